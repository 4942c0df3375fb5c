import { join } from "node:path";
import { FailureError } from "../../contract/result.ts";
import type { BoardSnapshot } from "../../core/change/snapshot.ts";
import { listBoardFiles, snapshotName } from "./board-folder.ts";
import { type Disk, makeFolder, namesIn, writeWhole } from "./disk.ts";
import { inWords } from "./disk-failure.ts";
import { dropOldGenerations } from "./generations.ts";
import { isSafeName } from "./safe-name.ts";
import { setAsideFile } from "./set-aside.ts";
import { encodeSnapshot } from "./snapshot-file.ts";
import { badId } from "./store-words.ts";

/** The folder of all boards, and the version of the app that writes. */
export interface Shelf {
  readonly disk: Disk;
  readonly folder: string;
  readonly app: string;
}

/** Writes a board as a history of its own. From the moment its snapshot is there, what was before is of no effect. */
export async function storeAnew({ disk, folder, app }: Shelf, snapshot: BoardSnapshot): Promise<void> {
  const own = join(folder, snapshot.board);
  await makeFolder(disk, own);
  const epoch = (await listBoardFiles(disk, own))?.nextEpoch ?? 1;
  await writeWhole(disk, join(own, snapshotName(epoch, snapshot.seq)), encodeSnapshot(snapshot, app));
  // What is left of the old history is dropped again with the next rotation.
  await dropOldGenerations(disk, own).catch(() => undefined);
}

/** Moves the files of a board that cannot be read out of the way of one that is put in its place. */
export async function setBoardAside({ disk, folder }: Shelf, board: string): Promise<void> {
  const own = join(folder, board);
  const files = await listBoardFiles(disk, own);
  const inForce = [...(files?.snapshots ?? []), ...(files?.journals ?? [])].map(({ name }) => name);
  await inWords("set the damaged board aside", async () => {
    for (const name of [...inForce, ...(files?.older ?? [])]) await setAsideFile(disk, own, name);
  });
}

/** Throws where the id cannot be a folder here: a device's name, or one that differs from another board's by case. */
export async function refuseNameClash({ disk, folder }: Shelf, board: string): Promise<void> {
  const names = await inWords("read the list of boards", () => namesIn(disk, folder));
  const clash = names.some((name) => name !== board && name.toLowerCase() === board.toLowerCase());
  if (clash || !isSafeName(board)) throw new FailureError(badId);
}
