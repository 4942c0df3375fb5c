import type { Limit } from "../../../core/document/limit.ts";
import { Switch } from "../../ui/checkbox.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import type { OptionItem } from "../../ui/option.tsx";
import { Select } from "../../ui/select.tsx";
import styles from "./board-setup.module.css";

interface LimitFieldsProps {
  readonly value: Limit | null;
  readonly onChange: (limit: Limit | null) => void;
  /** Whether it can hold per lane: columns only. */
  readonly scoped?: boolean;
}

/** What a limit can count. */
export const limitUnits: readonly OptionItem<Limit["unit"]>[] = [
  { id: "count", label: "Cards" },
  { id: "points", label: "Points" },
];

/** What can happen where a limit is passed. */
export const limitModes: readonly OptionItem<Limit["mode"]>[] = [
  { id: "warn", label: "Warn", note: "Say it and go on" },
  { id: "block", label: "Block", note: "Ask for a reason first" },
];

const fresh: Limit = { amount: 3, unit: "count", mode: "warn", scope: "across" };

/** A WIP limit: whether there is one, how much of what, and what happens at it. */
export function LimitFields({ value, onChange, scoped }: LimitFieldsProps) {
  return (
    <fieldset className={styles.limit}>
      <legend className={styles.legend}>Limit on work in progress</legend>
      <Switch isSelected={value !== null} onChange={(on) => onChange(on ? fresh : null)}>
        Limited
      </Switch>
      {value === null ? null : (
        <div className={styles.pair}>
          <NumberField
            label="At most"
            min={0}
            max={10_000}
            {...(value.unit === "count" ? { step: 1 } : {})}
            value={value.amount}
            // A number taken out means no limit, not one of nothing.
            onChange={(amount) => onChange(amount === null ? null : { ...value, amount })}
          />
          <Select label="Of" items={limitUnits} value={value.unit} onChange={(unit) => onChange({ ...value, unit })} />
          <Select
            label="When it is passed"
            items={limitModes}
            value={value.mode}
            onChange={(mode) => onChange({ ...value, mode })}
          />
          {scoped ? (
            <Select
              label="Counts"
              items={[
                { id: "across", label: "Across all lanes" },
                { id: "per-lane", label: "In each lane" },
              ]}
              value={value.scope}
              onChange={(scope) => onChange({ ...value, scope })}
            />
          ) : null}
        </div>
      )}
    </fieldset>
  );
}
