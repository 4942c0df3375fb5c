import { FailureError } from "../../contract/result.ts";
import { boardFromSnapshot } from "../../core/change/snapshot.ts";
import { type Board, boardRecord } from "../../core/document/board.ts";
import type { BoardFile } from "../../core/interchange/board-file.ts";
import { readWholeBoardFile } from "../files/board-file.ts";
import { nodeDisk, writeWhole } from "../files/disk.ts";
import { readWhole } from "../files/read-whole.ts";
import { CliError, exitCodes } from "./cli-error.ts";

/** The largest export of another program that is read, in bytes. */
const TEXT_MAX = 200_000_000;

/** A board file, read and checked. Ends with code 3 where it cannot be. */
export async function readBoard(path: string): Promise<{ readonly file: BoardFile; readonly board: Board }> {
  try {
    const file = await readWholeBoardFile(nodeDisk, path);
    return { file, board: boardFromSnapshot(file.content) };
  } catch (error) {
    throw atPlace(exitCodes.input, path, error);
  }
}

/** The bytes of a file to import. Ends with code 3 where it cannot be read. */
export async function readText(path: string): Promise<Buffer> {
  try {
    return await readWhole(
      nodeDisk,
      path,
      TEXT_MAX,
      () => new FailureError({ code: "too-large", message: "It is larger than 200 MB." }),
    );
  } catch (error) {
    throw atPlace(exitCodes.input, path, error);
  }
}

/** Writes a file whole or not at all. Ends with code 4 where it cannot be written. */
export async function write(path: string, bytes: Uint8Array | string): Promise<void> {
  try {
    await writeWhole(nodeDisk, path, bytes);
  } catch (error) {
    throw atPlace(exitCodes.write, path, error);
  }
}

/** Whether there is something at a path. */
export const isThere = (path: string): Promise<boolean> =>
  nodeDisk.stat(path).then(
    () => true,
    () => false,
  );

/** “Webinar series, 24 cards” for a board. */
export function describe(board: Board): string {
  const cards = [...board.tables.card.values()].filter((card) => card.deletedAt === null).length;
  return `“${boardRecord(board).name}”, ${cards} ${cards === 1 ? "card" : "cards"}`;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "no such file or folder",
  ENOTDIR: "a part of the path is no folder",
  EISDIR: "it is a folder",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk is full",
};

const wordsOf: Readonly<Record<string, string>> = {
  gone: "no such file",
  "read-only": "permission denied",
};

function atPlace(code: number, path: string, error: unknown): CliError {
  // Failures of the disk were put in words for people who chose a file; their cause says more to a script.
  if (error instanceof FailureError)
    return new CliError(code, `${path}: ${wordsOf[error.failure.code] ?? error.failure.message}`);
  const cause = (error as NodeJS.ErrnoException).code;
  if (cause === undefined) throw error;
  return new CliError(code, `${path}: ${reasons[cause] ?? cause}`);
}
