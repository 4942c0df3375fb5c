import { useState } from "react";
import { actionSave } from "../../../../core/commands/action-save.ts";
import type { ActionRecord } from "../../../../core/document/ceremony-records.ts";
import { useDispatch } from "../../../binding/use-dispatch.ts";
import { Button } from "../../../ui/button.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { NOBODY, useOwners } from "./owners.tsx";
import styles from "./retro.module.css";

interface ActionDialogProps {
  readonly action: ActionRecord;
  readonly onClose: () => void;
}

/** Changes an action: its words, who does it, by when. */
export function ActionDialog({ action, onClose }: ActionDialogProps) {
  const dispatch = useDispatch();
  const owners = useOwners();
  const [text, setText] = useState(action.text);
  const [owner, setOwner] = useState(action.owner ?? NOBODY);
  const [dueDate, setDueDate] = useState(action.dueDate);
  const save = () => {
    if (!text.trim()) return;
    const { id, ceremony, doneAt } = action;
    const who = owner === NOBODY ? null : owner;
    const result = dispatch(actionSave, { action: id, ceremony, text, owner: who, dueDate, done: doneAt !== null });
    // What was refused, with the reason, is not typed for nothing.
    if (result.ok || result.refusal.code === "nothing-to-do") onClose();
  };
  return (
    <Dialog
      title="Action"
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
        <TextField
          label="What do we do?"
          autoFocus
          maxLength={2000}
          value={text}
          onChange={setText}
          onKeyDown={(event) => {
            if (event.key === "Enter") save();
          }}
        />
        <Select label="Who" items={owners} value={owner} onChange={setOwner} />
        <DateField label="By when" value={dueDate} onChange={setDueDate} />
      </div>
    </Dialog>
  );
}
