import { z } from "zod";
import { DraftBuilder } from "../change/draft-builder.ts";
import { idSchema } from "../document/field.ts";
import { isLive } from "../document/queries.ts";
import { defineCommand, propose, quote } from "./command.ts";
import { find } from "./shared/find.ts";

/**
 * Takes a person off the team. Cards on the board that are not done lose them; what they finished, archived or wrote
 * keeps their name.
 */
export const memberDelete = defineCommand({
  id: "member.delete",
  args: z.strictObject({ member: idSchema }),
  perform(board, { member }, ctx) {
    const { name } = find(board, "member", member);
    const draft = new DraftBuilder(board);
    draft.update("member", member, { deletedAt: ctx.now });
    for (const card of board.tables.card.values()) {
      if (!card.assignees.includes(member) || !isLive(card)) continue;
      if (board.tables.column.get(card.place.column)?.stage === "done") continue;
      draft.update("card", card.id, { assignees: card.assignees.filter((id) => id !== member) });
    }
    return propose(draft.build(), `Took ${quote(name)} off the team`);
  },
});
