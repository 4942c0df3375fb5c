import { type Board, emptyBoard, tableOf } from "../document/board.ts";
import type { AnyRecord } from "../document/records.ts";
import type { ChangeId, Stamp } from "../document/stamp.ts";
import { SCHEMA } from "./schema.ts";

/**
 * A whole board as data: what packed stores, the disk snapshot and board files carry. `seq` counts the changes of this
 * copy of the board; the snapshot holds the effect of all up to and with `seq`.
 */
export interface BoardSnapshot {
  readonly schema: number;
  readonly board: string;
  readonly seq: number;
  readonly head: ChangeId | null;
  readonly seen: Readonly<Record<string, string>>;
  readonly records: readonly AnyRecord[];
  readonly stamps: readonly (readonly [string, Stamp])[];
}

/** A board in memory from a snapshot. The records are taken as they are: whoever reads a file checks it first. */
export function boardFromSnapshot(snapshot: Omit<BoardSnapshot, "schema" | "board" | "seq">): Board {
  const board = emptyBoard();
  for (const record of snapshot.records) tableOf(board, record.type).set(record.id, record);
  for (const [id, stamp] of snapshot.stamps) board.stamps.set(id, stamp);
  for (const [replica, time] of Object.entries(snapshot.seen)) board.seen.set(replica, time);
  board.head = snapshot.head;
  return board;
}

/** A snapshot of a board in memory; `seq` as counted by its store. Records share memory with the board. */
export function snapshotOf(board: Board, id: string, seq: number): BoardSnapshot {
  const records = Object.values(board.tables).flatMap((table) => [...(table.values() as Iterable<AnyRecord>)]);
  return {
    schema: SCHEMA,
    board: id,
    seq,
    head: board.head,
    seen: Object.fromEntries(board.seen),
    records,
    stamps: [...board.stamps],
  };
}
