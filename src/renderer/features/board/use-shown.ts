import { useIndexes } from "../../binding/use-session.ts";
import { useFiltered } from "./board-contexts.ts";

/** How many cards of a column, a lane or a cell the filter leaves, or null where no filter is set. */
export function useShown({ column, lane }: { readonly column?: string; readonly lane?: string }): number | null {
  const { ids } = useFiltered();
  // A number, so that a head renders again only when its own count changes.
  return useIndexes<number | null>((indexes) => {
    if (ids === null) return null;
    let shown = 0;
    for (const { id: columnId } of indexes.columns) {
      if (column !== undefined && columnId !== column) continue;
      for (const { id: laneId } of indexes.lanes) {
        if (lane !== undefined && laneId !== lane) continue;
        for (const id of indexes.cell(columnId, laneId)) if (ids.has(id)) shown += 1;
      }
    }
    return shown;
  }, null);
}
