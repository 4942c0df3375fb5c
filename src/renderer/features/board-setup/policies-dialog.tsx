import { useState } from "react";
import { boardUpdate } from "../../../core/commands/board-update.ts";
import type { BoardRecord } from "../../../core/document/records.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useBoardRecord } from "../../binding/use-session.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { formatDay, formatWeekday } from "../../ui/format.ts";
import { NumberField } from "../../ui/number-field.tsx";
import { Select } from "../../ui/select.tsx";
import { ShareFields } from "../../ui/share-fields.tsx";
import { Tag } from "../../ui/tag-picker.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import styles from "./board-setup.module.css";

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

/** How the board works: its name, method, promise to sales, calendar, share for sales and intake policy. */
export function PoliciesDialog({ onClose }: { readonly onClose: () => void }) {
  const board = useBoardRecord();
  return board ? <Policies board={board} onClose={onClose} /> : null;
}

function Policies({ board, onClose }: { readonly board: BoardRecord; readonly onClose: () => void }) {
  const dispatch = useDispatch();
  const [fields, setFields] = useState({
    name: board.name,
    method: board.method,
    description: board.description,
    promise: board.promise,
    workingDays: board.workingDays,
    holidays: board.holidays,
    salesAllocation: board.salesAllocation,
    intakePolicy: board.intakePolicy,
  });
  const set = (more: Partial<typeof fields>) => setFields({ ...fields, ...more });
  const save = () => {
    const result = dispatch(boardUpdate, { fields });
    if (result.ok || result.refusal.code === "nothing-to-do") onClose();
  };
  return (
    <Dialog
      title="Board settings"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="first" isDisabled={!fields.name.trim() || fields.workingDays.length === 0} onPress={save}>
            Save
          </Button>
        </>
      }
    >
      <div className={styles.pair}>
        <TextField label="Name" value={fields.name} onChange={(name) => set({ name })} />
        <Select
          label="Method"
          items={[
            { id: "scrum", label: "Scrum" },
            { id: "kanban", label: "Kanban" },
          ]}
          value={fields.method}
          onChange={(method) => set({ method })}
        />
        <NumberField
          label="Promise to sales, in working days"
          min={1}
          max={365}
          value={fields.promise.days}
          onChange={(days) => set({ promise: { ...fields.promise, days: days ?? fields.promise.days } })}
        />
        <Select
          label="Counted as"
          items={[
            { id: "under", label: "Under that many days" },
            { id: "within", label: "Within that many days" },
          ]}
          value={fields.promise.strictness}
          onChange={(strictness) => set({ promise: { ...fields.promise, strictness } })}
        />
        <ShareFields
          label="Kept for sales"
          of="of the capacity"
          value={fields.salesAllocation}
          onChange={(salesAllocation) => set({ salesAllocation })}
        />
      </div>
      <fieldset className={styles.limit}>
        <legend className={styles.legend}>Working days</legend>
        <div className={styles.days}>
          {WEEK.map((day) => (
            <Checkbox
              key={day}
              isSelected={fields.workingDays.includes(day)}
              onChange={(on) =>
                set({
                  workingDays: WEEK.filter((one) => (one === day ? on : fields.workingDays.includes(one))),
                })
              }
            >
              {formatWeekday(day)}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      <div className={styles.field}>
        <DateField
          className={styles.mid}
          label="Add a holiday"
          value={null}
          onChange={(day) => {
            if (day && !fields.holidays.includes(day)) set({ holidays: [...fields.holidays, day].sort() });
          }}
        />
        <div className={styles.holidays}>
          {fields.holidays.map((day) => (
            <Tag
              key={day}
              label={formatDay(day)}
              onRemove={() => set({ holidays: fields.holidays.filter((one) => one !== day) })}
            />
          ))}
        </div>
      </div>
      <TextArea
        label="Intake policy"
        hint="How work from sales comes in, in words."
        value={fields.intakePolicy}
        onChange={(intakePolicy) => set({ intakePolicy })}
      />
      <TextArea label="About this board" value={fields.description} onChange={(description) => set({ description })} />
    </Dialog>
  );
}
