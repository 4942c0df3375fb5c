import { ComboBox as AriaComboBox, Group, Input, ListBox } from "react-aria-components";
import { cx } from "./cx.ts";
import styles from "./field.module.css";
import { FieldLabel, FieldNotes, type FieldProps } from "./field-parts.tsx";
import { Option, type OptionItem } from "./option.tsx";
import { Surface } from "./popover.tsx";

interface SuggestFieldProps extends FieldProps {
  /** What is proposed while one types; the label is what is written. */
  readonly items: readonly OptionItem[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
}

/** The most proposals drawn at once. */
const MOST = 20;

/** One line of any text, with proposals for what is often written there. */
export function SuggestField({ items, value, onChange, placeholder, ...field }: SuggestFieldProps) {
  const wanted = value.trim().toLocaleLowerCase();
  // What stands there already needs no proposal: the list closes.
  const found = items
    .filter(({ label }) => label.toLocaleLowerCase().includes(wanted) && label.toLocaleLowerCase() !== wanted)
    .slice(0, MOST);
  return (
    <AriaComboBox
      className={cx(styles.field, field.className)}
      items={found}
      inputValue={value}
      onInputChange={onChange}
      value={null}
      onChange={(key) => {
        const chosen = items.find(({ id }) => id === key);
        if (chosen) onChange(chosen.label);
      }}
      menuTrigger="input"
      allowsCustomValue
      isInvalid={field.error !== undefined}
      isDisabled={field.isDisabled ?? false}
      validationBehavior="aria"
    >
      <FieldLabel {...field} />
      <Group className={styles.group ?? ""}>
        <Input className={styles.inner ?? ""} placeholder={placeholder ?? ""} />
      </Group>
      <FieldNotes {...field} />
      <Surface>
        <ListBox<OptionItem> className={styles.list ?? ""}>{(item) => <Option item={item} />}</ListBox>
      </Surface>
    </AriaComboBox>
  );
}
