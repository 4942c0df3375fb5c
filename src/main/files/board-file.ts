import { createHash } from "node:crypto";
import { join } from "node:path";
import { FailureError } from "../../contract/result.ts";
import { SCHEMA } from "../../core/change/schema.ts";
import type { BoardSnapshot } from "../../core/change/snapshot.ts";
import {
  attachmentsOnCards,
  type BoardContent,
  type BoardFile,
  blobsOf,
  decodeBoardFile,
  encodeBoardFile,
} from "../../core/interchange/board-file.ts";
import { migrate } from "../../core/migrations/migrate.ts";
import type { StoredRecord } from "../../core/migrations/migration.ts";
import { AttachmentStore } from "./attachment-store.ts";
import { foldBoard, readBoard, upgradeSnapshot } from "./board-folder.ts";
import { type Disk, makeFolder, writeNew, writeWhole } from "./disk.ts";
import { inWords } from "./disk-failure.ts";
import { readWhole } from "./read-whole.ts";

/** The largest board file that is read, and so the largest that is written, in bytes. */
export const BOARD_FILE_MAX = 1_000_000_000;

/** What is in a board file, but for its attachments' bytes; `digest` tells whether it is the same file later. */
export interface BoardFileContent {
  readonly content: BoardContent;
  /** Names of attachments that were missing already when the file was written. */
  readonly missing: readonly string[];
  readonly digest: string;
}

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Reads and checks a board file, all of it. Throws in words that name the place; nothing is written. */
export async function readBoardFile(disk: Disk, path: string): Promise<BoardFileContent> {
  const { content, missing, digest } = await readWholeBoardFile(disk, path);
  return { content, missing, digest };
}

/** Puts the attachments of a board file into the folder of all. Refuses a file that changed since it was read. */
export async function unpackAttachments(disk: Disk, path: string, digest: string, folder: string): Promise<void> {
  const file = await readWholeBoardFile(disk, path);
  if (file.digest !== digest) throw new FailureError(changedMeanwhile);
  await inWords("keep the board's attachments", async () => {
    if (file.attachments.size > 0) await makeFolder(disk, folder);
    for (const [blob, bytes] of file.attachments) await writeWhole(disk, join(folder, blob), bytes);
  });
}

/** Where a board lies: its own folder, and the one of all attachments. */
export interface BoardPlaces {
  readonly board: string;
  readonly attachments: string;
}

/**
 * Writes the board in a folder, as it is on disk or (`unsaved`) as its window has it, to a new board file at `path`,
 * of which part may stay where that fails. Answers how many attachments of cards are missing; null where there is no
 * board. Throws failures in words; a file of more than `max` bytes, which could not be opened again, is not begun.
 */
export async function writeBoardFile(
  disk: Disk,
  places: BoardPlaces,
  path: string,
  unsaved?: BoardSnapshot,
  max: number = BOARD_FILE_MAX,
): Promise<number | null> {
  const snapshot = unsaved ?? (await storedSnapshot(disk, places.board));
  if (!snapshot) return null;
  const store = new AttachmentStore(disk, places.attachments);
  const all = blobsOf(snapshot.records);
  const onCards = blobsOf(attachmentsOnCards(snapshot.records));
  // What is on no card any more goes along for whoever undoes that, as long as there is room.
  const whole = await packed(snapshot, store, all, max);
  const file = whole ?? (onCards.length < all.length ? await packed(snapshot, store, onCards, max) : null);
  if (file === null) throw new FailureError(tooLargeToSave);
  await inWords("save the copy", () => writeNew(disk, path, file.bytes), "The board itself is saved in Tandem.");
  return onCards.filter((blob) => !file.attachments.has(blob)).length;
}

/** A board file of `max` bytes at most with those of these attachments that are there; null where it is larger. */
async function packed(snapshot: BoardSnapshot, store: AttachmentStore, blobs: readonly string[], max: number) {
  const attachments = new Map<string, Uint8Array>();
  let size = 0;
  for (const blob of blobs) {
    // One damaged or missing attachment must not keep the board from being saved elsewhere; the file says which.
    const bytes = await store.read(blob).catch(() => null);
    if (!bytes) continue;
    // They go in as they are: known before all of them are in memory.
    size += bytes.length;
    if (size > max) return null;
    attachments.set(blob, bytes);
  }
  const bytes = encodeBoardFile(snapshot, attachments, sha256);
  return bytes.length > max ? null : { bytes, attachments };
}

async function storedSnapshot(disk: Disk, boardFolder: string): Promise<BoardSnapshot | null> {
  const stored = await inWords("read the board", () => readBoard(disk, boardFolder));
  return stored ? upgradeSnapshot(foldBoard(stored)) : null;
}

/** As {@link readBoardFile}, with the bytes of the attachments. */
export async function readWholeBoardFile(disk: Disk, path: string): Promise<BoardFile & { readonly digest: string }> {
  const bytes = await readWhole(disk, path, BOARD_FILE_MAX, () => new FailureError(tooLarge));
  const result = decodeBoardFile(bytes, { digest: sha256, schema: SCHEMA, upgrade });
  if (!result.ok)
    throw new FailureError({ ...result.error, kept: "Nothing was changed.", todo: todos[result.error.code] });
  return { ...result.value, digest: sha256(bytes) };
}

/** Records of an older schema, brought up to the present one; they are checked after. */
function upgrade(from: number, records: readonly unknown[]): readonly unknown[] {
  const result = migrate({ schema: from, records: records as readonly StoredRecord[] });
  return result.kind === "migrated" ? result.records : records;
}

const todos = {
  "bad-input": "Choose a file that Tandem saved (.tandem).",
  damaged: "Open another copy of the file, or restore the board from its backups.",
  "too-new": "Open it with that version, or a later one.",
  "too-large": "Ask for a copy without its large attachments.",
} as const;
const tooLarge = {
  code: "too-large" as const,
  message: "This file is larger than 1 GB.",
  kept: "Nothing was changed.",
  todo: "Ask for a copy without its large attachments.",
};
const tooLargeToSave = {
  code: "too-large" as const,
  message: "With its attachments the copy would be larger than 1 GB, which Tandem could not open again.",
  kept: "The board and its attachments are saved in Tandem; no copy was written.",
  todo: "Remove large attachments from its cards and save the copy again.",
};
const changedMeanwhile = {
  code: "busy" as const,
  message: "The file changed after it was opened.",
  kept: "Nothing was changed.",
  todo: "Open it again.",
};
