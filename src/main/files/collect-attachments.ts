import type { AttachmentStore } from "./attachment-store.ts";
import type { BoardStore } from "./board-store.ts";
import { type Disk, namesIn } from "./disk.ts";

export interface CollectDeps {
  readonly disk: Disk;
  readonly boards: BoardStore;
  readonly attachments: AttachmentStore;
  /** The folder of all backups, with one folder per board. */
  readonly backups: string;
  /** {@link namedBlobs} of boards and backups, off the main thread. */
  readonly named: (blobs: readonly string[]) => Promise<readonly string[]>;
}

/**
 * Removes attachments that nothing has named for 30 days at `now`. Does nothing while a board is missing that nobody
 * removed: a window may still have it, and put it back with attachments that only it names.
 */
export async function collectAttachments(deps: CollectDeps, now: number): Promise<void> {
  const { disk, boards, attachments, backups, named } = deps;
  const accounted = new Set([...(await boards.list()).map(({ board }) => board), ...(await boards.removals.purged())]);
  const backedUp = await namesIn(disk, backups);
  if (backedUp.every((board) => accounted.has(board))) await attachments.collect(named, now);
}
