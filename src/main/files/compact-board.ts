import { join } from "node:path";
import type { BoardSummary } from "../../contract/channels.ts";
import { foldBoard, readBoard, snapshotName } from "./board-folder.ts";
import { type Disk, writeWhole } from "./disk.ts";
import { setAsideFile } from "./set-aside.ts";
import { encodeSnapshot, readHeader } from "./snapshot-file.ts";

/** What a compaction made: the snapshot in force, and the summary of the board at that point. */
export interface Compacted {
  readonly epoch: number;
  readonly seq: number;
  readonly summary: BoardSummary;
  /** Snapshots that turned out damaged and were set aside. */
  readonly damaged: readonly string[];
}

/**
 * Writes a snapshot with the effect of the journal so far, beside the one before. Reads while others append: what is
 * appended meanwhile stays in the journal. Null where there is no board any more; throws the system's errors.
 */
export async function compactBoard(disk: Disk, folder: string, app: string): Promise<Compacted | null> {
  const stored = await readBoard(disk, folder);
  if (!stored) return null;
  const { epoch } = stored.chain.files;
  const snapshot = foldBoard(stored);
  const bytes = encodeSnapshot(snapshot, app);
  const summary = readHeader(bytes)?.summary;
  if (!summary) throw new Error("A snapshot just made has no header.");
  const damaged = stored.chain.damagedSnapshots;
  for (const name of damaged) await setAsideFile(disk, folder, name);
  if (stored.changes.length > 0) await writeWhole(disk, join(folder, snapshotName(epoch, snapshot.seq)), bytes);
  return { epoch, seq: snapshot.seq, summary, damaged };
}
