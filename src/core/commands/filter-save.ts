import { z } from "zod";
import { DraftBuilder } from "../change/draft-builder.ts";
import { filterSchema } from "../document/records.ts";
import { defineCommand, propose, quote } from "./command.ts";
import { lineArg, nameArg } from "./shared/args.ts";
import { find } from "./shared/find.ts";
import { patch } from "./shared/patch.ts";
import { stopAtSameName } from "./shared/same-name.ts";

/** Keeps a filter under a name (`filter` null: a new one). */
export const filterSave = defineCommand({
  id: "filter.save",
  args: z.strictObject({ filter: filterSchema.shape.id.nullable(), name: nameArg, query: lineArg }),
  perform(board, { filter, name, query }, ctx) {
    stopAtSameName(board, "filter", name, filter);
    const label = `Saved the filter ${quote(name)}`;
    if (filter !== null) {
      find(board, "filter", filter);
      return patch(board, "filter", filter, { name, query }, () => label);
    }
    const draft = new DraftBuilder(board);
    draft.add({ type: "filter", id: ctx.newId(), name, query, deletedAt: null });
    return propose(draft.build(), label);
  },
});
