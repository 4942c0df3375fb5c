import { z } from "zod";
import { DraftBuilder } from "../change/draft-builder.ts";
import { idSchema } from "../document/field.ts";
import { defineCommand, propose, quote, refuse } from "./command.ts";
import { find } from "./shared/find.ts";
import { reorder, standsBefore } from "./shared/placing.ts";

/** Moves a column before another, or (null) to the right end. */
export const columnMove = defineCommand({
  id: "column.move",
  args: z.strictObject({ column: idSchema, before: idSchema.nullable() }),
  perform(board, { column, before }) {
    const { name } = find(board, "column", column);
    const all = [...board.tables.column.values()];
    if (standsBefore(all, column, before))
      return refuse("nothing-to-do", `The column ${quote(name)} stands there already.`);
    const draft = new DraftBuilder(board);
    const { own, others } = reorder(all, column, before);
    for (const [id, order] of others) draft.update("column", id, { order });
    draft.update("column", column, { order: own });
    return propose(draft.build(), `Moved the column ${quote(name)}`);
  },
});
