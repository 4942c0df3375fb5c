import { onTestFinished } from "vitest";
import type { Failure } from "../../../../src/contract/result.ts";
import { BoardStore, type BoardStoreDeps } from "../../../../src/main/files/board-store.ts";
import { compactBoard } from "../../../../src/main/files/compact-board.ts";
import { type Disk, nodeDisk } from "../../../../src/main/files/disk.ts";

/** A board store on a folder, with what it reported and the safety copies it asked for. */
export function aStore(folder: string, deps: Partial<BoardStoreDeps> = {}) {
  const troubles: Failure[] = [];
  const copies: string[] = [];
  const disk: Disk = deps.disk ?? nodeDisk;
  const store = new BoardStore({
    disk,
    folder,
    app: "1.2.3",
    compact: (boardFolder) => compactBoard(disk, boardFolder, "1.2.3"),
    keepCopy: async (board, reason) => {
      copies.push(`${board} ${reason}`);
    },
    trouble: (failure) => troubles.push(failure),
    worked: () => undefined,
    rotation: { bytes: 1_000_000, changes: 1_000, idleMs: 60_000 },
    ...deps,
  });
  onTestFinished(() => store.close());
  return { store, troubles, copies };
}
