import type { BoardStore } from "./board-store.ts";

/** How long a board stays in the bin, in milliseconds. */
export const BIN_TIME = 30 * 24 * 3_600_000;

/** Removes for good what has been in the bin for 30 days at `now`. */
export async function emptyBin(boards: BoardStore, now: number): Promise<void> {
  for (const { board, deletedAt } of await boards.list())
    if (deletedAt !== null && now - deletedAt > BIN_TIME) await boards.purge(board);
}
