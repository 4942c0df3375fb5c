import { z } from "zod";
import { DraftBuilder } from "../change/draft-builder.ts";
import { idSchema } from "../document/field.ts";
import type { CardRecord } from "../document/records.ts";
import { defineCommand, propose, refuse } from "./command.ts";
import { cardsArg, overrideArg } from "./shared/args.ts";
import { crossings } from "./shared/crossings.ts";
import { find, findLiveCards, named } from "./shared/find.ts";
import { keepLimits } from "./shared/limits.ts";
import { acceptArrivals, addArrivals, placeCards } from "./shared/placing.ts";

/**
 * Moves cards to a cell, before the card `before` or (null) to the bottom; several keep their order on the board. Each
 * that changes column or lane gets a transition. A move into a sales lane leaves the origin as it is (the card counts as
 * sales work by its lane); sales work that leaves the backlog without a date of acceptance is accepted now. What does not
 * meet the definition of ready or of done as it crosses is told, not refused.
 */
export const cardMove = defineCommand({
  id: "card.move",
  args: z.strictObject({
    cards: cardsArg,
    column: idSchema,
    lane: idSchema,
    before: idSchema.nullable(),
    override: overrideArg,
  }),
  perform(board, { cards: ids, column, lane, before, override }, ctx) {
    const target = find(board, "column", column);
    const targetLane = find(board, "lane", lane);
    const cards = findLiveCards(board, ids);
    const draft = new DraftBuilder(board);
    if (!placeCards(board, draft, cards, { column, lane }, before))
      return refuse("nothing-to-do", `${named(cards)} ${cards.length === 1 ? "stands" : "stand"} there already.`);
    addArrivals(draft, cards, ctx);
    acceptArrivals(board, draft, cards, ctx);
    const notices = keepLimits(
      board,
      draft,
      cards.map(({ id }) => id),
      override,
      ctx,
    );
    notices.push(...crossings(board, cards, column));
    return propose(draft.build(), labelOf(cards, target, targetLane), notices);
  },
});

type Named = { readonly id: string; readonly name: string };

function labelOf(cards: readonly CardRecord[], column: Named, lane: Named): string {
  const every = (half: "column" | "lane", id: string) => cards.every(({ place }) => place[half] === id);
  if (!every("column", column.id)) return `Moved ${named(cards)} to ${column.name}`;
  if (!every("lane", lane.id)) return `Moved ${named(cards)} to the lane ${lane.name}`;
  return `Moved ${named(cards)} within ${column.name}`;
}
