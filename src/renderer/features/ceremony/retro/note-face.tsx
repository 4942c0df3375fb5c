import type { ShownSticky } from "../../../../core/reports/retro.ts";
import styles from "./notes.module.css";

/** What a note that lies open says, and who wrote it where that is known. */
export const NoteFace = ({ note }: { readonly note: Pick<ShownSticky, "text" | "author"> }) => (
  <>
    <p className={styles.words} dir="auto">
      {note.text}
    </p>
    {note.author === null ? null : <small className={styles.author}>{note.author}</small>}
  </>
);
