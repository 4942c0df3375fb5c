import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { GripVertical, X } from "lucide-react";
import type { CheckItem } from "../../../core/document/records.ts";
import { useDraft } from "../../binding/use-draft.ts";
import { IconButton } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { cx } from "../../ui/cx.ts";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./card-panel.module.css";

interface CheckLineProps {
  readonly item: CheckItem;
  readonly onChange: (fields: Partial<CheckItem>) => string | null;
  readonly onRemove: () => void;
  /** One up (-1) or down (1). */
  readonly onMove: (by: -1 | 1) => void;
}

/** One line: ticked, edited in place, moved by its grip, by Alt+arrows in its text, taken away. */
export function CheckLine({ item, onChange, onRemove, onMove }: CheckLineProps) {
  const draft = useDraft(item.text, (text) => (text.trim() ? onChange({ text: text.trim() }) : "A line needs words."));
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: item.id,
  });
  return (
    <li
      ref={setNodeRef}
      className={cx(styles.line, isDragging && styles.lifted)}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <button
        ref={setActivatorNodeRef}
        type="button"
        className={styles.grip}
        {...attributes}
        {...listeners}
        aria-label={`Move “${item.text}”`}
      >
        <GripVertical aria-hidden="true" />
      </button>
      <Checkbox label={item.text} isSelected={item.done} onChange={(done) => onChange({ done })} />
      <TextField
        label={`Line: ${item.text}`}
        hideLabel
        className={styles.grow}
        inputClassName={cx(styles.lineText, item.done && styles.struck)}
        value={draft.value}
        onChange={draft.onChange}
        onFocus={draft.onFocus}
        onBlur={draft.onBlur}
        error={draft.error}
        onKeyDown={(event) => {
          if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
            event.preventDefault();
            draft.onBlur();
            onMove(event.key === "ArrowUp" ? -1 : 1);
          } else if (event.key === "Enter") {
            event.preventDefault();
            draft.onBlur();
          }
        }}
      />
      <IconButton small label={`Remove “${item.text}”`} icon={X} className={styles.remove} onPress={onRemove} />
    </li>
  );
}
