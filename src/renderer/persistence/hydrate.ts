import { applyChange } from "../../core/change/apply.ts";
import { SCHEMA } from "../../core/change/schema.ts";
import { boardFromSnapshot, snapshotOf } from "../../core/change/snapshot.ts";
import type { Board } from "../../core/document/board.ts";
import { splitChangeId } from "../../core/document/clock.ts";
import type { ChangeId } from "../../core/document/stamp.ts";
import { StoreError } from "./change-log.ts";
import { type Database, tooNew } from "./database.ts";
import type { Disk, Head } from "./disk.ts";
import { addRows, changeRows, HISTORY, readStored, type StoredBoard, setAside, writeStored } from "./stored-board.ts";

/** What opening a board needs. */
export interface HydrateParts {
  readonly database: Database;
  readonly disk: Disk;
  readonly newReplica: () => string;
  readonly now: () => number;
}

/** An opened board, and what had to be mended for it, in words, or null. */
export interface Hydrated {
  readonly stored: StoredBoard;
  readonly notice: string | null;
}

/**
 * Opens a board from both stores, and heals whichever is behind: changes that one lacks are copied from the other; a
 * store that is empty or damaged is rebuilt from the other; where both have another change under the same number, the
 * journal on disk is the truth and the working store's rows are set aside. `arriving`: the board was just put on disk,
 * so
 * a working store that lacks it or has it otherwise is nothing to tell. Rejects with a StoreError where neither store has the board whole.
 */
export async function hydrate(id: string, parts: HydrateParts, arriving = false): Promise<Hydrated> {
  const hydrated = await heal(id, parts);
  return arriving ? { ...hydrated, notice: null } : hydrated;
}

async function heal(id: string, parts: HydrateParts): Promise<Hydrated> {
  const { database, disk } = parts;
  const [stored, head] = await Promise.all([
    readStored(database, id).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error)))),
    disk.head(id),
  ]);
  if (stored instanceof Error) {
    if (head === null || head === "damaged") throw bothDamaged();
    await setAside(database, id, `unreadable: ${stored.message}`, parts.now());
    return rebuilt(id, parts, "The working store was damaged; the board was rebuilt from the journal on disk.");
  }
  if (!stored) {
    if (head === null) throw notThere();
    if (head === "damaged") throw bothDamaged();
    return rebuilt(id, parts, "Rebuilt from the journal on disk. Everything that was saved is here.");
  }
  if (head === null || head === "damaged") {
    await disk.put(snapshotOf(stored.board, id, stored.seq));
    const why = head === null ? "was missing" : "was damaged and has been set aside";
    return { stored, notice: `The journal on disk ${why}; it was rebuilt from the working store.` };
  }
  if (head.seq > stored.seq) return catchUp(id, parts, stored, head);
  if (stored.seq > head.seq) return bringDiskUp(id, parts, stored, head);
  if (stored.head === head.head) return { stored, notice: null };
  return journalWins(id, parts);
}

/** IndexedDB is behind: it takes what it lacks from the journal. */
async function catchUp(id: string, parts: HydrateParts, stored: StoredBoard, head: Head): Promise<Hydrated> {
  // One more than is lacking, to see that the journal has what IndexedDB ends with.
  const changes = await parts.disk.changesSince(id, Math.max(0, stored.seq - 1));
  if (!changes) return replaced(id, parts, stored);
  if (stored.seq > 0 && changes[0]?.change.id !== stored.head) return journalWins(id, parts);
  const missing = changes.filter(({ seq }) => seq > stored.seq);
  await addRows(parts.database, id, missing);
  for (const { change } of missing) {
    applyChange(stored.board, change);
    stored.plan.touch(change);
  }
  return { stored: { ...stored, seq: head.seq, head: stored.board.head }, notice: null };
}

/** The journal is behind: it takes what it lacks from IndexedDB. */
async function bringDiskUp(id: string, parts: HydrateParts, stored: StoredBoard, head: Head): Promise<Hydrated> {
  const [last, ...later] = await changeRows(parts.database, id, head.seq - 1);
  // A backup that was put in place ends with a change both have seen, but under a number that is another change's here.
  const sameEnd = last?.seq === head.seq ? last.change.id === head.head : hasSeen(stored.board, head.head);
  if (!sameEnd) return journalWins(id, parts);
  const rows = last?.seq === head.seq ? later : last ? [last, ...later] : [];
  const changes = rows.map(({ change }) => change);
  if (rows[0]?.seq === head.seq + 1) await parts.disk.append(id, head.seq + 1, changes);
  else await parts.disk.put(snapshotOf(stored.board, id, stored.seq));
  return { stored, notice: null };
}

/** The journal no longer has what IndexedDB lacks: the whole board is taken from the disk. */
async function replaced(id: string, parts: HydrateParts, stored: StoredBoard): Promise<Hydrated> {
  const loaded = await loadDisk(id, parts);
  if (!hasSeen(loaded.board, stored.head)) return journalWins(id, parts);
  return { stored: await keep(id, parts, loaded), notice: null };
}

/** Both went their own way from some change on. The journal is what “saved” means. */
async function journalWins(id: string, parts: HydrateParts): Promise<Hydrated> {
  await setAside(parts.database, id, "the journal on disk has other changes", parts.now());
  return rebuilt(
    id,
    parts,
    "The working store and the journal on disk did not agree. The journal is shown; the other is set aside.",
  );
}

/** The working store is made anew from the disk. */
async function rebuilt(id: string, parts: HydrateParts, notice: string | null): Promise<Hydrated> {
  return { stored: await keep(id, parts, await loadDisk(id, parts)), notice };
}

type Loaded = Awaited<ReturnType<typeof loadDisk>>;

/** Packs a board that was read from the disk, and takes its changes along for the history panel. */
async function keep(id: string, { database }: HydrateParts, loaded: Loaded): Promise<StoredBoard> {
  const stored = await writeStored(database, id, loaded);
  await addRows(database, id, loaded.changes.slice(-HISTORY));
  return stored;
}

/** The board as the disk has it, as a new copy of it. */
async function loadDisk(id: string, { disk, newReplica }: HydrateParts) {
  const loaded = await disk.load(id);
  if (!loaded) throw notThere();
  if (loaded.snapshot.schema > SCHEMA) throw tooNew();
  const board = boardFromSnapshot(loaded.snapshot);
  let { seq } = loaded.snapshot;
  for (const numbered of loaded.changes) {
    applyChange(board, numbered.change);
    seq = numbered.seq;
  }
  return { board, seq, replica: newReplica(), changes: loaded.changes };
}

/** Whether the board has seen this change: a copy's changes are seen in order, so a later time has seen it too. */
function hasSeen(board: Board, change: string | null): boolean {
  if (change === null) return true;
  const { replica, time } = splitChangeId(change as ChangeId);
  return (board.seen.get(replica) ?? "") >= time;
}

const notThere = () =>
  new StoreError(
    "This board is not on this computer any more.",
    "Other boards are unchanged.",
    "Choose another board.",
  );

const bothDamaged = () =>
  new StoreError(
    "This board could not be read: both places where Tandem keeps it are damaged or missing.",
    "Nothing was overwritten: what is left is kept where it is, and other boards are unchanged.",
    "Open the newest backup or a copy you saved (Open file), or choose another board.",
  );
