import { z } from "zod";
import { DraftBuilder } from "../change/draft-builder.ts";
import { feedbackSchema } from "../document/ceremony-records.ts";
import { idSchema } from "../document/field.ts";
import { defineCommand, propose, quote, refuse } from "./command.ts";
import { lineArg, proseArg } from "./shared/args.ts";
import { find } from "./shared/find.ts";
import { patch } from "./shared/patch.ts";

const { side, about } = feedbackSchema.shape;

/** Keeps what somebody said in a review (`feedback` null: something new), under their name and side. */
export const feedbackSave = defineCommand({
  id: "feedback.save",
  args: z.strictObject({
    feedback: idSchema.nullable(),
    ceremony: idSchema,
    name: lineArg,
    side,
    text: proseArg,
    about,
  }),
  perform(board, { feedback, ceremony, ...fields }, ctx) {
    find(board, "ceremony", ceremony);
    const before = feedback === null ? null : find(board, "feedback", feedback);
    if (before && before.ceremony !== ceremony) return refuse("invalid", "This feedback is from another review.");
    if (fields.about !== null && fields.about !== before?.about) find(board, "card", fields.about);
    const label = `Kept feedback${fields.name ? ` of ${quote(fields.name)}` : ""}`;
    if (before) return patch(board, "feedback", before.id, fields, () => label);
    const draft = new DraftBuilder(board);
    draft.add({ type: "feedback", id: ctx.newId(), ceremony, ...fields, card: null, at: ctx.now, deletedAt: null });
    return propose(draft.build(), label);
  },
});
