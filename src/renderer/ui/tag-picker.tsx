import { Plus, X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Autocomplete, Button, DialogTrigger, Input, ListBox, SearchField } from "react-aria-components";
import { cx } from "./cx.ts";
import styles from "./field.module.css";
import { Option, type OptionItem } from "./option.tsx";
import { Surface } from "./popover.tsx";
import own from "./tag-picker.module.css";

interface TagPickerProps {
  readonly label: string;
  readonly items: readonly OptionItem[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  /** Makes a new one of that name; without it nothing can be made here. */
  readonly onCreate?: (name: string) => void;
  /** What stands on the button that opens the list. */
  readonly addWord?: string;
  readonly hideLabel?: boolean;
}

const CREATE = "create:";

/** Several of many, found by typing, each shown as a tag that can be taken off. */
export function TagPicker({ label, items, value, onChange, onCreate, addWord = "Add", hideLabel }: TagPickerProps) {
  const [typed, setTyped] = useState("");
  const chosen = value.flatMap((id) => items.find((item) => item.id === id) ?? []);
  const wanted = typed.trim().toLocaleLowerCase();
  const found: OptionItem[] = items.filter((item) => item.label.toLocaleLowerCase().includes(wanted));
  const isNew = wanted !== "" && !items.some((item) => item.label.toLocaleLowerCase() === wanted);
  if (onCreate && isNew)
    found.push({
      id: `${CREATE}${typed.trim()}`,
      label: `Create “${typed.trim()}”`,
      mark: <Plus className={own.plus} />,
    });
  return (
    <fieldset className={cx(styles.field, own.picker)}>
      <legend className={cx(styles.label, hideLabel && styles.hidden)}>{label}</legend>
      <div className={own.tags}>
        {chosen.map((item) => (
          <Tag
            key={item.id}
            mark={item.mark}
            label={item.label}
            onRemove={() => onChange(value.filter((id) => id !== item.id))}
          />
        ))}
        <DialogTrigger onOpenChange={() => setTyped("")}>
          <Button className={own.add ?? ""} aria-label={`${addWord}: ${label}`}>
            <Plus aria-hidden="true" /> {addWord}
          </Button>
          <Surface placement="bottom start" className={own.dialog ?? ""} aria-label={label}>
            <Autocomplete inputValue={typed} onInputChange={setTyped}>
              <SearchField aria-label={`Find: ${label}`} autoFocus className={own.search ?? ""}>
                <Input className={styles.control ?? ""} placeholder={onCreate ? "Find or create…" : "Find…"} />
              </SearchField>
              <ListBox
                aria-label={label}
                items={found}
                className={styles.list ?? ""}
                selectionMode="multiple"
                escapeKeyBehavior="none"
                selectedKeys={value}
                onSelectionChange={(keys) => {
                  if (keys === "all") return;
                  const next = [...keys].map(String);
                  const fresh = next.find((key) => key.startsWith(CREATE));
                  if (fresh) {
                    onCreate?.(fresh.slice(CREATE.length));
                    setTyped("");
                    return;
                  }
                  setTyped("");
                  onChange([...value.filter((id) => next.includes(id)), ...next.filter((id) => !value.includes(id))]);
                }}
                renderEmptyState={() => (
                  <p className={styles.none}>{onCreate ? "Type a name to create one" : "Nothing found"}</p>
                )}
              >
                {(item) => <Option item={item} />}
              </ListBox>
            </Autocomplete>
          </Surface>
        </DialogTrigger>
      </div>
    </fieldset>
  );
}

interface TagProps {
  readonly label: string;
  readonly mark?: ReactNode;
  readonly onRemove?: () => void;
}

/** A name in a pill, with a way to take it off where `onRemove` is given. */
export function Tag({ label, mark, onRemove }: TagProps) {
  return (
    <span className={own.tag}>
      {mark}
      <span className={own.name}>{label}</span>
      {onRemove ? (
        <Button className={own.remove ?? ""} aria-label={`Take off ${label}`} onPress={onRemove}>
          <X aria-hidden="true" />
        </Button>
      ) : null}
    </span>
  );
}
