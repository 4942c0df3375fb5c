import { z } from "zod";
import { DraftBuilder } from "../change/draft-builder.ts";
import { idSchema } from "../document/field.ts";
import { cellCards } from "../document/queries.ts";
import type { CardRecord } from "../document/records.ts";
import { defineCommand, propose } from "./command.ts";
import { given, nameArg, overrideArg } from "./shared/args.ts";
import { cardFieldsArg, checkCard } from "./shared/card-fields.ts";
import { find, named } from "./shared/find.ts";
import { keepSprints } from "./shared/keep-sprints.ts";
import { keepLimits } from "./shared/limits.ts";
import { acceptance, blankCard, nextNumber } from "./shared/new-card.ts";
import { addTransition, placeCards } from "./shared/placing.ts";

/** Most cards that one gesture adds. */
export const CARDS_AT_ONCE = 2_000;

/**
 * Adds one card for each title, in their order, at the top or bottom of a cell. A card added to a sales lane comes from
 * sales unless `fields.origin` says otherwise; a sales card added outside the backlog is accepted now (day 0 of its
 * promise) unless `fields.acceptedAt` says when.
 */
export const cardAdd = defineCommand({
  id: "card.add",
  args: z.strictObject({
    titles: z.array(nameArg).min(1).max(CARDS_AT_ONCE),
    column: idSchema,
    lane: idSchema,
    at: z.enum(["top", "bottom"]),
    fields: cardFieldsArg.optional(),
    override: overrideArg,
  }),
  perform(board, { titles, column, lane, at, fields = {}, override }, ctx) {
    find(board, "column", column);
    const { kind } = find(board, "lane", lane);
    const draft = new DraftBuilder(board);
    const first = nextNumber(board);
    const cards = titles.map((title, index): CardRecord => {
      const card: CardRecord = {
        ...blankCard(first + index, title, ctx),
        origin: kind === "sales" ? "sales" : "marketing",
        ...given(fields),
        title,
        place: { column, lane, order: "" },
      };
      return { ...card, acceptedAt: acceptance(board, card, null, ctx.now) };
    });
    for (const card of cards) draft.add(card);
    placeCards(
      board,
      draft,
      cards,
      { column, lane },
      at === "top" ? (cellCards(board, column, lane)[0]?.id ?? null) : null,
    );
    for (const { id } of cards) {
      addTransition(draft, id, null, { column, lane }, ctx);
      checkCard(board, draft, draft.get("card", id) as CardRecord, null);
    }
    const ids = cards.map(({ id }) => id);
    const notices = [...keepLimits(board, draft, ids, override, ctx), ...keepSprints(board, draft, ids, override, ctx)];
    return propose(draft.build(), `Added ${named(cards)}`, notices);
  },
});
