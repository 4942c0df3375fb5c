import { z } from "zod";
import { defineCommand } from "./command.ts";
import { cardsArg, overrideArg } from "./shared/args.ts";
import { shelve } from "./shared/shelve.ts";

/** Puts cards into the archive, or brings them back to their place on the board. */
export const cardArchive = defineCommand({
  id: "card.archive",
  args: z.strictObject({ cards: cardsArg, archived: z.boolean(), override: overrideArg }),
  perform: (board, { cards, archived, override }, ctx) =>
    shelve(board, cards, "archivedAt", archived, override, ctx, archived ? "Archived" : "Brought back"),
});
