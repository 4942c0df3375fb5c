import type { Change } from "../../core/change/change.ts";
import type { BoardSnapshot } from "../../core/change/snapshot.ts";

/** How many changes a store has of a board, and the id of the last. */
export interface Head {
  readonly seq: number;
  readonly head: string | null;
}

export interface NumberedChange {
  readonly seq: number;
  readonly change: Change;
}

/** The journal and snapshot that main keeps on disk. Everything rejects with a StoreError. */
export interface Disk {
  /** Where the journal stands; null where there is no such board; "damaged" where it cannot be read. */
  head(board: string): Promise<Head | "damaged" | null>;
  /** The disk's snapshot and the changes after it, or null. */
  load(board: string): Promise<{ snapshot: BoardSnapshot; changes: readonly NumberedChange[] } | null>;
  /** The changes after `after`, or null where the journal does not reach back that far. */
  changesSince(board: string, after: number): Promise<readonly NumberedChange[] | null>;
  /** Appends in order; answered when the changes are synced to disk. */
  append(board: string, first: number, changes: readonly Change[]): Promise<void>;
  /** Replaces what the disk has of a board, which is kept as a safety copy. */
  put(snapshot: BoardSnapshot): Promise<void>;
}
