import { z } from "zod";
import { DraftBuilder } from "../change/draft-builder.ts";
import { idSchema } from "../document/field.ts";
import { defineCommand, propose, quote } from "./command.ts";
import { proseArg } from "./shared/args.ts";
import { find } from "./shared/find.ts";

/** Adds a comment to a card, signed by who acts. */
export const commentAdd = defineCommand({
  id: "comment.add",
  args: z.strictObject({ card: idSchema, text: proseArg }),
  perform(board, { card, text }, ctx) {
    const { title } = find(board, "card", card);
    const draft = new DraftBuilder(board);
    draft.add({
      type: "comment",
      id: ctx.newId(),
      card,
      text,
      author: ctx.actor,
      at: ctx.now,
      editedAt: null,
      deletedAt: null,
      source: null,
    });
    return propose(draft.build(), `Commented on ${quote(title)}`);
  },
});
