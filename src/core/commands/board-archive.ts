import { z } from "zod";
import { boardRecord } from "../document/board.ts";
import { defineCommand, quote } from "./command.ts";
import { patch } from "./shared/patch.ts";

/** Puts the board into the archive of the board list, or brings it back. */
export const boardArchive = defineCommand({
  id: "board.archive",
  args: z.strictObject({ archived: z.boolean() }),
  perform(board, { archived }, ctx) {
    const { id, name, archivedAt } = boardRecord(board);
    const at = archived ? (archivedAt ?? ctx.now) : null;
    return patch(
      board,
      "board",
      id,
      { archivedAt: at },
      () => `${archived ? "Archived" : "Brought back"} the board ${quote(name)}`,
    );
  },
});
