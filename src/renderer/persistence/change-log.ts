import type { Change } from "../../core/change/change.ts";
import type { Board } from "../../core/document/board.ts";

/** What the bar says about keeping. `failed` stops editing: nothing typed is lost, a copy elsewhere is offered. */
export type SaveState =
  | { readonly kind: "saved" }
  | { readonly kind: "saving" }
  | { readonly kind: "failed"; readonly message: string; readonly kept: string; readonly todo: string };

/** Storing or reading failed, in words for people: what happened, what was kept, what to do. */
export class StoreError extends Error {
  readonly kept: string;
  readonly todo: string;

  constructor(message: string, kept: string, todo: string) {
    super(message);
    this.kept = kept;
    this.todo = todo;
  }
}

/** The log of one open board: where its changes go, in order, and where what was stored is read again. */
export interface BoardLog {
  /** The board as the stores had it when it was opened; the session goes on changing this container. */
  readonly board: Board;
  /** Names this copy of the board on this machine in the ids of its changes. */
  readonly replica: string;
  /** What healing did while opening, in words for a toast, or null where both stores agreed. */
  readonly notice: string | null;
  /** How many changes this copy has seen, those still queued included. */
  readonly seq: number;
  readonly save: SaveState;
  /** Numbers and queues a change that was applied to `board`. Changes are stored in this order, none twice. */
  append(change: Change): void;
  /** Listens to `save` and to what the journal has acknowledged; returns the way to stop. */
  onSave(listener: (save: SaveState, acknowledged: readonly Change[]) => void): () => void;
  /** Tries the queue again after a failure. */
  retry(): void;
  /** Resolves when all that was appended so far is acknowledged; rejects with a StoreError where storing failed. */
  flush(): Promise<void>;
  /** The stored changes, newest first, at most `limit`; what was packed away is not among them. */
  recent(limit: number): Promise<Change[]>;
  /** Flushes and lets go of the board. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** The board was just put on disk (created, copied, restored): that the working store differs is no news. */
  readonly arriving?: boolean;
}

/** The port between the session and whatever keeps boards. */
export interface ChangeLog {
  /** Reads a board, healing whichever store is behind. Rejects with a StoreError where no store has it whole. */
  open(boardId: string, options?: OpenOptions): Promise<BoardLog>;
  /** Puts boards back on disk that only the working store still has; answers their names. */
  recover(onDisk: ReadonlySet<string>): Promise<string[]>;
  /** Drops what the working store has of boards that were removed for good. */
  forget(boardIds: Iterable<string>): Promise<void>;
}
