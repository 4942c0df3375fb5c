import { useMemo } from "react";
import { useCell } from "../../../binding/use-session.ts";
import { useFiltered } from "../board-contexts.ts";

/** The ids of the cards of a cell that the filter leaves, top to bottom; the same list while it holds the same cards. */
export function useVisibleCell(column: string, lane: string): readonly string[] {
  const all = useCell(column, lane);
  const { ids } = useFiltered();
  return useMemo(() => (ids === null ? all : all.filter((id) => ids.has(id))), [all, ids]);
}
