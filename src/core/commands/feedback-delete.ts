import { z } from "zod";
import { idSchema } from "../document/field.ts";
import { defineCommand, quote } from "./command.ts";
import { find } from "./shared/find.ts";
import { patch } from "./shared/patch.ts";

/** Deletes feedback; a card that was made of it stays. */
export const feedbackDelete = defineCommand({
  id: "feedback.delete",
  args: z.strictObject({ feedback: idSchema }),
  perform(board, { feedback }, ctx) {
    const { text } = find(board, "feedback", feedback);
    return patch(board, "feedback", feedback, { deletedAt: ctx.now }, () => `Deleted the feedback ${quote(text)}`);
  },
});
