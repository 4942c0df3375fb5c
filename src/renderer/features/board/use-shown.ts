import { useColumns, useLanes } from "../../binding/use-session.ts";
import { useFiltered } from "./board-contexts.ts";

/** How many cards of a column, a lane or a cell the filter leaves, or null where no filter is set. */
export function useShown({ column, lane }: { readonly column?: string; readonly lane?: string }): number | null {
  const { ids, shownIn } = useFiltered();
  const columns = useColumns();
  const lanes = useLanes();
  if (ids === null) return null;
  let shown = 0;
  for (const { id: columnId } of columns) {
    if (column !== undefined && columnId !== column) continue;
    const inColumn = shownIn.get(columnId);
    for (const { id: laneId } of lanes) if (lane === undefined || laneId === lane) shown += inColumn?.get(laneId) ?? 0;
  }
  return shown;
}
