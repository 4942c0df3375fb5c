import { ChevronDown } from "lucide-react";
import { Select as AriaSelect, Button, ListBox, SelectValue } from "react-aria-components";
import { cx } from "./cx.ts";
import styles from "./field.module.css";
import { FieldLabel, FieldNotes, type FieldProps } from "./field-parts.tsx";
import { Option, type OptionItem } from "./option.tsx";
import { Surface } from "./popover.tsx";

interface SelectProps<Id extends string> extends FieldProps {
  readonly items: readonly OptionItem<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  readonly placeholder?: string;
}

/** One of a few choices. */
export function Select<Id extends string>({ items, value, onChange, placeholder, ...field }: SelectProps<Id>) {
  const chosen = items.find((item) => item.id === value);
  return (
    <AriaSelect
      className={cx(styles.field, field.className)}
      value={value}
      onChange={(key) => onChange(key as Id)}
      placeholder={placeholder ?? "Choose…"}
      isInvalid={field.error !== undefined}
      isDisabled={field.isDisabled ?? false}
      validationBehavior="aria"
    >
      <FieldLabel {...field} />
      <Button className={cx(styles.control, styles.select)}>
        <SelectValue className={styles.value ?? ""}>
          {({ defaultChildren }) =>
            chosen ? (
              <>
                {chosen.mark}
                <span className={styles.chosen}>{chosen.label}</span>
              </>
            ) : (
              defaultChildren
            )
          }
        </SelectValue>
        <ChevronDown className={styles.chevron} aria-hidden="true" />
      </Button>
      <FieldNotes {...field} />
      <Surface>
        <ListBox items={items} className={styles.list ?? ""}>
          {(item) => <Option item={item} />}
        </ListBox>
      </Surface>
    </AriaSelect>
  );
}
