import type { BoardSnapshot } from "../../core/change/snapshot.ts";
import {
  type BoardFileContent,
  type BoardPlaces,
  readBoardFile,
  unpackAttachments,
  writeBoardFile,
} from "../files/board-file.ts";
import { type Compacted, compactBoard } from "../files/compact-board.ts";
import { nodeDisk } from "../files/disk.ts";
import { namedBlobs } from "../files/named-blobs.ts";
import { writeBackup } from "./backup-file.ts";
import { errorData, type JobError } from "./job-error.ts";

/** The heavy jobs: tens of megabytes of JSON, read, packed and written. They hold up nothing on a thread of their own. */
export const diskJobs = {
  compact: (folder: string, app: string): Promise<Compacted | null> => compactBoard(nodeDisk, folder, app),
  readFile: (path: string): Promise<BoardFileContent> => readBoardFile(nodeDisk, path),
  unpackFile: (path: string, digest: string, attachments: string): Promise<void> =>
    unpackAttachments(nodeDisk, path, digest, attachments),
  writeFile: (places: BoardPlaces, path: string, unsaved?: BoardSnapshot): Promise<number | null> =>
    writeBoardFile(nodeDisk, places, path, unsaved),
  namedBlobs: (folders: readonly string[], blobs: readonly string[]): Promise<string[]> =>
    namedBlobs(nodeDisk, folders, blobs),
  backup: (folder: string, path: string, app: string): Promise<boolean> => writeBackup(nodeDisk, folder, path, app),
} as const;

export type DiskJobs = typeof diskJobs;

export interface JobCall {
  readonly id: number;
  readonly job: keyof DiskJobs;
  readonly args: readonly unknown[];
}

export type JobAnswer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: JobError };

/** Runs a call; never throws. */
export async function runJob({ id, job, args }: JobCall): Promise<JobAnswer> {
  try {
    const run = diskJobs[job] as (...args: readonly unknown[]) => Promise<unknown>;
    return { id, value: await run(...args) };
  } catch (error) {
    return { id, error: errorData(error) };
  }
}
