import { z } from "zod";
import { idSchema } from "../document/field.ts";
import { columnsOf } from "../document/queries.ts";
import { defineCommand } from "./command.ts";
import { overrideArg } from "./shared/args.ts";
import { clearAway } from "./shared/clear-away.ts";

/**
 * Deletes a column. The cards in it go to the bottom of `moveTo`, each in its lane; archived and deleted ones keep their
 * place until they come back. The last column stays.
 */
export const columnDelete = defineCommand({
  id: "column.delete",
  args: z.strictObject({ column: idSchema, moveTo: idSchema.nullable(), override: overrideArg }),
  perform: (board, { column, moveTo, override }, ctx) =>
    clearAway(board, "column", columnsOf(board), column, moveTo, override, ctx),
});
