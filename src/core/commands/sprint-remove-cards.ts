import { z } from "zod";
import { DraftBuilder } from "../change/draft-builder.ts";
import { idSchema } from "../document/field.ts";
import { defineCommand, propose, quote, refuse } from "./command.ts";
import { cardsArg, overrideArg } from "./shared/args.ts";
import { findCards, named } from "./shared/find.ts";
import { findOpenSprint } from "./shared/find-sprint.ts";
import { keepSprints } from "./shared/keep-sprints.ts";

/** Takes cards out of a sprint; once it has started this asks for a reason. Where they stand stays as it is. */
export const sprintRemoveCards = defineCommand({
  id: "sprint.removeCards",
  args: z.strictObject({ sprint: idSchema, cards: cardsArg, override: overrideArg }),
  perform(board, { sprint: id, cards: ids, override }, ctx) {
    const sprint = findOpenSprint(board, id);
    const wanted = findCards(board, ids);
    const cards = wanted.filter((card) => card.sprint === id);
    if (cards.length === 0) return refuse("nothing-to-do", `${named(wanted)}: not in ${quote(sprint.name)}.`);
    const draft = new DraftBuilder(board);
    for (const card of cards) draft.update("card", card.id, { sprint: null });
    const notices = keepSprints(
      board,
      draft,
      cards.map((card) => card.id),
      override,
      ctx,
    );
    return propose(draft.build(), `Took ${named(cards)} out of ${quote(sprint.name)}`, notices);
  },
});
