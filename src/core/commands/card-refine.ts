import { z } from "zod";
import { DraftBuilder, isEmpty } from "../change/draft-builder.ts";
import { idSchema } from "../document/field.ts";
import { refinementOf } from "../document/queries.ts";
import { refinementId, refinementSchema } from "../document/refinement-records.ts";
import { defineCommand, propose, quote, refuse } from "./command.ts";
import { given } from "./shared/args.ts";
import { find } from "./shared/find.ts";

const { independent, negotiable, valuable, urgency, risk, ready, done } = refinementSchema.shape;

/**
 * Keeps what refinement found out about a card: the team's answers to the letters of INVEST that only people can judge,
 * what WSJF asks, and which lines of the definitions of ready and of done hold.
 */
export const cardRefine = defineCommand({
  id: "card.refine",
  args: z.strictObject({
    card: idSchema,
    fields: z.strictObject({ independent, negotiable, valuable, urgency, risk, ready, done }).partial(),
  }),
  perform(board, { card, fields }) {
    const { title } = find(board, "card", card);
    const draft = new DraftBuilder(board);
    if (board.tables.refinement.has(refinementId(card))) draft.update("refinement", refinementId(card), given(fields));
    else draft.add({ ...refinementOf(board, card), ...given(fields) });
    const built = draft.build();
    if (isEmpty(built)) return refuse("nothing-to-do", "That is how it is already.");
    return propose(built, `Refined ${quote(title)}`);
  },
});
