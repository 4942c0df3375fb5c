import { useState } from "react";
import { columnAdd } from "../../../core/commands/column-add.ts";
import { columnDelete } from "../../../core/commands/column-delete.ts";
import { columnUpdate } from "../../../core/commands/column-update.ts";
import type { Colour } from "../../../core/document/field.ts";
import type { Limit } from "../../../core/document/limit.ts";
import type { Stage } from "../../../core/document/records.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useColumns, useTally } from "../../binding/use-session.ts";
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
  const columns = useColumns();
  const column = columns.find((one) => one.id === id);
  const tally = useTally(id === null ? {} : { column: id });
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
      id={id}
      canSave={name.trim() !== ""}
      onSave={save}
      onClose={onClose}
      all={columns}
      count={id === null ? 0 : tally.count}
      onDelete={(moveTo) => id !== null && dispatch(columnDelete, { column: id, moveTo })}
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
