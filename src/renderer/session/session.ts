import type { z } from "zod";
import type { StoreApi } from "zustand/vanilla";
import type { Change } from "../../core/change/change.ts";
import type { BoardSnapshot } from "../../core/change/snapshot.ts";
import type { Command, Refusal } from "../../core/commands/command.ts";
import type { BoardView } from "../../core/document/board.ts";
import type { ChangeId } from "../../core/document/stamp.ts";
import type { OpenOptions, SaveState } from "../persistence/change-log.ts";
import type { BoardIndexes } from "./board-indexes.ts";

export type { SaveState } from "../persistence/change-log.ts";

/** One line of the board's history. */
export interface HistoryEntry {
  readonly change: Change;
  /** Whether it can be undone now by itself; where not, why. */
  readonly undoable: boolean;
  readonly why: string | null;
}

/** What views subscribe to. `version` goes up with every change that was applied; records come from `board`. */
export interface SessionState {
  readonly boardId: string | null;
  /** The board that is about to be open, while it is read and the one before is closed. */
  readonly opening: string | null;
  readonly version: number;
  readonly save: SaveState;
  /** The label of what undo and redo would do next, or null. */
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  /** What opening had to mend, in words for a toast, or null. */
  readonly notice: string | null;
}

export type DispatchResult =
  | { readonly ok: true; readonly change: Change; readonly notices: readonly string[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** A change of the open board with its number, as it was applied here. */
export interface AppliedChange {
  readonly board: string;
  readonly seq: number;
  readonly change: Change;
}

/** The one way from a gesture to the board, for the board that is open. */
export interface Session {
  readonly store: StoreApi<SessionState>;
  /** The open board, the same container while it is open. Throws before a board is open. */
  readonly board: BoardView;
  /** Sorted, incrementally kept lists (cells, comments of a card, …) with stable references. */
  readonly indexes: BoardIndexes;
  /** Performs a command on the open board: checks, applies, shows at once, queues for storing. */
  dispatch<Args extends z.ZodType>(command: Command<Args>, args: z.input<Args>): DispatchResult;
  undo(): DispatchResult | null;
  redo(): DispatchResult | null;
  /** Takes one change of the history back, where nothing later stands on it. */
  undoChange(id: ChangeId): DispatchResult;
  /** The changes of this board, newest first, up to `limit`; older ones than the log keeps are gone. */
  history(limit: number): Promise<HistoryEntry[]>;
  /** Opens a board from the stores (healing whichever is behind) and closes the one before. */
  open(boardId: string, options?: OpenOptions): Promise<void>;
  close(): Promise<void>;
  /** Resolves when everything dispatched so far is acknowledged; rejects where storing failed. */
  flush(): Promise<void>;
  /** Tries storing again after a failure. */
  retrySave(): void;
  /** Listens to every change at the moment it is applied, before it is stored; returns the way to stop. */
  onApplied(listener: (applied: AppliedChange) => void): () => void;
  /** A snapshot of the open board as it is now. */
  snapshot(): BoardSnapshot;
}
