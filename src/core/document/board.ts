import { type AnyRecord, type RecordOf, type RecordType, recordTypes } from "./records.ts";
import type { ChangeId, Stamp } from "./stamp.ts";

export type Tables = { [T in RecordType]: Map<string, RecordOf<T>> };

/**
 * One board in memory: its records by type and id, who wrote what ({@link Stamp}), and the newest change seen of each
 * replica. Records are immutable; the container is changed by core/change/apply.ts alone.
 */
export interface Board {
  readonly tables: Tables;
  readonly stamps: Map<string, Stamp>;
  /** Replica → time part of the newest change seen from it. */
  readonly seen: Map<string, string>;
  /** The newest change applied, null before the first. */
  head: ChangeId | null;
}

/** What commands and reports are given: the same board, for reading. */
export interface BoardView {
  readonly tables: { readonly [T in RecordType]: ReadonlyMap<string, RecordOf<T>> };
  readonly stamps: ReadonlyMap<string, Stamp>;
}

/** A board without records. */
export function emptyBoard(): Board {
  const tables = Object.fromEntries(recordTypes.map((type) => [type, new Map()])) as unknown as Tables;
  return { tables, stamps: new Map(), seen: new Map(), head: null };
}

/** The one `board` record. Throws where there is none: an opened board always has it. */
export function boardRecord(board: BoardView): RecordOf<"board"> {
  for (const record of board.tables.board.values()) return record;
  throw new Error("A board without its board record.");
}

/** The table a record belongs in, typed for writing any record. */
export function tableOf(board: Board, type: RecordType): Map<string, AnyRecord> {
  return board.tables[type] as Map<string, AnyRecord>;
}

/** All records, by type in the order of {@link recordTypes}, then by id: the stable order of files. */
export function allRecords(board: BoardView): AnyRecord[] {
  return recordTypes.flatMap((type) =>
    [...(board.tables[type] as ReadonlyMap<string, AnyRecord>).values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
}
