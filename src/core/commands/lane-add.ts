import { z } from "zod";
import { DraftBuilder } from "../change/draft-builder.ts";
import { type Colour, colourSchema, idSchema, textSchema } from "../document/field.ts";
import { type LaneKind, laneKindSchema } from "../document/records.ts";
import { defineCommand, propose, quote } from "./command.ts";
import { limitArg, nameArg } from "./shared/args.ts";
import { reorder } from "./shared/placing.ts";

/** What the kinds of lane look like unless somebody chose otherwise. */
const colours: Readonly<Record<LaneKind, Colour>> = {
  marketing: "indigo",
  sales: "amber",
  expedite: "red",
  custom: "blue",
};

/** Adds a lane above another, or (null) at the bottom. */
export const laneAdd = defineCommand({
  id: "lane.add",
  args: z.strictObject({
    name: nameArg,
    kind: laneKindSchema,
    colour: colourSchema.optional(),
    policy: textSchema.optional(),
    limit: limitArg.optional(),
    before: idSchema.nullable(),
  }),
  perform(board, { name, kind, colour = colours[kind], policy = "", limit = null, before }, ctx) {
    const draft = new DraftBuilder(board);
    const { own, others } = reorder([...board.tables.lane.values()], null, before);
    for (const [id, order] of others) draft.update("lane", id, { order });
    draft.add({
      type: "lane",
      id: ctx.newId(),
      name,
      kind,
      colour,
      policy,
      limit,
      order: own,
      folded: false,
      deletedAt: null,
    });
    return propose(draft.build(), `Added the lane ${quote(name)}`);
  },
});
