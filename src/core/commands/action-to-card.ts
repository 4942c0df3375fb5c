import { z } from "zod";
import { DraftBuilder } from "../change/draft-builder.ts";
import { idSchema } from "../document/field.ts";
import { defineCommand, propose, quote, stop } from "./command.ts";
import { overrideArg } from "./shared/args.ts";
import { find } from "./shared/find.ts";
import { makeCard } from "./shared/make-card.ts";

/** Makes a card of an action, at the top of a cell, with its owner and due date. The action is done when the card is. */
export const actionToCard = defineCommand({
  id: "action.toCard",
  args: z.strictObject({ action: idSchema, column: idSchema, lane: idSchema, override: overrideArg }),
  perform(board, { action: id, column, lane, override }, ctx) {
    const action = find(board, "action", id);
    const known = action.card === null ? undefined : board.tables.card.get(action.card);
    if (known?.deletedAt === null) stop("nothing-to-do", `It is the card ${quote(known.title)} already.`);
    const owner = board.tables.member.get(action.owner ?? "");
    const draft = new DraftBuilder(board);
    const fields = { dueDate: action.dueDate, assignees: owner?.deletedAt === null ? [owner.id] : [] };
    const { card, notices } = makeCard(board, draft, action.text, fields, { column, lane }, override, ctx);
    draft.update("action", id, { card: card.id });
    return propose(draft.build(), `Made the card ${quote(card.title)} of an action`, notices);
  },
});
