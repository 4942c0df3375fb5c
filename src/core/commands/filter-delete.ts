import { z } from "zod";
import { idSchema } from "../document/field.ts";
import { defineCommand, quote } from "./command.ts";
import { find } from "./shared/find.ts";
import { patch } from "./shared/patch.ts";

/** Deletes a saved filter. */
export const filterDelete = defineCommand({
  id: "filter.delete",
  args: z.strictObject({ filter: idSchema }),
  perform(board, { filter }, ctx) {
    const { name } = find(board, "filter", filter);
    return patch(board, "filter", filter, { deletedAt: ctx.now }, () => `Deleted the filter ${quote(name)}`);
  },
});
