import { createStore, type StoreApi } from "zustand/vanilla";
import { applyChange } from "../../core/change/apply.ts";
import { type BoardSnapshot, boardFromSnapshot } from "../../core/change/snapshot.ts";
import type { Board } from "../../core/document/board.ts";
import type { BoardIndexes } from "./board-indexes.ts";
import { createIndexes, type LiveIndexes } from "./create-indexes.ts";
import type { AppliedChange } from "./session.ts";
import type { FromWall, Line, Showing, ToWall, WallKey } from "./wall-link.ts";

/** A board as it is stored: a snapshot and the changes after it. */
export interface StoredBoard {
  readonly snapshot: BoardSnapshot;
  readonly changes: readonly { readonly seq: number; readonly change: AppliedChange["change"] }[];
}

/**
 * What the wall draws. `board` null: none is open, or none was read yet. While another is read, the one before stays with
 * what was shown of it. `version` goes up with every change.
 */
export interface Followed {
  readonly boardId: string | null;
  readonly board: Board | null;
  readonly indexes: BoardIndexes | null;
  readonly version: number;
  readonly showing: Showing | null;
  /** The words of what went wrong while the board was read, or null. */
  readonly trouble: string | null;
}

/** A reader's side of the board: it follows the window that writes and can only ask for the clicker's steps. */
export interface Follower {
  readonly store: StoreApi<Followed>;
  press(key: WallKey): void;
}

interface FollowerParts {
  readonly line: Line<FromWall, ToWall>;
  /** Reads a board from the disk; null where it is not there. */
  readonly load: (board: string) => Promise<StoredBoard | null>;
  readonly wordsOf: (error: unknown) => string;
}

/** Begins to follow. Changes that arrive while the board is read wait for it; a gap in their numbers reads it again. */
export function followBoard({ line, load, wordsOf }: FollowerParts): Follower {
  const store = createStore<Followed>(() => ({
    boardId: null,
    board: null,
    indexes: null,
    version: 0,
    showing: null,
    trouble: null,
  }));
  let open: { readonly id: string; readonly board: Board; readonly indexes: LiveIndexes; seq: number } | null = null;
  let waiting: AppliedChange[] = [];
  let reading: string | null = null;
  /** What was said to be shown last; it is drawn as soon as its board is here. */
  let said: Extract<ToWall, { kind: "show" }> | null = null;

  const publish = (more: Partial<Followed> = {}) =>
    store.setState({
      ...more,
      ...(said?.board === (open?.id ?? null) ? { showing: said.showing } : {}),
      boardId: open?.id ?? null,
      board: open?.board ?? null,
      indexes: open?.indexes ?? null,
      version: store.getState().version + 1,
    });

  /** Applies what is next; answers whether something is missing before it. */
  const take = ({ board, seq, change }: AppliedChange): boolean => {
    if (!open || open.id !== board || seq <= open.seq) return false;
    if (seq > open.seq + 1) return true;
    open.indexes.update(applyChange(open.board, change));
    open.seq = seq;
    return false;
  };

  const put = (id: string, { snapshot, changes }: StoredBoard) => {
    const board = boardFromSnapshot(snapshot);
    let { seq } = snapshot;
    for (const stored of changes) {
      if (stored.seq <= seq) continue;
      applyChange(board, stored.change);
      seq = stored.seq;
    }
    open = { id, board, indexes: createIndexes(board), seq };
    // What is still being read is older, or another board.
    reading = null;
    const later = waiting;
    waiting = [];
    if (later.some(take)) line.send({ kind: "hello" });
    publish({ trouble: null });
  };

  /** What is there of another board is not what was asked for. */
  const fail = (id: string, trouble: string) => {
    reading = null;
    if (open?.id !== id) open = null;
    publish({ trouble });
  };

  const read = async (id: string) => {
    reading = id;
    try {
      const stored = await load(id);
      if (reading !== id) return;
      if (!stored) return fail(id, "The board is not on the disk.");
      put(id, stored);
    } catch (error) {
      if (reading === id) fail(id, wordsOf(error));
    }
  };

  const hear = (message: ToWall) => {
    if (message.kind === "show") {
      said = message;
      publish();
    } else if (message.kind === "change") {
      if (reading !== null) waiting.push(message);
      else if (take(message)) line.send({ kind: "hello" });
      else publish();
    } else if (message.board === null) {
      reading = null;
      open = null;
      waiting = [];
      publish({ trouble: null });
    } else if (message.snapshot) put(message.board, { snapshot: message.snapshot, changes: [] });
    else if (open?.id === message.board && open.seq === message.seq) {
      // Here already, or here still: whoever went back to it does not wait for the other any more.
      reading = null;
      waiting = [];
    } else {
      waiting = waiting.filter(({ board }) => board === message.board);
      void read(message.board);
    }
  };

  line.listen(hear);
  line.send({ kind: "hello" });
  return { store, press: (key) => line.send({ kind: "key", key }) };
}
