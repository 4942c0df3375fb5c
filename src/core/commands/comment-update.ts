import { z } from "zod";
import { idSchema } from "../document/field.ts";
import { defineCommand, quote, refuse } from "./command.ts";
import { proseArg } from "./shared/args.ts";
import { find } from "./shared/find.ts";
import { patch } from "./shared/patch.ts";

/** Rewrites a comment; when it was edited stays with it. */
export const commentUpdate = defineCommand({
  id: "comment.update",
  args: z.strictObject({ comment: idSchema, text: proseArg }),
  perform(board, { comment, text }, ctx) {
    const before = find(board, "comment", comment);
    const { title } = find(board, "card", before.card);
    if (before.text === text) return refuse("nothing-to-do", "The comment says that already.");
    return patch(board, "comment", comment, { text, editedAt: ctx.now }, () => `Edited a comment on ${quote(title)}`);
  },
});
