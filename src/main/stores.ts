import { join } from "node:path";
import type { Failure } from "../contract/result.ts";
import { BackupService } from "./backups/backup-service.ts";
import { DiskThread } from "./backups/disk-thread.ts";
import startDiskThread from "./backups/disk-worker.ts?nodeWorker";
import { AttachmentStore } from "./files/attachment-store.ts";
import { BoardFiles } from "./files/board-files.ts";
import { BoardStore } from "./files/board-store.ts";
import { collectAttachments } from "./files/collect-attachments.ts";
import { nodeDisk } from "./files/disk.ts";
import { emptyBin } from "./files/empty-bin.ts";
import { OutgoingFiles } from "./files/outgoing-files.ts";
import { RecentFiles } from "./files/recent-files.ts";

/** What main keeps in one data folder, open. */
export interface Stores {
  readonly boards: BoardStore;
  readonly backups: BackupService;
  readonly attachments: AttachmentStore;
  readonly files: BoardFiles;
  readonly outgoing: OutgoingFiles;
  readonly recent: RecentFiles;
  /** Ends what a crash interrupted, removes what it left beside the user's files, empties the bin, drops attachments that nothing names; for an idle moment. */
  readonly tidy: () => Promise<void>;
  /** Waits for what is under way and closes every file. */
  readonly close: () => Promise<void>;
}

export interface StoresDeps {
  /** The data folder. */
  readonly userData: string;
  /** The version of this app. */
  readonly app: string;
  /** Shows the user what no question was waiting for. */
  readonly trouble: (failure: Failure) => void;
  /** Tells the system of a board file that was opened or saved. */
  readonly noteFile: (path: string) => void;
}

/** Opens the stores below a data folder. */
export function openStores({ userData, app, trouble, noteFile }: StoresDeps): Stores {
  const thread = new DiskThread(() => startDiskThread({ name: "disk" }));
  const folder = join(userData, "boards");
  const backupFolder = join(userData, "backups");
  const attachmentFolder = join(userData, "attachments");
  const boardFolder = (board: string) => join(folder, board);
  const backups = new BackupService({
    disk: nodeDisk,
    folder: backupFolder,
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
    trouble,
    worked: (board) => backups.worked(board),
    rotation: { bytes: 2_000_000, changes: 1_000, idleMs: 3_000 },
  });
  const recent = new RecentFiles(nodeDisk, join(userData, "recent-files.json"));
  const outgoing = new OutgoingFiles(nodeDisk, join(userData, "outgoing.json"));
  const files = new BoardFiles({
    disk: nodeDisk,
    boards,
    recent,
    outgoing,
    incoming: join(userData, "incoming"),
    read: (path) => thread.run("readFile", path),
    unpack: (path, digest) => thread.run("unpackFile", path, digest, attachmentFolder),
    write: (board, path, unsaved) => thread.run("writeFile", { board, attachments: attachmentFolder }, path, unsaved),
    note: noteFile,
    now: Date.now,
  });
  const attachments = new AttachmentStore(nodeDisk, attachmentFolder);
  const tidy = async () => {
    await outgoing.clear();
    await boards.removals.finish();
    await emptyBin(boards, Date.now());
    const named = (blobs: readonly string[]) => thread.run("namedBlobs", [folder, backupFolder], blobs);
    await collectAttachments({ disk: nodeDisk, boards, attachments, backups: backupFolder, named }, Date.now());
  };
  const close = async () => {
    await boards.close();
    await backups.close();
    await thread.close();
  };
  return { boards, backups, attachments, files, outgoing, recent, tidy, close };
}
