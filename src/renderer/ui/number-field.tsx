import { Minus, Plus } from "lucide-react";
import { useRef } from "react";
import { NumberField as AriaNumberField, Button, Group, Input } from "react-aria-components";
import { cx } from "./cx.ts";
import styles from "./field.module.css";
import { FieldLabel, FieldNotes, type FieldProps } from "./field-parts.tsx";
import type { NumberRange } from "./read-number.ts";
import { useTypedNumber } from "./use-typed-number.ts";

interface NumberFieldProps extends FieldProps {
  /** null: not set, shown empty. */
  readonly value: number | null;
  /** Called when the field is left or a step is taken, not with every key. */
  readonly onChange: (value: number | null) => void;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly placeholder?: string;
  readonly onBlur?: () => void;
}

const format = { maximumFractionDigits: 2 };

/** A number as the locale writes it, typed with a point or a comma, with steps by arrow key and button. */
export function NumberField({ value, onChange, min, max, step, placeholder, onBlur, ...field }: NumberFieldProps) {
  return (
    <AriaNumberField
      className={cx(styles.field, field.className)}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      isInvalid={field.error !== undefined}
      isDisabled={field.isDisabled ?? false}
      validationBehavior="aria"
      formatOptions={format}
      {...(min === undefined ? {} : { minValue: min })}
      {...(max === undefined ? {} : { maxValue: max })}
      {...(step === undefined ? {} : { step })}
      {...(onBlur ? { onBlur } : {})}
    >
      <FieldLabel {...field} />
      <TypedNumber
        placeholder={placeholder ?? ""}
        range={{
          ...(min === undefined ? {} : { min }),
          ...(max === undefined ? {} : { max }),
          ...(step === undefined ? {} : { step }),
        }}
      />
      <FieldNotes {...field} />
    </AriaNumberField>
  );
}

/** The field itself, and what it understood where that is not what the locale would have. */
function TypedNumber({ placeholder, range }: { readonly placeholder: string; readonly range: NumberRange }) {
  const group = useRef<HTMLDivElement>(null);
  const note = useTypedNumber(group, format, range);
  return (
    <>
      <Group ref={group} className={styles.group ?? ""}>
        <Input className={styles.inner ?? ""} placeholder={placeholder} />
        <Button slot="decrement" className={styles.affix ?? ""}>
          <Minus aria-hidden="true" />
        </Button>
        <Button slot="increment" className={styles.affix ?? ""}>
          <Plus aria-hidden="true" />
        </Button>
      </Group>
      <span role="status" className={note ? styles.hint : styles.hidden}>
        {note}
      </span>
    </>
  );
}
