import { z } from "zod";
import { DraftBuilder } from "../change/draft-builder.ts";
import { idSchema } from "../document/field.ts";
import { defineCommand, propose, quote, refuse } from "./command.ts";
import { find } from "./shared/find.ts";

/** Deletes a planned sprint and frees its cards. One that runs is closed; a closed one is the record of what was done. */
export const sprintDelete = defineCommand({
  id: "sprint.delete",
  args: z.strictObject({ sprint: idSchema }),
  perform(board, { sprint }, ctx) {
    const { name, state } = find(board, "sprint", sprint);
    if (state === "closed") return refuse("invalid", `${quote(name)} is closed; a closed sprint never changes.`);
    if (state === "active")
      return refuse("sprint-locked", `${quote(name)} has started: what the team committed to does not just go away.`, {
        hint: "Close it instead; what is not done goes where you say.",
      });
    const draft = new DraftBuilder(board);
    draft.update("sprint", sprint, { deletedAt: ctx.now });
    for (const card of board.tables.card.values())
      if (card.sprint === sprint) draft.update("card", card.id, { sprint: null });
    return propose(draft.build(), `Deleted ${quote(name)}`);
  },
});
