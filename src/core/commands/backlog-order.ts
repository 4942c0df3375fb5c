import { z } from "zod";
import { DraftBuilder, isEmpty } from "../change/draft-builder.ts";
import { spreadKeys } from "../document/order-key.ts";
import { rankedBacklog } from "../document/rank.ts";
import type { CardRecord } from "../document/records.ts";
import { defineCommand, propose, refuse } from "./command.ts";
import { cardsArg } from "./shared/args.ts";

/**
 * Takes over a proposed order of the backlog: the cards named stand in that order, in the places that they hold together
 * now; the others stay where they are. Each stays in its column and lane. What left the backlog meanwhile is passed over.
 */
export const backlogOrder = defineCommand({
  id: "backlog.order",
  args: z.strictObject({ cards: cardsArg }),
  perform(board, { cards: ids }) {
    const list = rankedBacklog(board);
    const rank = new Map([...new Set(ids)].map((id, index) => [id, index]));
    const draft = new DraftBuilder(board);
    for (const column of new Set(list.map(({ place }) => place.column)))
      reorder(
        draft,
        list.filter(({ place }) => place.column === column),
        rank,
      );
    const built = draft.build();
    if (isEmpty(built)) return refuse("nothing-to-do", "The backlog stands in that order already.");
    return propose(built, "Sorted the backlog");
  },
});

function reorder(draft: DraftBuilder, cards: readonly CardRecord[], rank: ReadonlyMap<string, number>): void {
  const sorted = cards.filter(({ id }) => rank.has(id)).sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
  let next = 0;
  const order = cards.map((card) => (rank.has(card.id) ? (sorted[next++] as CardRecord) : card));
  if (order.every((card, index) => card === cards[index])) return;
  const keys = cards.map(({ place }) => place.order);
  // The keys of the places are handed on; where two are the same they could not hold the order, and all get fresh ones.
  const apart = new Set(keys).size === keys.length ? keys : spreadKeys(keys.length);
  for (const [index, card] of order.entries())
    draft.update("card", card.id, { place: { ...card.place, order: apart[index] as string } });
}
