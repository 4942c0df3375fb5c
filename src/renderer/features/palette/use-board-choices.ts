import { useEffect, useState } from "react";
import { useTandem } from "../../binding/tandem.ts";
import type { BoardSummary } from "../../platform/bridge.ts";

/** The boards that can be opened, without the one that is open. Empty until main has answered, or where it could not. */
export function useBoardChoices(open: string | null): readonly BoardSummary[] {
  const { boards } = useTandem();
  const [list, setList] = useState<readonly BoardSummary[]>([]);
  useEffect(() => {
    boards.list().then(setList, () => setList([]));
  }, [boards]);
  return list.filter(
    (board) => board.board !== open && board.archivedAt === null && board.deletedAt === null && board.damaged === null,
  );
}
