import { snapshotOf } from "../../core/change/snapshot.ts";
import { boardRecord } from "../../core/document/board.ts";
import type { HydrateParts } from "./hydrate.ts";
import { readStored } from "./stored-board.ts";

/**
 * Puts boards back on disk that only the working store still has (their folder was lost); `onDisk` are the ids of those
 * that are there. Boards that were removed on purpose must have been forgotten before. Answers the names of those put
 * back. A board that cannot be read is left as it is, for opening to say so.
 */
export async function recoverLost({ database, disk }: HydrateParts, onDisk: ReadonlySet<string>): Promise<string[]> {
  const names: string[] = [];
  for (const id of await database.heads.toCollection().primaryKeys()) {
    if (onDisk.has(id)) continue;
    const stored = await readStored(database, id).catch(() => null);
    if (!stored) continue;
    await disk.put(snapshotOf(stored.board, id, stored.seq));
    names.push(boardRecord(stored.board).name);
  }
  return names;
}
