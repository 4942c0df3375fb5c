import { z } from "zod";
import { DraftBuilder } from "../change/draft-builder.ts";
import { colourSchema } from "../document/field.ts";
import { defineCommand, propose, quote } from "./command.ts";
import { cardsArg, nameArg } from "./shared/args.ts";
import { findCards, named } from "./shared/find.ts";
import { stopAtSameName } from "./shared/same-name.ts";
import { retagged } from "./shared/tags.ts";

/**
 * Adds a label, and puts it on `cards` where they are given: made in passing on a card, both are one change. Two labels
 * of one name could not be told apart in the filter, so that is refused.
 */
export const labelAdd = defineCommand({
  id: "label.add",
  args: z.strictObject({ name: nameArg, colour: colourSchema, cards: cardsArg.optional() }),
  perform(board, { name, colour, cards: ids = [] }, ctx) {
    stopAtSameName(board, "label", name, null);
    const draft = new DraftBuilder(board);
    const id = ctx.newId();
    draft.add({ type: "label", id, name, colour, deletedAt: null, source: null });
    const cards = findCards(board, ids);
    for (const card of cards) draft.update("card", card.id, retagged(card, { add: { labels: [id] }, remove: {} }));
    const on = cards.length > 0 ? ` to ${named(cards)}` : "";
    return propose(draft.build(), `Added the label ${quote(name)}${on}`);
  },
});
