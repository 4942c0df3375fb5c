import { z } from "zod";
import { DraftBuilder } from "../change/draft-builder.ts";
import { idSchema } from "../document/field.ts";
import { defineCommand, propose, quote, stop } from "./command.ts";
import { overrideArg } from "./shared/args.ts";
import { find } from "./shared/find.ts";
import { makeCard } from "./shared/make-card.ts";

/** Makes a card of feedback, at the top of a cell. What sales said comes from sales, with who said it as requester. */
export const feedbackToCard = defineCommand({
  id: "feedback.toCard",
  args: z.strictObject({ feedback: idSchema, column: idSchema, lane: idSchema, override: overrideArg }),
  perform(board, { feedback: id, column, lane, override }, ctx) {
    const feedback = find(board, "feedback", id);
    const known = feedback.card === null ? undefined : board.tables.card.get(feedback.card);
    if (known?.deletedAt === null) stop("nothing-to-do", `It is the card ${quote(known.title)} already.`);
    const draft = new DraftBuilder(board);
    const sales = feedback.side === "sales" ? { origin: "sales" as const } : {};
    const fields = { requester: feedback.name, ...sales };
    const { card, notices } = makeCard(board, draft, feedback.text, fields, { column, lane }, override, ctx);
    draft.update("feedback", id, { card: card.id });
    return propose(draft.build(), `Made the card ${quote(card.title)} of feedback`, notices);
  },
});
