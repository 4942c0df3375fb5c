import { cp, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { snapshotOf } from "../../src/core/change/snapshot.ts";
import { AttachmentStore } from "../../src/main/files/attachment-store.ts";
import { writeBoardFile } from "../../src/main/files/board-file.ts";
import { nodeDisk } from "../../src/main/files/disk.ts";
import { aStore } from "../unit/main/helpers/a-store.ts";
import { tempFolder } from "../unit/main/helpers/temp-folder.ts";
import { BenchBoard } from "./bench-board.ts";
import { richBoard, richFile } from "./rich-board.ts";

/** The board's id, and so its folder's name. */
export const FROZEN_BOARD = "spring";

/**
 * Writes the rich board as this version writes boards: `<version>.tandem`, and the folder `<version>` as it lies among
 * the boards, a snapshot with a journal behind it. What is there already is never written again.
 */
export async function freeze(version: string, to: string): Promise<void> {
  const folder = await tempFolder();
  const { store } = aStore(join(folder, "boards"), { app: version });
  const { changes } = richBoard();
  const half = Math.floor(changes.length / 2);
  await store.put(snapshotOf(new BenchBoard().board, FROZEN_BOARD, 0), "create");
  await store.append(FROZEN_BOARD, 1, changes.slice(0, half));
  await store.compact(FROZEN_BOARD);
  await store.append(FROZEN_BOARD, half + 1, changes.slice(half));
  await new AttachmentStore(nodeDisk, join(folder, "attachments")).add("agenda.txt", richFile);
  const places = { board: store.folderOf(FROZEN_BOARD), attachments: join(folder, "attachments") };
  await writeBoardFile(nodeDisk, places, join(folder, "board.tandem"));
  await store.close();
  const once = { recursive: true, errorOnExist: true, force: false };
  await mkdir(to, { recursive: true });
  await cp(join(folder, "board.tandem"), join(to, `${version}.tandem`), once);
  await cp(places.board, join(to, version), once);
}
