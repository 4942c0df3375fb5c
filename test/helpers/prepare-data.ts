import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BoardSnapshot } from "../../src/core/change/snapshot.ts";
import { BoardStore } from "../../src/main/files/board-store.ts";
import { nodeDisk } from "../../src/main/files/disk.ts";

/** The boards of a data folder as main keeps them, while no app has it open; whoever opens them closes them. */
export const storedBoards = (userData: string): BoardStore =>
  new BoardStore({
    disk: nodeDisk,
    folder: join(userData, "boards"),
    app: "0.1.0",
    compact: async () => null,
    keepCopy: async () => undefined,
    trouble: (failure) => {
      throw new Error(failure.message);
    },
    worked: () => undefined,
    rotation: { bytes: Number.POSITIVE_INFINITY, changes: Number.POSITIVE_INFINITY, idleMs: 1 },
  });

/** Puts boards into a data folder as main keeps them, the last of them as the one to open at the start. */
export async function prepareData(userData: string, boards: readonly BoardSnapshot[]): Promise<void> {
  await mkdir(join(userData, "boards"), { recursive: true });
  const store = storedBoards(userData);
  for (const snapshot of boards) await store.put(snapshot, "create");
  await store.close();
  await openNext(userData, boards.at(-1)?.board ?? null);
}

/** Chooses the board that the next start opens. */
export async function openNext(userData: string, lastBoard: string | null): Promise<void> {
  await writeFile(join(userData, "settings.json"), JSON.stringify({ theme: "paper", user: "Bench", lastBoard }));
}
