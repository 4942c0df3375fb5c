import { z } from "zod";
import { idSchema } from "../document/field.ts";
import { lanesOf } from "../document/queries.ts";
import { defineCommand } from "./command.ts";
import { overrideArg } from "./shared/args.ts";
import { clearAway } from "./shared/clear-away.ts";

/**
 * Deletes a lane. The cards in it go to the bottom of `moveTo`, each in its column; archived and deleted ones keep their
 * place until they come back. The last lane stays.
 */
export const laneDelete = defineCommand({
  id: "lane.delete",
  args: z.strictObject({ lane: idSchema, moveTo: idSchema.nullable(), override: overrideArg }),
  perform: (board, { lane, moveTo, override }, ctx) =>
    clearAway(board, "lane", lanesOf(board), lane, moveTo, override, ctx),
});
