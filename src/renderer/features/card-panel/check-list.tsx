import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { restrictToParentElement, restrictToVerticalAxis } from "@dnd-kit/modifiers";
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable";
import { Plus } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { CheckItem } from "../../../core/document/records.ts";
import { Meter } from "../../ui/meter.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./card-panel.module.css";
import { CheckLine } from "./check-line.tsx";
import { Section } from "./section.tsx";

interface CheckListProps {
  readonly title: string;
  readonly addWord: string;
  /** What belongs here, said while there is nothing. */
  readonly empty?: string;
  readonly items: readonly CheckItem[];
  /** The heading new lines get. */
  readonly group?: string;
  readonly action?: ReactNode;
  /** Keeps the list; answers the words of a refusal, or null. */
  readonly onChange: (items: CheckItem[]) => string | null;
}

/** Lines to tick: Enter adds the next, pasted lines become lines, a grip or Alt+arrows reorder them. */
export function CheckList({ title, addWord, empty, items, group = "", action, onChange }: CheckListProps) {
  const [typed, setTyped] = useState("");
  const [error, setError] = useState<string>();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const done = items.filter((item) => item.done).length;
  const add = (text: string) => {
    const lines = text.split("\n").map((line) => line.replace(/^\s*(?:[-*+]\s+)?(?:\[[ x]\]\s+)?/iu, "").trim());
    const fresh = lines.filter(Boolean).map((line) => ({ id: crypto.randomUUID(), text: line, done: false, group }));
    if (fresh.length === 0) return;
    const refused = onChange([...items, ...fresh]);
    setError(refused ?? undefined);
    if (refused === null) setTyped("");
  };
  const move = (from: number, to: number) => {
    if (from >= 0 && to >= 0 && to < items.length && from !== to) onChange(arrayMove([...items], from, to));
  };
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const at = (id: unknown) => items.findIndex((item) => item.id === id);
    if (over) move(at(active.id), at(over.id));
  };
  return (
    <Section title={title} count={items.length ? `${done}/${items.length}` : undefined} action={action}>
      {items.length ? (
        <Meter wide label={`${title}: done`} value={done} max={items.length} valueText={`${done} of ${items.length}`} />
      ) : null}
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        modifiers={[restrictToVerticalAxis, restrictToParentElement]}
        onDragEnd={onDragEnd}
      >
        <SortableContext items={items.map((item) => item.id)} strategy={verticalListSortingStrategy}>
          <ul className={styles.lines}>
            {items.map((item, index) => (
              <CheckLine
                key={item.id}
                item={item}
                onChange={(fields) => onChange(items.map((other) => (other === item ? { ...item, ...fields } : other)))}
                onRemove={() => onChange(items.filter((other) => other !== item))}
                onMove={(by) => move(index, index + by)}
              />
            ))}
          </ul>
        </SortableContext>
      </DndContext>
      <div className={styles.addLine}>
        <Plus aria-hidden="true" />
        <TextField
          label={addWord}
          hideLabel
          className={styles.grow}
          placeholder={items.length || !empty ? `${addWord}…` : empty}
          value={typed}
          error={error}
          onChange={(text) => {
            setTyped(text);
            setError(undefined);
          }}
          onBlur={() => add(typed)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add(typed);
          }}
          onPaste={(event) => {
            const text = event.clipboardData.getData("text/plain");
            if (!text.trim().includes("\n")) return;
            event.preventDefault();
            add(typed ? `${typed}\n${text}` : text);
          }}
        />
      </div>
    </Section>
  );
}
