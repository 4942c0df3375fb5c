import { useEffect, useState } from "react";
import { useTandem } from "../../binding/tandem.ts";
import type { BoardSummary } from "../../platform/bridge.ts";

/** The boards an import could bring up to date: those that came from the same source. Null until main has answered. */
export function useTargets(source: string): readonly BoardSummary[] | null {
  const { boards } = useTandem();
  const [list, setList] = useState<readonly BoardSummary[] | null>(null);
  useEffect(() => {
    const same = (board: BoardSummary) =>
      board.source === source && board.archivedAt === null && board.deletedAt === null && board.damaged === null;
    boards.list().then(
      (all) => setList(all.filter(same)),
      () => setList([]),
    );
  }, [boards, source]);
  return list;
}
