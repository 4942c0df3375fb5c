import { z } from "zod";
import { boardRecord } from "../document/board.ts";
import { defineCommand, quote } from "./command.ts";
import { patch } from "./shared/patch.ts";

/** Puts the board into the bin, which keeps it for 30 days, or takes it out again. */
export const boardDelete = defineCommand({
  id: "board.delete",
  args: z.strictObject({ deleted: z.boolean() }),
  perform(board, { deleted }, ctx) {
    const { id, name, deletedAt } = boardRecord(board);
    const at = deleted ? (deletedAt ?? ctx.now) : null;
    return patch(
      board,
      "board",
      id,
      { deletedAt: at },
      () => `${deleted ? "Deleted" : "Restored"} the board ${quote(name)}`,
    );
  },
});
