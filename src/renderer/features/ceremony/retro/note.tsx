import { useDraggable } from "@dnd-kit/core";
import { EllipsisVertical, Layers, Pencil, Trash2, Ungroup } from "lucide-react";
import type { ShownSticky } from "../../../../core/reports/retro.ts";
import { IconButton } from "../../../ui/button.tsx";
import { cx } from "../../../ui/cx.ts";
import { Menu, MenuItem, MenuSeparator } from "../../../ui/menu.tsx";
import { NoteFace } from "./note-face.tsx";
import styles from "./notes.module.css";
import type { Notes } from "./use-notes.ts";

/** The id of the words that tell how notes are handled by keyboard. */
export const NOTE_HELP_ID = "note-help";

interface NoteProps {
  readonly note: ShownSticky;
  /** The note it stands under. */
  readonly lead: string | null;
  /** What its name says besides its text. */
  readonly said: string;
  readonly notes: Notes;
}

/** A note that lies open. */
export function Note({ note, lead, said, notes }: NoteProps) {
  const { id, text } = note;
  const { setNodeRef, listeners, isDragging } = useDraggable({ id });
  const isCurrent = notes.current === id;
  return (
    <article
      ref={setNodeRef}
      className={cx(styles.note, isDragging && styles.away, notes.lift?.note === id && styles.lifted)}
      data-note={id}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={`${text}${said}`}
      aria-describedby={NOTE_HELP_ID}
      aria-roledescription="note"
      {...listeners}
      onFocus={() => notes.setCurrent(id)}
      onBlur={() => notes.blur(id)}
      onKeyDown={(event) => {
        if (event.target === event.currentTarget) notes.onKeyDown(event, id);
      }}
    >
      <NoteFace note={note} />
      <div className={styles.menu}>
        <Menu
          label={`Menu of “${text}”`}
          placement="bottom end"
          trigger={
            <IconButton small label={`Menu of “${text}”`} icon={EllipsisVertical} excludeFromTabOrder={!isCurrent} />
          }
        >
          <MenuItem id="group" icon={Layers} keys="G" onAction={() => notes.ask("group", id)}>
            Group under…
          </MenuItem>
          <MenuItem id="out" icon={Ungroup} keys="U" isDisabled={lead === null} onAction={() => notes.takeOut(id)}>
            Take out of its group
          </MenuItem>
          <MenuItem id="edit" icon={Pencil} keys="E" onAction={() => notes.ask("edit", id)}>
            Edit…
          </MenuItem>
          <MenuSeparator />
          <MenuItem id="delete" icon={Trash2} keys="Delete" danger onAction={() => notes.remove(id)}>
            Delete
          </MenuItem>
        </Menu>
      </div>
    </article>
  );
}
