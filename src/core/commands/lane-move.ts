import { z } from "zod";
import { DraftBuilder } from "../change/draft-builder.ts";
import { idSchema } from "../document/field.ts";
import { defineCommand, propose, quote, refuse } from "./command.ts";
import { find } from "./shared/find.ts";
import { reorder, standsBefore } from "./shared/placing.ts";

/** Moves a lane above another, or (null) to the bottom. */
export const laneMove = defineCommand({
  id: "lane.move",
  args: z.strictObject({ lane: idSchema, before: idSchema.nullable() }),
  perform(board, { lane, before }) {
    const { name } = find(board, "lane", lane);
    const all = [...board.tables.lane.values()];
    if (standsBefore(all, lane, before))
      return refuse("nothing-to-do", `The lane ${quote(name)} stands there already.`);
    const draft = new DraftBuilder(board);
    const { own, others } = reorder(all, lane, before);
    for (const [id, order] of others) draft.update("lane", id, { order });
    draft.update("lane", lane, { order: own });
    return propose(draft.build(), `Moved the lane ${quote(name)}`);
  },
});
