import { z } from "zod";
import { DraftBuilder } from "../change/draft-builder.ts";
import { idSchema } from "../document/field.ts";
import { defineCommand, propose, quote, refuse } from "./command.ts";
import { find } from "./shared/find.ts";

/** Ends what blocks a card, now. After a merge more than one blocker can stand; all end. */
export const cardUnblock = defineCommand({
  id: "card.unblock",
  args: z.strictObject({ card: idSchema }),
  perform(board, { card: id }, ctx) {
    const card = find(board, "card", id);
    const draft = new DraftBuilder(board);
    const standing = [...board.tables.blocker.values()].filter(
      (blocker) => blocker.card === id && blocker.until === null,
    );
    if (standing.length === 0) return refuse("nothing-to-do", `${quote(card.title)} is not blocked.`);
    for (const blocker of standing) draft.update("blocker", blocker.id, { until: Math.max(ctx.now, blocker.since) });
    return propose(draft.build(), `Unblocked ${quote(card.title)}`);
  },
});
