import { Check } from "lucide-react";
import { useState } from "react";
import { Radio, RadioGroup } from "react-aria-components";
import { type BoardTemplate, boardTemplates } from "../../../core/commands/new-board.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./boards.module.css";
import { useCreateBoard } from "./use-create-board.ts";

interface NewBoardDialogProps {
  /** The template that is chosen at first. */
  readonly start?: BoardTemplate;
  readonly onClose: () => void;
}

/** Asks for a name and what to start from, makes the board and opens it. */
export function NewBoardDialog({ start = "scrum", onClose }: NewBoardDialogProps) {
  const [name, setName] = useState("");
  const [template, setTemplate] = useState<BoardTemplate>(start);
  const { create, busy, error } = useCreateBoard();
  const make = async () => {
    if (await create(template, name)) onClose();
  };
  return (
    <Dialog
      title="New board"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="first" isDisabled={busy} onPress={make}>
            Create board
          </Button>
        </>
      }
    >
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        placeholder="Webinar series"
        autoFocus
        onKeyDown={(event) => {
          if (event.key === "Enter") void make();
        }}
      />
      <RadioGroup
        aria-label="Start from"
        className={styles.templates ?? ""}
        value={template}
        onChange={(id) => setTemplate(id as BoardTemplate)}
      >
        {boardTemplates.map(({ id, name: title, words }) => (
          <Radio key={id} value={id} className={styles.template ?? ""}>
            {({ isSelected }) => (
              <>
                <strong>{title}</strong>
                <span>{words}</span>
                {isSelected ? <Check className={styles.tick} aria-hidden="true" /> : null}
              </>
            )}
          </Radio>
        ))}
      </RadioGroup>
      {error ? <Banner tone="error">{error}</Banner> : null}
    </Dialog>
  );
}
