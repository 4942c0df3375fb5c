import { X } from "lucide-react";
import { useState } from "react";
import type { CheckItem } from "../../../core/document/records.ts";
import { IconButton } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./planning.module.css";

interface LineListProps {
  readonly title: string;
  readonly addWord: string;
  readonly items: readonly CheckItem[];
  /** Keeps the list; answers the words of a refusal, or null. */
  readonly onChange: (items: CheckItem[]) => string | null;
}

/** Lines to tick as they are reached; Enter adds the next. */
export function LineList({ title, addWord, items, onChange }: LineListProps) {
  const [typed, setTyped] = useState("");
  const [error, setError] = useState<string>();
  const add = () => {
    if (!typed.trim()) return;
    const refused = onChange([...items, { id: crypto.randomUUID(), text: typed.trim(), done: false, group: "" }]);
    setError(refused ?? undefined);
    if (refused === null) setTyped("");
  };
  return (
    <section className={styles.stack} aria-label={title}>
      <h3 className={styles.small}>{title}</h3>
      <ul>
        {items.map((item) => (
          <li key={item.id} className={styles.line}>
            <Checkbox
              isSelected={item.done}
              onChange={(done) => onChange(items.map((other) => (other === item ? { ...item, done } : other)))}
            >
              {item.text}
            </Checkbox>
            <span className={styles.grow} />
            <IconButton
              small
              label={`Remove “${item.text}”`}
              icon={X}
              onPress={() => onChange(items.filter((other) => other !== item))}
            />
          </li>
        ))}
      </ul>
      <TextField
        hideLabel
        label={addWord}
        placeholder={`${addWord}…`}
        value={typed}
        error={error}
        onChange={(text) => {
          setTyped(text);
          setError(undefined);
        }}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.nativeEvent.isComposing) add();
        }}
      />
    </section>
  );
}
