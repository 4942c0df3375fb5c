import { BoardStore } from "../../../../src/main/files/board-store.ts";
import { compactBoard } from "../../../../src/main/files/compact-board.ts";
import { nodeDisk } from "../../../../src/main/files/disk.ts";
import { addsCard } from "./a-board.ts";

/*
 * A process of its own that appends to a board, packs it now and then, and tells each number once it is acknowledged,
 * until it is killed.
 */
const [folder = "", board = ""] = process.argv.slice(2);
const store = new BoardStore({
  disk: nodeDisk,
  folder,
  app: "1.2.3",
  compact: (boardFolder) => compactBoard(nodeDisk, boardFolder, "1.2.3"),
  keepCopy: async () => undefined,
  trouble: (failure) => console.error(failure.message),
  worked: () => undefined,
  rotation: { bytes: 1e9, changes: 1e9, idleMs: 1e9 },
});

for (let { seq } = (await store.head(board)) ?? { seq: 0 }; ; seq++) {
  if (seq % 10 === 5) void store.compact(board);
  // Of many sizes, so that the kill meets writes of many lengths.
  await store.append(board, seq + 1, [addsCard(seq + 1, "x".repeat((seq * 997) % 2_000))]);
  process.send?.(seq + 1);
}
