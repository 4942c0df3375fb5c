import { cardAdd } from "../../../core/commands/card-add.ts";
import { LINE_MAX } from "../../../core/document/field.ts";
import { cutText } from "../../../core/document/graphemes.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useRecord } from "../../binding/use-session.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { counted } from "../../ui/format.ts";
import styles from "./dialogs.module.css";

interface PasteDialogProps {
  readonly column: string;
  readonly lane: string;
  readonly titles: readonly string[];
  readonly onClose: () => void;
}

/** Asks before several pasted lines become several cards; they can be one card instead. */
export function PasteDialog({ column, lane, titles, onClose }: PasteDialogProps) {
  const dispatch = useDispatch();
  const columnName = useRecord("column", column)?.name ?? "";
  const laneName = useRecord("lane", lane)?.name ?? "";
  const add = (lines: readonly string[]) => {
    onClose();
    dispatch(cardAdd, { titles: [...lines], column, lane, at: "bottom" });
  };
  return (
    <Dialog
      title={`Make ${counted(titles.length, "card")} of the pasted lines?`}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button onPress={() => add([cutText(titles.join(" "), LINE_MAX)])}>One card</Button>
          <Button tone="first" onPress={() => add(titles)}>
            {counted(titles.length, "card")}
          </Button>
        </>
      }
    >
      <p className={styles.note}>
        They go to the foot of {columnName}, {laneName}.
      </p>
      <ol className={styles.titles}>
        {titles.slice(0, 200).map((title, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change and may be alike
          <li key={index}>{title}</li>
        ))}
        {titles.length > 200 ? <li>… and {counted(titles.length - 200, "more line", "more lines")}</li> : null}
      </ol>
    </Dialog>
  );
}
