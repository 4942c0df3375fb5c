import { useDroppable } from "@dnd-kit/core";
import type { RetroColumn } from "../../../../core/document/ceremony-records.ts";
import type { Topic } from "../../../../core/reports/retro.ts";
import { cx } from "../../../ui/cx.ts";
import { counted } from "../../../ui/format.ts";
import { Note } from "./note.tsx";
import { topicPlace } from "./note-drop.ts";
import styles from "./notes.module.css";
import type { Notes } from "./use-notes.ts";

interface NoteColumnProps {
  readonly column: RetroColumn;
  readonly name: string;
  readonly topics: readonly Topic[];
  readonly notes: Notes;
}

/** One of the four questions with its notes; its free space takes a note out of a group, or into this column. */
export function NoteColumn({ column, name, topics, notes }: NoteColumnProps) {
  const { setNodeRef, isOver } = useDroppable({ id: column });
  return (
    <section ref={setNodeRef} className={cx(styles.column, isOver && styles.over)} aria-label={name}>
      <h3>
        {name} <span className="num">{topics.length}</span>
      </h3>
      <ul>
        {topics.map((topic) => (
          <TopicNotes key={topic.id} topic={topic} notes={notes} />
        ))}
      </ul>
    </section>
  );
}

/** A note with those grouped under it. */
function TopicNotes({ topic, notes }: { readonly topic: Topic; readonly notes: Notes }) {
  const { setNodeRef, isOver } = useDroppable({ id: topicPlace(topic.id) });
  const isTarget = isOver || notes.lift?.target === topic.id;
  return (
    <li
      ref={setNodeRef}
      className={cx(styles.topic, topic.under.length > 0 && styles.group, isTarget && styles.target)}
    >
      <Note
        note={topic}
        lead={null}
        said={topic.under.length > 0 ? `, with ${counted(topic.under.length, "note")} under it` : ""}
        notes={notes}
      />
      {notes.lift?.target === topic.id ? (
        <small className={styles.here} aria-hidden="true">
          Space puts it under this one
        </small>
      ) : null}
      {topic.under.length > 0 ? (
        <ul aria-label={`Under “${topic.text}”`}>
          {topic.under.map((note) => (
            <li key={note.id}>
              <Note note={note} lead={topic.id} said={`, under “${topic.text}”`} notes={notes} />
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}
