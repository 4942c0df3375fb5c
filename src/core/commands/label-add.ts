import { z } from "zod";
import { DraftBuilder } from "../change/draft-builder.ts";
import { colourSchema } from "../document/field.ts";
import { defineCommand, propose, quote } from "./command.ts";
import { nameArg } from "./shared/args.ts";
import { stopAtSameName } from "./shared/same-name.ts";

/** Adds a label. Two labels of one name could not be told apart in the filter, so that is refused. */
export const labelAdd = defineCommand({
  id: "label.add",
  args: z.strictObject({ name: nameArg, colour: colourSchema }),
  perform(board, { name, colour }, ctx) {
    stopAtSameName(board, "label", name, null);
    const draft = new DraftBuilder(board);
    draft.add({ type: "label", id: ctx.newId(), name, colour, deletedAt: null, source: null });
    return propose(draft.build(), `Added the label ${quote(name)}`);
  },
});
