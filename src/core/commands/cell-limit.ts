import { z } from "zod";
import { DraftBuilder, isEmpty } from "../change/draft-builder.ts";
import { idSchema } from "../document/field.ts";
import { cellId } from "../document/queries.ts";
import { defineCommand, propose, refuse } from "./command.ts";
import { limitArg } from "./shared/args.ts";
import { find } from "./shared/find.ts";

/** Sets or (null) takes away the WIP limit of the cell where a column and a lane cross. */
export const cellLimit = defineCommand({
  id: "cell.limit",
  args: z.strictObject({ column: idSchema, lane: idSchema, limit: limitArg }),
  perform(board, { column, lane, limit }) {
    const name = `${find(board, "column", column).name} in ${find(board, "lane", lane).name}`;
    const draft = new DraftBuilder(board);
    const id = cellId(column, lane);
    if (draft.get("cell", id)) draft.update("cell", id, { limit });
    else if (limit) draft.add({ type: "cell", id, column, lane, limit });
    const built = draft.build();
    if (isEmpty(built)) return refuse("nothing-to-do", `${name} has that limit already.`);
    return propose(built, limit ? `Set the WIP limit of ${name}` : `Took the WIP limit off ${name}`);
  },
});
