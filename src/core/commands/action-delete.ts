import { z } from "zod";
import { idSchema } from "../document/field.ts";
import { defineCommand, quote } from "./command.ts";
import { find } from "./shared/find.ts";
import { patch } from "./shared/patch.ts";

/** Deletes an action; a card that was made of it stays. */
export const actionDelete = defineCommand({
  id: "action.delete",
  args: z.strictObject({ action: idSchema }),
  perform(board, { action }, ctx) {
    const { text } = find(board, "action", action);
    return patch(board, "action", action, { deletedAt: ctx.now }, () => `Deleted the action ${quote(text)}`);
  },
});
