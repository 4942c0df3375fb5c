import { z } from "zod";
import { DraftBuilder } from "../change/draft-builder.ts";
import { idSchema } from "../document/field.ts";
import { defineCommand, propose, quote, refuse } from "./command.ts";
import { find } from "./shared/find.ts";

/** Deletes a sprint and frees its cards. A closed one stays: it is the record of what was done. */
export const sprintDelete = defineCommand({
  id: "sprint.delete",
  args: z.strictObject({ sprint: idSchema }),
  perform(board, { sprint }, ctx) {
    const { name, state } = find(board, "sprint", sprint);
    if (state === "closed") return refuse("invalid", `${quote(name)} is closed; a closed sprint never changes.`);
    const draft = new DraftBuilder(board);
    draft.update("sprint", sprint, { deletedAt: ctx.now });
    for (const card of board.tables.card.values())
      if (card.sprint === sprint) draft.update("card", card.id, { sprint: null });
    return propose(draft.build(), `Deleted ${quote(name)}`);
  },
});
