import { useEffect, useState } from "react";
import { useTandem } from "../binding/tandem.ts";
import { wordsOf } from "../platform/bridge.ts";

interface Start {
  /** Whether what could be opened at the start has been tried. */
  readonly ready: boolean;
  /** Why the last board is not open, in words. */
  readonly trouble: string | null;
}

/** Opens the board that was open last, else the one changed last; without any, the welcome page is next. */
export function useStart(): Start {
  const { boards, settings } = useTandem();
  const [start, setStart] = useState<Start>({ ready: false, trouble: null });
  useEffect(() => {
    let wanted = true;
    const done = (trouble: string | null) => {
      if (wanted) setStart({ ready: true, trouble });
    };
    const first = async () => {
      const list = await boards.list();
      const open = list.filter((board) => board.archivedAt === null && board.deletedAt === null);
      const last = open.find((board) => board.board === settings.getState().lastBoard);
      const board = last ?? open.filter((one) => one.damaged === null).sort((a, b) => b.changedAt - a.changedAt)[0];
      if (board && wanted) await boards.open(board.board);
    };
    first().then(
      () => done(null),
      (error) => done(wordsOf(error)),
    );
    return () => {
      wanted = false;
    };
  }, [boards, settings]);
  return start;
}
