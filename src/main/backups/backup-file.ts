import { promisify } from "node:util";
import { constants, gunzip, gunzipSync, gzip } from "node:zlib";
import { FailureError } from "../../contract/result.ts";
import type { BoardSnapshot } from "../../core/change/snapshot.ts";
import { foldBoard, readBoard } from "../files/board-folder.ts";
import { type Disk, readStart, writeWhole } from "../files/disk.ts";
import { decodeSnapshot, encodeSnapshot, HEADER_MAX, readHeader, type SnapshotHeader } from "../files/snapshot-file.ts";

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** A backup is a snapshot file (header, checksum and all), gzipped. */
export const BACKUP_EXTENSION = ".json.gz";

/**
 * Writes a backup of the board in a folder and reads it back. Answers false where there is no board. Throws the failures
 * of {@link readBoard}, `failed` where what was read back is not what was written, and the system's errors.
 */
export async function writeBackup(disk: Disk, boardFolder: string, path: string, app: string): Promise<boolean> {
  const stored = await readBoard(disk, boardFolder);
  if (!stored) return false;
  const snapshot = foldBoard(stored);
  await writeWhole(disk, path, await pack(encodeSnapshot(snapshot, app)));
  const again = await readBackup(disk, path).catch(() => null);
  if (again?.seq === snapshot.seq && again.head === snapshot.head) return true;
  await disk.rm(path, { force: true });
  throw new FailureError(notReadBack);
}

/** The board in a backup. Throws `damaged`, `too-new` and the system's errors. */
export async function readBackup(disk: Disk, path: string): Promise<BoardSnapshot> {
  const packed = await disk.readFile(path);
  const bytes = await unpack(packed).catch(() => null);
  const snapshot = bytes && decodeSnapshot(bytes);
  if (!snapshot) throw new FailureError(backupDamaged);
  return snapshot;
}

/** What a backup says of itself, without reading the rest; null where that is damaged. Throws the system's errors. */
export async function readBackupHeader(disk: Disk, path: string): Promise<SnapshotHeader | null> {
  const start = await readStart(disk, path, HEADER_MAX);
  try {
    return readHeader(gunzipSync(start, { finishFlush: constants.Z_SYNC_FLUSH }));
  } catch {
    return null;
  }
}

const notReadBack = {
  code: "failed" as const,
  message: "A backup could not be read back after it was written.",
  kept: "The board itself is saved.",
  todo: "Save a copy of the board on another disk, and have this one checked.",
};
const backupDamaged = {
  code: "damaged" as const,
  message: "This backup is damaged.",
  kept: "The board and its other backups are unchanged.",
  todo: "Choose another backup.",
};
