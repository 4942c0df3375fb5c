import { z } from "zod";
import { idSchema } from "../document/field.ts";
import { defineCommand, quote } from "./command.ts";
import { find } from "./shared/find.ts";
import { patch } from "./shared/patch.ts";

/** Takes a file or link off its card. The bytes stay until the bin is emptied, so that undo has them. */
export const attachmentDelete = defineCommand({
  id: "attachment.delete",
  args: z.strictObject({ attachment: idSchema }),
  perform(board, { attachment }, ctx) {
    const { name } = find(board, "attachment", attachment);
    return patch(board, "attachment", attachment, { deletedAt: ctx.now }, () => `Took ${quote(name)} off its card`);
  },
});
