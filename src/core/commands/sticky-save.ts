import { z } from "zod";
import { DraftBuilder } from "../change/draft-builder.ts";
import { stickySchema } from "../document/ceremony-records.ts";
import { idSchema } from "../document/field.ts";
import { defineCommand, propose, refuse } from "./command.ts";
import { proseArg } from "./shared/args.ts";
import { find } from "./shared/find.ts";
import { findHeld } from "./shared/find-ceremony.ts";
import { patch } from "./shared/patch.ts";

const { column, author } = stickySchema.shape;

/** Writes a note of a retrospective (`sticky` null: a new one). An author of null leaves it without a name for good. */
export const stickySave = defineCommand({
  id: "sticky.save",
  args: z.strictObject({ sticky: idSchema.nullable(), ceremony: idSchema, column, text: proseArg, author }),
  perform(board, { sticky, ceremony, ...fields }, ctx) {
    findHeld(board, ceremony);
    const before = sticky === null ? null : find(board, "sticky", sticky);
    if (before && before.ceremony !== ceremony) return refuse("invalid", "This note is from another retrospective.");
    if (fields.author !== null && fields.author !== before?.author) find(board, "member", fields.author);
    if (before) return patch(board, "sticky", before.id, fields, () => "Changed a note of the retrospective");
    const draft = new DraftBuilder(board);
    const rest = { group: null, votes: [], at: ctx.now, deletedAt: null };
    draft.add({ type: "sticky", id: ctx.newId(), ceremony, ...fields, ...rest });
    // The label says nothing of the text: the history is open while the notes are not.
    return propose(draft.build(), "Added a note to the retrospective");
  },
});
