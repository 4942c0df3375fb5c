import { z } from "zod";
import { DraftBuilder } from "../change/draft-builder.ts";
import { colourSchema, idSchema, textSchema } from "../document/field.ts";
import { stageSchema } from "../document/records.ts";
import { defineCommand, propose, quote } from "./command.ts";
import { limitArg, nameArg } from "./shared/args.ts";
import { reorder } from "./shared/placing.ts";

/** Adds a column before another, or (null) at the right end. */
export const columnAdd = defineCommand({
  id: "column.add",
  args: z.strictObject({
    name: nameArg,
    stage: stageSchema,
    colour: colourSchema.nullable().optional(),
    policy: textSchema.optional(),
    limit: limitArg.optional(),
    before: idSchema.nullable(),
  }),
  perform(board, { name, stage, colour = null, policy = "", limit = null, before }, ctx) {
    const draft = new DraftBuilder(board);
    const { own, others } = reorder([...board.tables.column.values()], null, before);
    for (const [id, order] of others) draft.update("column", id, { order });
    draft.add({
      type: "column",
      id: ctx.newId(),
      name,
      stage,
      colour,
      policy,
      limit,
      order: own,
      folded: false,
      deletedAt: null,
      source: null,
    });
    return propose(draft.build(), `Added the column ${quote(name)}`);
  },
});
