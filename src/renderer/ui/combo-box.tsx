import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { ComboBox as AriaComboBox, Button, Group, Input, ListBox } from "react-aria-components";
import { cx } from "./cx.ts";
import styles from "./field.module.css";
import { FieldLabel, FieldNotes, type FieldProps } from "./field-parts.tsx";
import { Option, type OptionItem } from "./option.tsx";
import { Surface } from "./popover.tsx";

/** The most choices drawn at once; typing narrows a longer list. */
const MOST = 100;

interface ComboBoxProps extends FieldProps {
  readonly items: readonly OptionItem[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  /** Words for an empty list. */
  readonly none?: string;
}

/** One of many choices, found by typing. Emptying the field takes the choice away. */
export function ComboBox({
  items,
  value,
  onChange,
  placeholder,
  autoFocus,
  none = "Nothing found",
  ...field
}: ComboBoxProps) {
  const chosen = items.find((item) => item.id === value)?.label ?? "";
  // What is typed, while something is; null shows the choice.
  const [typed, setTyped] = useState<string | null>(null);
  const wanted = (typed ?? "").trim().toLocaleLowerCase();
  const found = (
    wanted ? items.filter((item) => `${item.label} ${item.note ?? ""}`.toLocaleLowerCase().includes(wanted)) : items
  ).slice(0, MOST);
  return (
    <AriaComboBox
      className={cx(styles.field, field.className)}
      items={found}
      inputValue={typed ?? chosen}
      onInputChange={(text) => setTyped(text === chosen ? null : text)}
      value={value}
      onChange={(key) => {
        setTyped(null);
        if (key !== value) onChange(key === null ? null : String(key));
      }}
      onBlur={() => {
        if (typed !== null && typed.trim() === "" && value !== null) onChange(null);
        setTyped(null);
      }}
      menuTrigger="focus"
      allowsEmptyCollection
      isInvalid={field.error !== undefined}
      isDisabled={field.isDisabled ?? false}
      validationBehavior="aria"
      autoFocus={autoFocus ?? false}
    >
      <FieldLabel {...field} />
      <Group className={styles.group ?? ""}>
        <Input className={styles.inner ?? ""} placeholder={placeholder ?? ""} />
        <Button className={styles.affix ?? ""}>
          <ChevronDown aria-hidden="true" />
        </Button>
      </Group>
      <FieldNotes {...field} />
      <Surface>
        <ListBox<OptionItem>
          className={styles.list ?? ""}
          renderEmptyState={() => <p className={styles.none}>{none}</p>}
        >
          {(item) => <Option item={item} />}
        </ListBox>
      </Surface>
    </AriaComboBox>
  );
}
