import { join } from "node:path";
import type { Failure } from "../contract/result.ts";
import { BackupService } from "./backups/backup-service.ts";
import { DiskThread } from "./backups/disk-thread.ts";
import startDiskThread from "./backups/disk-worker.ts?nodeWorker";
import { BoardStore } from "./files/board-store.ts";
import { nodeDisk } from "./files/disk.ts";

const MB = 1024 * 1024;

/** The boards and backups of one data folder, open. */
export interface Stores {
  readonly boards: BoardStore;
  readonly backups: BackupService;
  /** Waits for what is under way and closes every file. */
  readonly close: () => Promise<void>;
}

/** Opens the stores below `userData`. `trouble` shows the user what no question was waiting for. */
export function openStores(userData: string, app: string, trouble: (failure: Failure) => void): Stores {
  const thread = new DiskThread(() => startDiskThread({ name: "disk" }));
  const folder = join(userData, "boards");
  const boardFolder = (board: string) => join(folder, board);
  const backups = new BackupService({
    disk: nodeDisk,
    folder: join(userData, "backups"),
    boardFolder,
    write: (from, path) => thread.run("backup", from, path, app),
    trouble,
    now: Date.now,
  });
  const boards = new BoardStore({
    disk: nodeDisk,
    folder,
    app,
    compact: (board) => thread.run("compact", board, app),
    keepCopy: (board, reason) => backups.keepCopy(board, reason),
    keepAttachments: (board, from) => backups.keepAttachments(board, from),
    trouble,
    worked: (board) => backups.worked(board),
    rotation: { bytes: 2 * MB, changes: 1_000, idleMs: 3_000 },
  });
  const close = async () => {
    await boards.close();
    await backups.close();
    await thread.close();
  };
  return { boards, backups, close };
}
