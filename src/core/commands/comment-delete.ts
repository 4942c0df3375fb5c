import { z } from "zod";
import { idSchema } from "../document/field.ts";
import { defineCommand, quote } from "./command.ts";
import { find } from "./shared/find.ts";
import { patch } from "./shared/patch.ts";

/** Deletes a comment. */
export const commentDelete = defineCommand({
  id: "comment.delete",
  args: z.strictObject({ comment: idSchema }),
  perform(board, { comment }, ctx) {
    const { card } = find(board, "comment", comment);
    const title = board.tables.card.get(card)?.title ?? "";
    return patch(board, "comment", comment, { deletedAt: ctx.now }, () => `Deleted a comment on ${quote(title)}`);
  },
});
