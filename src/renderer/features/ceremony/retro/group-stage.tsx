import { DndContext, DragOverlay, MouseSensor, TouchSensor, useSensor, useSensors } from "@dnd-kit/core";
import { useEffect, useState } from "react";
import { type CeremonyRecord, retroColumns } from "../../../../core/document/ceremony-records.ts";
import { retroTopics, type ShownSticky, type Topic } from "../../../../core/reports/retro.ts";
import { useBoardValue } from "../../../binding/use-board-value.ts";
import { FaceDown } from "./face-down.tsx";
import { NOTE_HELP_ID } from "./note.tsx";
import { NoteColumn } from "./note-column.tsx";
import { EditNoteDialog, GroupDialog } from "./note-dialogs.tsx";
import { dropOf, overFirst } from "./note-drop.ts";
import { NoteFace } from "./note-face.tsx";
import styles from "./notes.module.css";
import { useNotes } from "./use-notes.ts";

/** A press becomes a drag after so many CSS pixels; a touch after so many milliseconds without moving more than that. */
const MOUSE = { activationConstraint: { distance: 5 } };
const TOUCH = { activationConstraint: { delay: 220, tolerance: 8 } };
/** dnd-kit's own words are off: the notes are grouped by keyboard without it, and say so themselves. */
const QUIET = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: "" },
  restoreFocus: false,
};

/** The notes laid open in their columns, to be grouped, mended and taken out. */
export function GroupStage({ ceremony }: { readonly ceremony: CeremonyRecord }) {
  const topics = useBoardValue(({ board }) => retroTopics(board, ceremony.id, "written"), [ceremony.id]);
  if (!ceremony.revealed || topics.length === 0) return <FaceDown ceremony={ceremony} />;
  return <OpenNotes ceremony={ceremony} topics={topics} />;
}

interface OpenNotesProps {
  readonly ceremony: CeremonyRecord;
  readonly topics: readonly Topic[];
}

function OpenNotes({ ceremony, topics }: OpenNotesProps) {
  const notes = useNotes(ceremony.id, topics);
  const sensors = useSensors(useSensor(MouseSensor, MOUSE), useSensor(TouchSensor, TOUCH));
  const [inHand, setInHand] = useState<ShownSticky | null>(null);
  const { focusFirst } = notes;
  // The question before they were revealed gives the focus back a frame later, to a button that is no more.
  useEffect(focusFirst, [focusFirst]);
  return (
    <>
      <DndContext
        sensors={sensors}
        accessibility={QUIET}
        collisionDetection={overFirst}
        onDragStart={({ active }) => setInHand(notes.find(String(active.id)) ?? null)}
        onDragCancel={() => setInHand(null)}
        onDragEnd={({ active, over }) => {
          setInHand(null);
          const drop = dropOf(over);
          if (drop) notes.drop(String(active.id), drop);
        }}
      >
        <div className={styles.columns}>
          {retroColumns.map(({ column, name }) => (
            <NoteColumn
              key={column}
              column={column}
              name={name}
              topics={topics.filter((topic) => topic.column === column)}
              notes={notes}
            />
          ))}
        </div>
        <DragOverlay dropAnimation={null}>
          {inHand ? (
            <div className={styles.inHand} aria-hidden="true">
              <NoteFace note={inHand} />
            </div>
          ) : null}
        </DragOverlay>
      </DndContext>
      <p id={NOTE_HELP_ID} className="said-only">
        Arrow keys move between notes, Space lifts one to put it under another, G groups by choosing, U takes it out of
        its group, E edits, Delete deletes.
      </p>
      {notes.task?.kind === "group" ? (
        <GroupDialog note={notes.task.note} topics={topics} onGroup={notes.group} onClose={notes.closeTask} />
      ) : null}
      {notes.task?.kind === "edit" ? <EditNoteDialog note={notes.task.note} onClose={notes.closeTask} /> : null}
    </>
  );
}
