import { z } from "zod";
import { DraftBuilder, isEmpty } from "../change/draft-builder.ts";
import { idSchema } from "../document/field.ts";
import { standingBlocker } from "../document/queries.ts";
import { defineCommand, propose, quote, refuse } from "./command.ts";
import { nameArg } from "./shared/args.ts";
import { find, findLive } from "./shared/find.ts";

/**
 * Puts an impediment on a card, from now on. On a card that is blocked already it changes reason and owner; the time
 * since when it stands stays.
 */
export const cardBlock = defineCommand({
  id: "card.block",
  args: z.strictObject({ card: idSchema, reason: nameArg, owner: idSchema.nullable() }),
  perform(board, { card: id, reason, owner }, ctx) {
    const card = findLive(board, id);
    const standing = standingBlocker(board, id);
    if (owner !== null && owner !== standing?.owner) find(board, "member", owner);
    const draft = new DraftBuilder(board);
    if (standing) draft.update("blocker", standing.id, { reason, owner });
    else draft.add({ type: "blocker", id: ctx.newId(), card: id, reason, owner, since: ctx.now, until: null });
    const built = draft.build();
    if (isEmpty(built)) return refuse("nothing-to-do", `${quote(card.title)} is blocked by that already.`);
    return propose(built, `${standing ? "Changed the blocker of" : "Blocked"} ${quote(card.title)}: ${quote(reason)}`);
  },
});
