import { useCallback, useEffect, useState } from "react";
import { boardArchive } from "../../../core/commands/board-archive.ts";
import { boardDelete } from "../../../core/commands/board-delete.ts";
import { boardUpdate } from "../../../core/commands/board-update.ts";
import { useTandem } from "../../binding/tandem.ts";
import { useSessionState } from "../../binding/use-session.ts";
import { type BoardSummary, wordsOf } from "../../platform/bridge.ts";
import type { DispatchResult } from "../../session/session.ts";

export type BoardGesture = "open" | "rename" | "duplicate" | "archive" | "unarchive" | "delete" | "restore" | "purge";

/** The boards of this machine, newest first, and what can be done with each. */
export function useBoardList() {
  const { boards, session } = useTandem();
  const open = useSessionState((state) => state.boardId);
  const [list, setList] = useState<readonly BoardSummary[]>([]);
  const [error, setError] = useState<string | null>(null);
  const refresh = useCallback(
    () =>
      boards.list().then(
        (all) => setList([...all].sort((a, b) => b.changedAt - a.changedAt)),
        (cause) => setError(wordsOf(cause)),
      ),
    [boards],
  );
  useEffect(() => {
    void refresh();
  }, [refresh]);

  const perform = (gesture: BoardGesture, board: string, name: string): Promise<unknown> => {
    switch (gesture) {
      case "open":
        return boards.open(board);
      case "rename":
        return boards.dispatch(board, boardUpdate, { fields: { name } }).then(checked);
      case "duplicate":
        return boards.duplicate(board, name);
      case "archive":
      case "unarchive":
        return boards.dispatch(board, boardArchive, { archived: gesture === "archive" }).then(checked);
      case "delete":
      case "restore":
        return boards.dispatch(board, boardDelete, { deleted: gesture === "delete" }).then(checked);
      case "purge":
        return boards.purge(board);
    }
  };

  /** A board in the archive or the bin does not stay open: the one changed last takes its place, where there is one. */
  const leave = async (board: string): Promise<void> => {
    const isFree = (one: BoardSummary) =>
      one.board !== board && one.archivedAt === null && one.deletedAt === null && one.damaged === null;
    const next = (await boards.list()).filter(isFree).sort((a, b) => b.changedAt - a.changedAt)[0];
    if (next) await boards.open(next.board);
    else await session.close();
  };

  /** Does it and answers whether it was done; where not, `error` has the words. */
  const run = async (gesture: BoardGesture, board: string, name = ""): Promise<boolean> => {
    setError(null);
    try {
      await perform(gesture, board, name);
      // What is on disk is listed: wait until the gesture is there.
      if (session.store.getState().boardId !== null) await session.flush();
      if (board === open && (gesture === "archive" || gesture === "delete")) await leave(board);
      await refresh();
      return true;
    } catch (cause) {
      setError(wordsOf(cause));
      return false;
    }
  };
  return { list, open, error, run };
}

/** A refusal becomes an error with its words. */
function checked(result: DispatchResult): void {
  if (result.ok) return;
  const { message, hint } = result.refusal;
  throw Object.assign(new Error(message), { kept: "The board is unchanged.", todo: hint ?? "" });
}
