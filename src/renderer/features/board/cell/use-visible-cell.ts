import { useDeferredValue, useMemo } from "react";
import { useCell } from "../../../binding/use-session.ts";
import { useFiltered } from "../board-contexts.ts";

/**
 * The ids of the cards of a cell that the filter leaves, top to bottom; the same list while it holds the same cards.
 * `seen`: whether the cell is in or near the view. One that is not takes a letter of the filter when those in view
 * have been drawn: on a large board most cells are, and only their height changes.
 */
export function useVisibleCell(column: string, lane: string, seen: boolean): readonly string[] {
  const all = useCell(column, lane);
  const { ids } = useFiltered();
  const later = useDeferredValue(ids);
  const left = seen ? ids : later;
  return useMemo(() => (left === null ? all : all.filter((id) => left.has(id))), [all, left]);
}
