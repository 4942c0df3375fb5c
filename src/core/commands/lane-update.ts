import { z } from "zod";
import { laneSchema } from "../document/records.ts";
import { defineCommand } from "./command.ts";
import { limitArg, nameArg } from "./shared/args.ts";
import { find } from "./shared/find.ts";
import { patch } from "./shared/patch.ts";
import { settingLabel } from "./shared/setting-label.ts";

const { id, kind, colour, policy, folded } = laneSchema.shape;

/** Changes a lane. A new limit moves no card: what is over afterwards is shown, not refused. */
export const laneUpdate = defineCommand({
  id: "lane.update",
  args: z.strictObject({
    lane: id,
    fields: z.strictObject({ name: nameArg, kind, colour, policy, limit: limitArg, folded }).partial(),
  }),
  perform(board, { lane, fields }) {
    const before = find(board, "lane", lane);
    return patch(board, "lane", lane, fields, (changed) => settingLabel("lane", before, fields, changed));
  },
});
