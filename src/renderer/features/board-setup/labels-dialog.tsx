import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { labelAdd } from "../../../core/commands/label-add.ts";
import { labelDelete } from "../../../core/commands/label-delete.ts";
import { labelUpdate } from "../../../core/commands/label-update.ts";
import type { Colour } from "../../../core/document/field.ts";
import type { LabelRecord } from "../../../core/document/records.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useDraft } from "../../binding/use-draft.ts";
import { useSession, useVersion } from "../../binding/use-session.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./board-setup.module.css";
import { ColourSelect } from "./colour-select.tsx";

/** The labels of the board. */
export function LabelsDialog({ onClose }: { readonly onClose: () => void }) {
  const { board } = useSession();
  const dispatch = useDispatch();
  // Read again with every change.
  useVersion();
  const labels = [...board.tables.label.values()]
    .filter((label) => label.deletedAt === null)
    .sort((a, b) => a.name.localeCompare(b.name));
  const [name, setName] = useState("");
  const [colour, setColour] = useState<Colour>("blue");
  const add = () => {
    if (name.trim() && dispatch(labelAdd, { name, colour }).ok) setName("");
  };
  return (
    <Dialog
      title="Labels"
      onClose={onClose}
      footer={
        <Button tone="first" onPress={onClose}>
          Done
        </Button>
      }
    >
      <div className={styles.row}>
        <TextField
          className={styles.grow}
          label="Name"
          placeholder="Landing page"
          autoFocus
          value={name}
          onChange={setName}
          onKeyDown={(event) => {
            if (event.key === "Enter") add();
          }}
        />
        <ColourSelect value={colour} onChange={setColour} />
        <Button icon={Plus} isDisabled={!name.trim()} onPress={add}>
          Add label
        </Button>
      </div>
      {labels.length === 0 ? (
        <EmptyState>No label yet. Labels say what cards have in common, across lanes and columns.</EmptyState>
      ) : (
        <ul className={styles.rows}>
          {labels.map((label) => (
            <LabelRow key={label.id} label={label} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function LabelRow({ label }: { readonly label: LabelRecord }) {
  const dispatch = useDispatch();
  const rename = useDraft(label.name, (name) => {
    if (!name.trim()) return "A label needs a name.";
    const result = dispatch(labelUpdate, { label: label.id, fields: { name } });
    return result.ok || result.refusal.code === "nothing-to-do" ? null : result.refusal.message;
  });
  return (
    <li className={styles.row}>
      <TextField
        className={styles.grow}
        hideLabel
        label={`Name of ${label.name}`}
        value={rename.value}
        onChange={rename.onChange}
        onFocus={rename.onFocus}
        onBlur={rename.onBlur}
        onKeyDown={rename.onKeyDown}
        error={rename.error}
      />
      <ColourSelect
        hideLabel
        value={label.colour}
        onChange={(colour) => dispatch(labelUpdate, { label: label.id, fields: { colour } })}
      />
      <IconButton
        label={`Delete the label ${label.name}`}
        icon={Trash2}
        onPress={() => dispatch(labelDelete, { label: label.id })}
      />
    </li>
  );
}
