import { useState } from "react";
import { stickySave } from "../../../../core/commands/sticky-save.ts";
import { type RetroColumn, retroColumns } from "../../../../core/document/ceremony-records.ts";
import type { Topic } from "../../../../core/reports/retro.ts";
import { useDispatch } from "../../../binding/use-dispatch.ts";
import { useRecord } from "../../../binding/use-session.ts";
import { Button } from "../../../ui/button.tsx";
import { ComboBox } from "../../../ui/combo-box.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextArea } from "../../../ui/text-field.tsx";
import styles from "./retro.module.css";

interface GroupDialogProps {
  readonly note: string;
  readonly topics: readonly Topic[];
  readonly onGroup: (note: string, under: string) => void;
  readonly onClose: () => void;
}

/** Groups a note under another that is found by typing: one pointer, or keys, and no dragging. */
export function GroupDialog({ note: id, topics, onGroup, onClose }: GroupDialogProps) {
  const note = useRecord("sticky", id);
  const [under, setUnder] = useState<string | null>(null);
  const lead = note?.group ?? id;
  const group = () => {
    if (under === null) return;
    onClose();
    onGroup(id, under);
  };
  return (
    <Dialog
      title="Group under…"
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="first" isDisabled={under === null} onPress={group}>
            Group
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <p className={styles.text} dir="auto">
          {note?.text}
        </p>
        <ComboBox
          label="Under which note"
          autoFocus
          items={topics
            .filter((topic) => topic.id !== lead)
            .map((topic) => ({
              id: topic.id,
              label: topic.text ?? "",
              note: retroColumns.find(({ column }) => column === topic.column)?.name,
            }))}
          value={under}
          onChange={setUnder}
          none="There is no other note."
        />
        <p className={styles.note}>What stands under the note goes with it.</p>
      </div>
    </Dialog>
  );
}

interface EditNoteDialogProps {
  readonly note: string;
  readonly onClose: () => void;
}

/** Changes the words of a note, or the question it answers. */
export function EditNoteDialog({ note: id, onClose }: EditNoteDialogProps) {
  const dispatch = useDispatch();
  const note = useRecord("sticky", id);
  const [text, setText] = useState(note?.text ?? "");
  const [column, setColumn] = useState<RetroColumn>(note?.column ?? "improve");
  const save = () => {
    if (!note || !text.trim()) return;
    const { ceremony, author } = note;
    const result = dispatch(stickySave, { sticky: id, ceremony, column, text: text.trim(), author });
    // What was refused, with the reason, is not typed for nothing.
    if (result.ok || result.refusal.code === "nothing-to-do") onClose();
  };
  return (
    <Dialog
      title="Note"
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="first" isDisabled={!text.trim()} onPress={save}>
            Save
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <TextArea
          label="What it says"
          autoFocus
          rows={3}
          maxLength={20_000}
          value={text}
          onChange={setText}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            save();
          }}
        />
        <Select
          label="Column"
          items={retroColumns.map((one) => ({ id: one.column, label: one.name }))}
          value={column}
          onChange={setColumn}
        />
      </div>
    </Dialog>
  );
}
