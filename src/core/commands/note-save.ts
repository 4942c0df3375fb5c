import { z } from "zod";
import { DraftBuilder } from "../change/draft-builder.ts";
import { noteSchema } from "../document/ceremony-records.ts";
import { idSchema } from "../document/field.ts";
import { defineCommand, propose, refuse } from "./command.ts";
import { proseArg } from "./shared/args.ts";
import { find } from "./shared/find.ts";
import { findHeld } from "./shared/find-ceremony.ts";
import { patch } from "./shared/patch.ts";

const { card, speaker, question } = noteSchema.shape;

/** Writes a standup's note (`note` null: a new one): on a card, for a speaker, or both, as an answer to a question. */
export const noteSave = defineCommand({
  id: "note.save",
  args: z.strictObject({ note: idSchema.nullable(), ceremony: idSchema, card, speaker, question, text: proseArg }),
  perform(board, { note, ceremony, ...fields }, ctx) {
    findHeld(board, ceremony);
    if (fields.card !== null) find(board, "card", fields.card);
    if (fields.speaker !== null) find(board, "member", fields.speaker);
    if (note !== null) {
      if (find(board, "note", note).ceremony !== ceremony) return refuse("invalid", "This note is from another day.");
      return patch(board, "note", note, fields, () => "Changed a note of the standup");
    }
    const draft = new DraftBuilder(board);
    draft.add({ type: "note", id: ctx.newId(), ceremony, ...fields, at: ctx.now, deletedAt: null });
    return propose(draft.build(), "Took a note in the standup");
  },
});
