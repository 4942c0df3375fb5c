import { applyChange } from "../../src/core/change/apply.ts";
import type { Change } from "../../src/core/change/change.ts";
import { type BoardSnapshot, boardFromSnapshot } from "../../src/core/change/snapshot.ts";
import {
  type BoardLog,
  type ChangeLog,
  type SaveState,
  StoreError,
} from "../../src/renderer/persistence/change-log.ts";

/** A change log that keeps boards for as long as it lives: for tests. */
export interface MemoryLog extends ChangeLog {
  /** Puts a board there to be opened. */
  put(snapshot: BoardSnapshot): void;
  /** Makes appending fail with these words, or (null) work again after `retry`. */
  fail(message: string | null): void;
  /** The changes that were stored, oldest first. */
  stored(board: string): readonly Change[];
}

/** An empty memory log. Every append is acknowledged in a microtask. */
export function createMemoryLog(): MemoryLog {
  const snapshots = new Map<string, BoardSnapshot>();
  const logs = new Map<string, Change[]>();
  let failure: StoreError | null = null;
  let copies = 0;

  const open = (id: string): BoardLog => {
    const snapshot = snapshots.get(id);
    if (!snapshot) throw new StoreError("This board is not there.", "Nothing was changed.", "Choose another board.");
    const stored = logs.get(id) ?? [];
    logs.set(id, stored);
    copies += 1;
    const board = boardFromSnapshot(snapshot);
    for (const change of stored) applyChange(board, change);
    const queue: Change[] = [];
    const listeners = new Set<(save: SaveState, acknowledged: readonly Change[]) => void>();
    const waiting: { resolve: () => void; reject: (error: StoreError) => void }[] = [];
    let save: SaveState = { kind: "saved" };
    const tell = (next: SaveState, acknowledged: readonly Change[] = []) => {
      save = next;
      for (const listener of listeners) listener(save, acknowledged);
    };
    const drain = () => {
      for (let change = queue[0]; change && !failure; change = queue[0]) {
        queue.shift();
        stored.push(change);
        tell(queue.length === 0 ? { kind: "saved" } : save, [change]);
      }
      if (failure && queue.length > 0)
        tell({ kind: "failed", message: failure.message, kept: failure.kept, todo: failure.todo });
      for (const one of waiting.splice(0)) failure && queue.length > 0 ? one.reject(failure) : one.resolve();
    };
    const flush = () =>
      new Promise<void>((resolve, reject) => {
        waiting.push({ resolve, reject });
        queueMicrotask(drain);
      });
    return {
      board,
      replica: `memory${copies}`,
      notice: null,
      get seq() {
        return snapshot.seq + stored.length + queue.length;
      },
      get save() {
        return save;
      },
      append(change) {
        queue.push(change);
        if (save.kind === "saved") tell({ kind: "saving" });
        queueMicrotask(drain);
      },
      onSave(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      retry: drain,
      flush,
      recent: async (limit) => [...stored, ...queue].reverse().slice(0, limit),
      close: flush,
    };
  };

  return {
    open: async (id) => open(id),
    recover: async () => [],
    forget: async (ids) => {
      for (const id of ids) logs.delete(id);
    },
    put: (snapshot) => {
      snapshots.set(snapshot.board, snapshot);
      logs.delete(snapshot.board);
    },
    fail: (message) => {
      failure =
        message === null ? null : new StoreError(message, "Your work is kept in memory.", "Save a copy elsewhere.");
    },
    stored: (board) => logs.get(board) ?? [],
  };
}
