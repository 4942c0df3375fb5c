import { DraftBuilder, isEmpty } from "../change/draft-builder.ts";
import { defineCommand, propose, refuse } from "./command.ts";
import { cardsArg, overrideArg } from "./shared/args.ts";
import { find, findCards, named } from "./shared/find.ts";
import { keepLimits } from "./shared/limits.ts";
import { retagged, tagsArg } from "./shared/tags.ts";

/** Puts labels and people on cards and takes others off, leaving the rest of each card's as it is. */
export const cardTag = defineCommand({
  id: "card.tag",
  args: tagsArg.extend({ cards: cardsArg, override: overrideArg }),
  perform(board, { cards: ids, add, remove, override }, ctx) {
    const cards = findCards(board, ids);
    for (const id of add.labels ?? []) find(board, "label", id);
    for (const id of add.assignees ?? []) find(board, "member", id);
    const draft = new DraftBuilder(board);
    for (const card of cards) {
      draft.update("card", card.id, retagged(card, { add, remove }));
    }
    const notices = keepLimits(
      board,
      draft,
      cards.map(({ id }) => id),
      override,
      ctx,
    );
    const built = draft.build();
    if (isEmpty(built)) return refuse("nothing-to-do", `${named(cards)} had that already.`);
    const fields = new Set(built.updated.flatMap(({ to }) => Object.keys(to)));
    const words = [fields.has("labels") ? "labels" : "", fields.has("assignees") ? "people" : ""].filter(Boolean);
    return propose(built, `Changed the ${words.join(" and ")} of ${named(cards)}`, notices);
  },
});
