import { Minus, Plus } from "lucide-react";
import { NumberField as AriaNumberField, Button, Group, Input } from "react-aria-components";
import { cx } from "./cx.ts";
import styles from "./field.module.css";
import { FieldLabel, FieldNotes, type FieldProps } from "./field-parts.tsx";

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

/** A number as the locale writes it, with steps by arrow key and button. */
export function NumberField({ value, onChange, min, max, step, placeholder, onBlur, ...field }: NumberFieldProps) {
  return (
    <AriaNumberField
      className={cx(styles.field, field.className)}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      isInvalid={field.error !== undefined}
      isDisabled={field.isDisabled ?? false}
      validationBehavior="aria"
      formatOptions={{ maximumFractionDigits: 2 }}
      {...(min === undefined ? {} : { minValue: min })}
      {...(max === undefined ? {} : { maxValue: max })}
      {...(step === undefined ? {} : { step })}
      {...(onBlur ? { onBlur } : {})}
    >
      <FieldLabel {...field} />
      <Group className={styles.group ?? ""}>
        <Input className={styles.inner ?? ""} placeholder={placeholder ?? ""} />
        <Button slot="decrement" className={styles.affix ?? ""}>
          <Minus aria-hidden="true" />
        </Button>
        <Button slot="increment" className={styles.affix ?? ""}>
          <Plus aria-hidden="true" />
        </Button>
      </Group>
      <FieldNotes {...field} />
    </AriaNumberField>
  );
}
