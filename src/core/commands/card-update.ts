import { z } from "zod";
import { DraftBuilder, isEmpty } from "../change/draft-builder.ts";
import type { CardRecord } from "../document/records.ts";
import { defineCommand, propose, quote, refuse } from "./command.ts";
import { cardsArg, given, overrideArg } from "./shared/args.ts";
import { cardFieldsArg, cardFieldWords, checkCard } from "./shared/card-fields.ts";
import { findCards, named } from "./shared/find.ts";
import { keepSprints } from "./shared/keep-sprints.ts";
import { keepLimits } from "./shared/limits.ts";
import { retagged, tagsArg } from "./shared/tags.ts";

/**
 * Writes the same fields of one or several cards and retags them, as one change. More points or more people can pass a WIP limit, as a
 * move can; another sprint can ask for a reason, as sprint.addCards and sprint.removeCards do.
 */
export const cardUpdate = defineCommand({
  id: "card.update",
  args: z.strictObject({ cards: cardsArg, fields: cardFieldsArg, tags: tagsArg.optional(), override: overrideArg }),
  perform(board, { cards: ids, fields, tags, override }, ctx) {
    const cards = findCards(board, ids);
    const draft = new DraftBuilder(board);
    const wanted = given(fields);
    for (const card of cards) {
      const written = { ...card, ...wanted };
      draft.update("card", card.id, tags ? { ...wanted, ...retagged(written, tags) } : wanted);
    }
    for (const card of cards) checkCard(board, draft, draft.get("card", card.id) as CardRecord, card);
    const heavier = wanted.points !== undefined || wanted.assignees !== undefined || tags !== undefined;
    const notices = [
      ...(heavier ? keepLimits(board, draft, ids, override, ctx) : []),
      ...(wanted.sprint === undefined ? [] : keepSprints(board, draft, ids, override, ctx)),
    ];
    const built = draft.build();
    if (isEmpty(built)) return refuse("nothing-to-do", `${named(cards)} had that already.`);
    const changed = [...new Set(built.updated.flatMap(({ to }) => Object.keys(to)))];
    return propose(built, labelOf(cards, changed, wanted.title), notices);
  },
});

function labelOf(cards: readonly CardRecord[], changed: readonly string[], title: string | undefined): string {
  if (title !== undefined && changed.length === 1 && cards.length === 1)
    return `Renamed ${named(cards)} to ${quote(title)}`;
  const words = changed.map((field) => cardFieldWords[field] ?? field);
  return words.length > 3 ? `Changed ${named(cards)}` : `Changed the ${words.join(" and ")} of ${named(cards)}`;
}
