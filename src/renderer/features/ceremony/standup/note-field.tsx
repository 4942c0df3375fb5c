import { noteDelete } from "../../../../core/commands/note-delete.ts";
import { noteSave } from "../../../../core/commands/note-save.ts";
import type { NoteRecord } from "../../../../core/document/ceremony-records.ts";
import { useDispatch } from "../../../binding/use-dispatch.ts";
import { useDraft } from "../../../binding/use-draft.ts";
import { useBoard } from "../../../binding/use-session.ts";
import { TextArea } from "../../../ui/text-field.tsx";

interface NoteFieldProps {
  readonly ceremony: string;
  readonly about: Pick<NoteRecord, "card" | "speaker" | "question">;
  readonly label: string;
  readonly placeholder?: string;
  readonly rows?: number;
  /** Takes the focus when the key for notes is pressed. */
  readonly first?: boolean;
}

/**
 * The note on a card, or a speaker's answer to one question. It is kept when the field is left; emptied, it is deleted.
 * Give it a key by what it is about.
 */
export function NoteField({ ceremony, about, label, placeholder, rows = 2, first }: NoteFieldProps) {
  const dispatch = useDispatch();
  const { card, speaker, question } = about;
  const note = useBoard<NoteRecord | undefined>(({ board }) => {
    for (const one of board.tables.note.values())
      if (
        one.ceremony === ceremony &&
        one.deletedAt === null &&
        one.card === card &&
        one.speaker === speaker &&
        one.question === question
      )
        return one;
    return undefined;
  }, undefined);
  const draft = useDraft(
    note?.text ?? "",
    (text) => {
      if (!text.trim() && !note) return null;
      const result = text.trim()
        ? dispatch(noteSave, { note: note?.id ?? null, ceremony, card, speaker, question, text: text.trim() })
        : dispatch(noteDelete, { note: note?.id ?? "" });
      return result.ok || result.refusal.code === "nothing-to-do" ? null : result.refusal.message;
    },
    `note:${[ceremony, card, speaker, question].join(":")}`,
  );
  return (
    <div {...(first ? { "data-note": true } : {})}>
      <TextArea
        label={label}
        rows={rows}
        maxLength={20_000}
        value={draft.value}
        onChange={draft.onChange}
        onFocus={draft.onFocus}
        onBlur={draft.onBlur}
        onKeyDown={(event) => {
          // Escape leaves the field with what was typed, so that the keys of the walk hold again.
          if (event.key === "Escape") event.currentTarget.blur();
          else draft.onKeyDown(event);
        }}
        error={draft.error}
        {...(placeholder ? { placeholder } : {})}
      />
    </div>
  );
}
