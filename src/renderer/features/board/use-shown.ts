import { useMemo } from "react";
import { useSession, useVersion } from "../../binding/use-session.ts";
import { useFiltered } from "./board-contexts.ts";

/** How many cards of a column, a lane or a cell the filter leaves, or null where no filter is set. */
export function useShown({ column, lane }: { readonly column?: string; readonly lane?: string }): number | null {
  const session = useSession();
  const version = useVersion();
  const { ids } = useFiltered();
  return useMemo(() => {
    // The board is changed in place: `version` says that there is something new to count.
    if (ids === null || version === 0) return null;
    const { indexes } = session;
    let shown = 0;
    for (const { id: columnId } of indexes.columns) {
      if (column !== undefined && columnId !== column) continue;
      for (const { id: laneId } of indexes.lanes) {
        if (lane !== undefined && laneId !== lane) continue;
        for (const id of indexes.cell(columnId, laneId)) if (ids.has(id)) shown += 1;
      }
    }
    return shown;
  }, [session, version, ids, column, lane]);
}
