import { SCHEMA } from "../core/change/schema.ts";
import { snapshotOf } from "../core/change/snapshot.ts";
import { boardDelete } from "../core/commands/board-delete.ts";
import type { CommandContext } from "../core/commands/command.ts";
import { boardRecord } from "../core/document/board.ts";
import { changeId, tick } from "../core/document/clock.ts";
import type { AnyRecord } from "../core/document/records.ts";
import type { ChangeId } from "../core/document/stamp.ts";
import type { Boards } from "./binding/tandem.ts";
import type { ChangeLog } from "./persistence/change-log.ts";
import type { Platform } from "./platform/bridge.ts";
import { createSession } from "./session/create-session.ts";
import type { Session } from "./session/session.ts";

/** What the boards of a window are made from. */
export interface BoardsParts {
  readonly session: Session;
  readonly log: ChangeLog;
  readonly platform: Platform;
  readonly context: () => CommandContext;
  /** Saves what is typed into fields of the board that is open. */
  readonly saveTyped: () => void;
  /** Forgets what is typed on boards that are gone for good. */
  readonly forgetTyped: (boards: readonly string[]) => void;
  /** Told which board is open now. */
  readonly opened: (board: string | null) => void;
  /** Tells the user of what was mended. */
  readonly told: (words: string) => void;
}

/** The boards of this machine, over main's list and this window's session. */
export function createBoards({
  session,
  log,
  platform,
  context,
  saveTyped,
  forgetTyped,
  opened,
  told,
}: BoardsParts): Boards {
  let recovered = false;
  const isOpen = (board: string) => session.store.getState().boardId === board;

  const openNow = async (board: string, arriving: boolean): Promise<string> => {
    await session.open(board, { arriving });
    opened(board);
    return board;
  };
  /** A board that is open, or about to be, is not opened again, unless another has just been put in its place. */
  let opening: { readonly board: string; readonly done: Promise<string> } | null = null;
  const open = (board: string, arriving: boolean): Promise<string> => {
    if (!arriving && opening?.board === board) return opening.done;
    if (!arriving && opening === null && isOpen(board)) return Promise.resolve(board);
    saveTyped();
    const done = openNow(board, arriving).finally(() => {
      if (opening?.done === done) opening = null;
    });
    opening = { board, done };
    return done;
  };

  /** Puts a board on disk as a history of its own and opens it. */
  const store = async (records: readonly AnyRecord[]): Promise<string> => {
    const { newId, now } = context();
    const board = newId();
    const replica = newId();
    const time = tick(null, now);
    const made: ChangeId = changeId(replica, time);
    const snapshot = {
      schema: SCHEMA,
      board,
      seq: 0,
      head: null,
      seen: { [replica]: time },
      records,
      stamps: records.map((record): [string, ChangeId] => [record.id, made]),
    };
    await platform.ask("boards.put", { snapshot, reason: "create" });
    return open(board, true);
  };

  /** The bin may have been emptied since: what the working store has of such a board must not meet a new one. */
  const forget = async (gone: readonly string[]) => {
    forgetTyped(gone);
    await log.forget(gone);
  };
  const forgetPurged = async () => forget(await platform.ask("boards.purged", null));

  /** Does what replaces a board on disk, which may be the open one, and opens the result. */
  const replacing = async (replace: () => Promise<string>): Promise<string> => {
    saveTyped();
    await forgetPurged();
    const before = session.store.getState().boardId;
    await session.close();
    try {
      return await open(await replace(), true);
    } catch (error) {
      if (before !== null) await session.open(before);
      throw error;
    }
  };

  return {
    async list() {
      const onDisk = await platform.ask("boards.list", null);
      if (recovered) return onDisk;
      recovered = true;
      // Only after the list: a board that goes in between is then on one of the two.
      await forgetPurged();
      const names = await log.recover(new Set(onDisk.map(({ board }) => board)));
      if (names.length === 0) return onDisk;
      told(`The files of ${names.map((name) => `“${name}”`).join(", ")} were missing on disk and were put back.`);
      return platform.ask("boards.list", null);
    },
    async open(board) {
      await open(board, false);
    },
    create: (records) => store(records),
    async duplicate(board, name) {
      if (isOpen(board)) await session.flush();
      const { now } = context();
      const source = isOpen(board) ? session.snapshot() : await closedBoard(log, board);
      const records = source.records.map((record) =>
        record.type === "board" ? { ...record, name, createdAt: now, archivedAt: null, deletedAt: null } : record,
      );
      return store(records);
    },
    adopt: (token, as, watch) => replacing(async () => (await platform.ask("files.adopt", { token, as }, watch)).board),
    async restore(board, backup, watch) {
      await replacing(async () => {
        await platform.ask("backups.restore", { board, backup }, watch);
        return board;
      });
      // The last backup of a board that was deleted for good shows it in the bin, where nobody would look for it.
      if (boardRecord(session.board).deletedAt !== null) session.dispatch(boardDelete, { deleted: false });
    },
    async dispatch(board, command, args) {
      if (isOpen(board)) return session.dispatch(command, args);
      const other = createSession({ log, context });
      await other.open(board);
      try {
        return other.dispatch(command, args);
      } finally {
        await other.close();
      }
    },
    async purge(board) {
      if (isOpen(board)) {
        await session.close();
        opened(null);
      }
      await platform.ask("boards.purge", { board });
      await forget([board]);
    },
  };
}

async function closedBoard(log: ChangeLog, id: string) {
  const opened = await log.open(id);
  try {
    return snapshotOf(opened.board, id, opened.seq);
  } finally {
    await opened.close();
  }
}
