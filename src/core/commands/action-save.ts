import { z } from "zod";
import { DraftBuilder } from "../change/draft-builder.ts";
import { actionSchema } from "../document/ceremony-records.ts";
import { idSchema } from "../document/field.ts";
import { defineCommand, propose, quote, refuse } from "./command.ts";
import { nameArg } from "./shared/args.ts";
import { find } from "./shared/find.ts";
import { patch } from "./shared/patch.ts";

const { owner, dueDate } = actionSchema.shape;

/**
 * Writes down an action (`action` null: a new one) with who does it and by when, or ticks it. An action without an owner
 * is not refused: whoever lists it shows what is missing. One from last time is changed under its own ceremony.
 */
export const actionSave = defineCommand({
  id: "action.save",
  args: z.strictObject({
    action: idSchema.nullable(),
    ceremony: idSchema,
    text: nameArg,
    owner,
    dueDate,
    done: z.boolean(),
  }),
  perform(board, { action, ceremony, text, owner: who, dueDate: due, done }, ctx) {
    find(board, "ceremony", ceremony);
    const before = action === null ? null : find(board, "action", action);
    if (before && before.ceremony !== ceremony) return refuse("invalid", "This action is from another ceremony.");
    if (who !== null && who !== before?.owner) find(board, "member", who);
    const fields = { text, owner: who, dueDate: due, doneAt: done ? (before?.doneAt ?? ctx.now) : null };
    if (before) return patch(board, "action", before.id, fields, () => `Changed the action ${quote(text)}`);
    const draft = new DraftBuilder(board);
    draft.add({ type: "action", id: ctx.newId(), ceremony, ...fields, card: null, at: ctx.now, deletedAt: null });
    return propose(draft.build(), `Agreed on ${quote(text)}`);
  },
});
