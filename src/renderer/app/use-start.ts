import { useEffect, useState } from "react";
import { boardRecord } from "../../core/document/board.ts";
import { type Tandem, useTandem } from "../binding/tandem.ts";
import { wordsOf } from "../platform/bridge.ts";

interface Start {
  /** Whether what could be opened at the start has been tried. */
  readonly ready: boolean;
  /** Why the last board is not open, in words. */
  readonly trouble: string | null;
}

/** Opens the board that was open last, else the one changed last; without any, the welcome page is next. */
export function useStart(): Start {
  const tandem = useTandem();
  const [start, setStart] = useState<Start>({ ready: false, trouble: null });
  useEffect(() => {
    const { boards, settings } = tandem;
    let wanted = true;
    const done = (trouble: string | null) => {
      if (wanted) setStart({ ready: true, trouble });
    };
    const first = async () => {
      const { lastBoard } = settings.getState();
      // Without the list first: that looks at every board on disk, and this one is the one that is waited for.
      if (lastBoard !== null && (await opensAtOnce(tandem, lastBoard))) return;
      const list = await boards.list();
      const open = list.filter((board) => board.archivedAt === null && board.deletedAt === null);
      const last = open.find((board) => board.board === lastBoard);
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
  }, [tandem]);
  return start;
}

/** Opens the board if it is there and in use. Why it is not is found out with the list. */
async function opensAtOnce({ boards, session }: Tandem, board: string): Promise<boolean> {
  try {
    await boards.open(board);
  } catch {
    return false;
  }
  const { archivedAt, deletedAt } = boardRecord(session.board);
  if (archivedAt === null && deletedAt === null) return true;
  await session.close();
  return false;
}
