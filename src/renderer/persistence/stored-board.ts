import Dexie from "dexie";
import { applyChange } from "../../core/change/apply.ts";
import { SCHEMA } from "../../core/change/schema.ts";
import { type Board, emptyBoard, tableOf } from "../../core/document/board.ts";
import { ChunkPlan } from "./chunk-plan.ts";
import type { ChangeRow, Database, HeadRow } from "./database.ts";
import type { Head, NumberedChange } from "./disk.ts";
import { type ChunkKind, unpackChunk } from "./pack.ts";

/** Stored changes that stay for the history panel although they are packed. */
export const HISTORY = 500;

/** A board as IndexedDB has it. */
export interface StoredBoard extends Head {
  readonly board: Board;
  readonly plan: ChunkPlan;
  readonly replica: string;
  /** Up to which change the chunks reach. */
  readonly packed: number;
}

/**
 * Reads a board: chunks, then the changes after them. Null where there is none; throws where what is there cannot be
 * read or has a gap.
 */
export async function readStored(database: Database, id: string): Promise<StoredBoard | null> {
  // The chunks are most of it, and which they are needs no head.
  const [head, chunks] = await Promise.all([
    database.heads.get(id),
    database.chunks
      .where("[board+kind+n]")
      .between(...whole(id))
      .toArray(),
  ]);
  if (!head) return null;
  const tail = await changeRows(database, id, head.seq);
  const board = emptyBoard();
  const plan = new ChunkPlan(board);
  for (const { kind, n, text } of chunks) {
    const ids = unpackChunk(text, {
      record: (record) => tableOf(board, record.type).set(record.id, record),
      stamp: (recordId, stamp) => board.stamps.set(recordId, stamp),
    });
    plan.know(kind as ChunkKind, n, ids);
  }
  for (const [replica, time] of Object.entries(head.seen)) board.seen.set(replica, time);
  board.head = head.head as Board["head"];
  let { seq } = head;
  for (const row of tail) {
    if (row.seq !== seq + 1) throw new Error(`The change ${seq + 1} is missing.`);
    applyChange(board, row.change);
    plan.touch(row.change);
    seq = row.seq;
  }
  if (board.tables.board.size !== 1) throw new Error("The board record is missing.");
  return { board, plan, replica: head.replica, packed: head.seq, seq, head: board.head };
}

/** The stored changes after `after`, oldest first. */
export const changeRows = (database: Database, id: string, after: number): Promise<ChangeRow[]> =>
  database.changes.where("[board+seq]").between([id, after], [id, Dexie.maxKey], false).toArray();

/** The newest stored changes, newest first. */
export const newestRows = (database: Database, id: string, limit: number): Promise<ChangeRow[]> =>
  database.changes
    .where("[board+seq]")
    .between(...whole(id))
    .reverse()
    .limit(limit)
    .toArray();

/** Adds changes to the log of a board. Giving one again changes nothing. */
export async function addRows(database: Database, id: string, changes: readonly NumberedChange[]): Promise<void> {
  await database.changes.bulkPut(changes.map(({ seq, change }) => ({ board: id, seq, change })));
}

/** Packs what was touched and trims the log behind it, in one transaction: all of it happens or nothing. */
export async function packStored(database: Database, id: string, stored: Omit<StoredBoard, "packed">): Promise<void> {
  const { board, plan, replica, seq } = stored;
  const writes = plan.pack();
  const head: HeadRow = {
    board: id,
    seq,
    head: board.head,
    seen: Object.fromEntries(board.seen),
    schema: SCHEMA,
    replica,
  };
  const put = writes.flatMap(({ kind, n, text }) => (text === null ? [] : [{ board: id, kind, n, text }]));
  const gone = writes.flatMap(({ kind, n, text }): [string, string, number][] =>
    text === null ? [[id, kind, n]] : [],
  );
  await database.transaction("rw", database.chunks, database.heads, database.changes, async () => {
    await database.chunks.bulkPut(put);
    await database.chunks.bulkDelete(gone);
    await database.heads.put(head);
    await database.changes
      .where("[board+seq]")
      .between([id, Dexie.minKey], [id, seq - HISTORY], true, true)
      .delete();
  });
}

/** Stores a whole board in place of whatever is there. */
export async function writeStored(
  database: Database,
  id: string,
  { board, seq, replica }: { readonly board: Board; readonly seq: number; readonly replica: string },
): Promise<StoredBoard> {
  const plan = new ChunkPlan(board);
  plan.touchAll();
  const stored = { board, plan, replica, seq, head: board.head };
  await database.transaction("rw", database.chunks, database.heads, database.changes, async () => {
    await removeRows(database, id);
    await packStored(database, id, stored);
  });
  return { ...stored, packed: seq };
}

/** Moves the rows of a board out of the way, whole, and says why. They are never read again by the program. */
export async function setAside(database: Database, id: string, why: string, at: number): Promise<void> {
  await database.transaction("rw", database.chunks, database.heads, database.changes, database.aside, async () => {
    const rows = {
      head: await database.heads.get(id),
      chunks: await database.chunks
        .where("[board+kind+n]")
        .between(...whole(id))
        .toArray(),
      changes: await changeRows(database, id, -1),
    };
    await database.aside.put({ board: id, at, why, rows });
    await removeRows(database, id);
  });
}

/** Removes what there is of some boards for good, what was set aside too. */
export async function removeStored(database: Database, ids: Iterable<string>): Promise<void> {
  const here = new Set([
    ...(await database.heads.toCollection().primaryKeys()),
    ...(await database.aside.toCollection().primaryKeys()).map(([id]) => id),
  ]);
  for (const id of ids) if (here.has(id)) await removeWhole(database, id);
}

async function removeWhole(database: Database, id: string): Promise<void> {
  await database.transaction("rw", database.chunks, database.heads, database.changes, database.aside, async () => {
    await removeRows(database, id);
    await database.aside
      .where("[board+at]")
      .between(...whole(id))
      .delete();
  });
}

async function removeRows(database: Database, id: string): Promise<void> {
  await database.heads.delete(id);
  await database.chunks
    .where("[board+kind+n]")
    .between(...whole(id))
    .delete();
  await database.changes
    .where("[board+seq]")
    .between(...whole(id))
    .delete();
}

/** Every key of a board: an array that begins like another is less than it, and an array is more than any text. */
const whole = (id: string): [unknown[], unknown[]] => [[id], [id, Dexie.maxKey]];
