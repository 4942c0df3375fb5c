import { z } from "zod";
import { idSchema } from "../document/field.ts";
import { defineCommand } from "./command.ts";
import { find } from "./shared/find.ts";
import { ceremonyWords } from "./shared/find-ceremony.ts";
import { patch } from "./shared/patch.ts";

/** Deletes a ceremony with its minutes, as one begun by mistake. Blockers, cards and actions that came of it stay. */
export const ceremonyDelete = defineCommand({
  id: "ceremony.delete",
  args: z.strictObject({ ceremony: idSchema }),
  perform(board, { ceremony }, ctx) {
    const { kind } = find(board, "ceremony", ceremony);
    return patch(board, "ceremony", ceremony, { deletedAt: ctx.now }, () => `Deleted a ${ceremonyWords[kind]}`);
  },
});
