import { z } from "zod";
import { DraftBuilder, isEmpty } from "../change/draft-builder.ts";
import { idSchema } from "../document/field.ts";
import { defineCommand, propose, quote, refuse } from "./command.ts";
import { cardsArg, overrideArg } from "./shared/args.ts";
import { checkCard } from "./shared/card-fields.ts";
import { findLiveCards, named } from "./shared/find.ts";
import { findOpenSprint } from "./shared/find-sprint.ts";
import { keepSprints } from "./shared/keep-sprints.ts";

/**
 * Takes cards into a sprint. Over its capacity or over the share of sales it asks for a reason, and so it does once the
 * sprint has started; both stay written down (`override` and `scope` records).
 */
export const sprintAddCards = defineCommand({
  id: "sprint.addCards",
  args: z.strictObject({ sprint: idSchema, cards: cardsArg, override: overrideArg }),
  perform(board, { sprint: id, cards: ids, override }, ctx) {
    const sprint = findOpenSprint(board, id);
    const cards = findLiveCards(board, ids);
    const draft = new DraftBuilder(board);
    for (const card of cards) {
      draft.update("card", card.id, { sprint: id });
      checkCard(board, draft, { ...card, sprint: id }, card);
    }
    if (isEmpty(draft.build())) return refuse("nothing-to-do", `${named(cards)}: already in ${quote(sprint.name)}.`);
    const notices = keepSprints(board, draft, ids, override, ctx);
    return propose(draft.build(), `Took ${named(cards)} into ${quote(sprint.name)}`, notices);
  },
});
