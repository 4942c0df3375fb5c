import { useState } from "react";
import { columnAdd } from "../../../core/commands/column-add.ts";
import { columnUpdate } from "../../../core/commands/column-update.ts";
import type { Colour } from "../../../core/document/field.ts";
import type { Limit } from "../../../core/document/limit.ts";
import type { Stage } from "../../../core/document/records.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useColumns, useUiStore } from "../../binding/use-session.ts";
import { choices, stageWords } from "../../session/words.ts";
import { Select } from "../../ui/select.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import styles from "./board-setup.module.css";
import { ColourField } from "./colour-field.tsx";
import { LimitFields } from "./limit-fields.tsx";
import { SetupDialog } from "./setup-dialog.tsx";

interface ColumnDialogProps {
  /** Null adds one. */
  readonly column: string | null;
  readonly onClose: () => void;
}

/** A workflow step: name, stage, policy, limit, colour; and its end. */
export function ColumnDialog({ column: id, onClose }: ColumnDialogProps) {
  const dispatch = useDispatch();
  const ui = useUiStore();
  const columns = useColumns();
  const column = columns.find((one) => one.id === id);
  const [name, setName] = useState(column?.name ?? "");
  const [stage, setStage] = useState<Stage>(column?.stage ?? "active");
  const [colour, setColour] = useState<Colour | null>(column?.colour ?? null);
  const [policy, setPolicy] = useState(column?.policy ?? "");
  const [limit, setLimit] = useState<Limit | null>(column?.limit ?? null);

  const save = () => {
    if (id !== null) return dispatch(columnUpdate, { column: id, fields: { name, stage, colour, policy, limit } });
    // New work steps stand before what is done.
    const done = columns.find((one) => one.stage === "done");
    const before = stage === "done" ? null : (done?.id ?? null);
    return dispatch(columnAdd, { name, stage, colour, policy, limit, before });
  };
  return (
    <SetupDialog
      what="column"
      title={column ? `Column “${column.name}”` : "New column"}
      isNew={id === null}
      canSave={name.trim() !== ""}
      onSave={save}
      onClose={onClose}
      onDelete={
        id === null || columns.length === 1
          ? null
          : () => ui.setState({ dialog: { kind: "column-delete", column: id } })
      }
    >
      <div className={styles.pair}>
        <TextField label="Name" value={name} onChange={setName} autoFocus={id === null} />
        <Select
          label="Stage"
          items={choices(stageWords)}
          value={stage}
          onChange={setStage}
          hint="What it counts as in the figures"
        />
      </div>
      <TextArea
        label="Policy"
        placeholder="When does a card come in, and when may it go on?"
        value={policy}
        onChange={setPolicy}
      />
      <LimitFields value={limit} onChange={setLimit} scoped />
      <ColourField label="Colour" value={colour} onChange={setColour} none />
    </SetupDialog>
  );
}
