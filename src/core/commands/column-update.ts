import { z } from "zod";
import { columnSchema } from "../document/records.ts";
import { defineCommand } from "./command.ts";
import { limitArg, nameArg } from "./shared/args.ts";
import { find } from "./shared/find.ts";
import { patch } from "./shared/patch.ts";
import { settingLabel } from "./shared/setting-label.ts";

const { id, stage, colour, policy, folded } = columnSchema.shape;

/** Changes a column. A new limit or stage moves no card: what is over afterwards is shown, not refused. */
export const columnUpdate = defineCommand({
  id: "column.update",
  args: z.strictObject({
    column: id,
    fields: z.strictObject({ name: nameArg, stage, colour, policy, limit: limitArg, folded }).partial(),
  }),
  perform(board, { column, fields }) {
    const before = find(board, "column", column);
    return patch(board, "column", column, fields, (changed) => settingLabel("column", before, fields, changed));
  },
});
