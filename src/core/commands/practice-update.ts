import { z } from "zod";
import { DraftBuilder, isEmpty } from "../change/draft-builder.ts";
import { practiceOf } from "../document/queries.ts";
import { practiceSchema } from "../document/refinement-records.ts";
import { defineCommand, propose, refuse } from "./command.ts";
import { given } from "./shared/args.ts";

const { definitionOfReady, definitionOfDone, smallPoints, standupSales, cadenceDays } = practiceSchema.shape;

/** Changes how the team works: its definitions of ready and of done, what it calls small, how it walks the board. */
export const practiceUpdate = defineCommand({
  id: "practice.update",
  args: z.strictObject({
    fields: z.strictObject({ definitionOfReady, definitionOfDone, smallPoints, standupSales, cadenceDays }).partial(),
  }),
  perform(board, { fields }) {
    for (const list of [fields.definitionOfReady, fields.definitionOfDone])
      if (list && new Set(list.map(({ id }) => id)).size !== list.length)
        return refuse("invalid", "Two lines of a definition carry the same id.");
    const before = practiceOf(board);
    const draft = new DraftBuilder(board);
    if (board.tables.practice.has(before.id)) draft.update("practice", before.id, given(fields));
    else draft.add({ ...before, ...given(fields) });
    const built = draft.build();
    if (isEmpty(built)) return refuse("nothing-to-do", "That is how it is already.");
    return propose(built, "Changed how the team works");
  },
});
