import { z } from "zod";
import { idSchema } from "../document/field.ts";
import { defineCommand } from "./command.ts";
import { find } from "./shared/find.ts";
import { findHeld } from "./shared/find-ceremony.ts";
import { patch } from "./shared/patch.ts";

/** Deletes a note of a standup. */
export const noteDelete = defineCommand({
  id: "note.delete",
  args: z.strictObject({ note: idSchema }),
  perform(board, { note }, ctx) {
    findHeld(board, find(board, "note", note).ceremony);
    return patch(board, "note", note, { deletedAt: ctx.now }, () => "Deleted a note of the standup");
  },
});
