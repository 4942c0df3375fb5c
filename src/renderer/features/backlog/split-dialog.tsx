import { useState } from "react";
import { cardSplit } from "../../../core/commands/card-split.ts";
import type { CardRecord } from "../../../core/document/records.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { counted } from "../../ui/format.ts";
import { TextArea } from "../../ui/text-field.tsx";

interface SplitDialogProps {
  readonly card: CardRecord;
  readonly onClose: () => void;
}

/** Breaks a card into stories, one for each line. */
export function SplitDialog({ card, onClose }: SplitDialogProps) {
  const dispatch = useDispatch();
  const [text, setText] = useState("");
  const titles = text
    .split("\n")
    .map((line) => line.replace(/^\s*[-*+]\s+/u, "").trim())
    .filter(Boolean);
  const split = () => {
    if (titles.length === 0) return;
    onClose();
    dispatch(cardSplit, { card: card.id, titles });
  };
  return (
    <Dialog
      title={`Split “${card.title}”`}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="first" isDisabled={titles.length === 0} onPress={split}>
            {titles.length === 0 ? "Split" : `Make ${counted(titles.length, "story", "stories")}`}
          </Button>
        </>
      }
    >
      <p>The stories stand right below the card and name it as their epic. The card itself stays as it is.</p>
      <TextArea
        label="Stories, one on each line"
        autoFocus
        rows={5}
        placeholder={"As a … I want … so that …\nThe next story"}
        value={text}
        onChange={setText}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) split();
        }}
      />
    </Dialog>
  );
}
