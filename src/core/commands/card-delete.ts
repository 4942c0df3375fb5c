import { z } from "zod";
import { defineCommand } from "./command.ts";
import { cardsArg, overrideArg } from "./shared/args.ts";
import { shelve } from "./shared/shelve.ts";

/** Puts cards into the bin, or takes them out again, back to where they were (board or archive). */
export const cardDelete = defineCommand({
  id: "card.delete",
  args: z.strictObject({ cards: cardsArg, deleted: z.boolean(), override: overrideArg }),
  perform: (board, { cards, deleted, override }, ctx) =>
    shelve(board, cards, "deletedAt", deleted, override, ctx, deleted ? "Deleted" : "Restored"),
});
