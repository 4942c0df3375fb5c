import { z } from "zod";
import { DraftBuilder } from "../change/draft-builder.ts";
import { idSchema } from "../document/field.ts";
import { defineCommand, propose } from "./command.ts";
import { find } from "./shared/find.ts";
import { findHeld } from "./shared/find-ceremony.ts";

/** Deletes a note of a retrospective. The notes under it stand by themselves again. */
export const stickyDelete = defineCommand({
  id: "sticky.delete",
  args: z.strictObject({ sticky: idSchema }),
  perform(board, { sticky }, ctx) {
    findHeld(board, find(board, "sticky", sticky).ceremony);
    const draft = new DraftBuilder(board);
    draft.update("sticky", sticky, { deletedAt: ctx.now, group: null });
    for (const { id, group } of board.tables.sticky.values())
      if (group === sticky) draft.update("sticky", id, { group: null });
    return propose(draft.build(), "Deleted a note of the retrospective");
  },
});
