import { join } from "node:path";
import { type Disk, moveFile, namesIn } from "./disk.ts";

const GOING = ".going-";

export interface RemovalDeps {
  readonly disk: Disk;
  /** The folder of all boards. */
  readonly folder: string;
}

/** Removes a board's folder. From the first step on the board is gone; {@link finishRemovals} does what a crash left. */
export async function removeBoard(deps: RemovalDeps, board: string): Promise<void> {
  const going = join(deps.folder, GOING + board);
  await deps.disk.rm(going, { recursive: true, force: true });
  await moveFile(deps.disk, join(deps.folder, board), going);
  await finishRemoval(deps, board);
}

/** Ends the removals that a crash interrupted. */
export async function finishRemovals(deps: RemovalDeps): Promise<void> {
  for (const name of await namesIn(deps.disk, deps.folder))
    if (name.startsWith(GOING)) await finishRemoval(deps, name.slice(GOING.length));
}

async function finishRemoval({ disk, folder }: RemovalDeps, board: string): Promise<void> {
  const going = join(folder, GOING + board);
  await disk.rm(going, { recursive: true, force: true });
}
