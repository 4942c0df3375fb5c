import type { BoardView } from "../../../core/document/board.ts";
import { localDayNumber } from "./use-today.ts";

/** Fewer stays than this say nothing about what is usual. */
const ENOUGH = 20;

/**
 * For each column the 85th percentile (sorted[⌈0.85·n⌉], 1-based) of the whole days that cards stayed there before they
 * went on; columns with under 20 such stays are left out. One pass over the transitions.
 */
export function usualStays(board: BoardView): ReadonlyMap<string, number> {
  const entered = new Map<string, { column: string; at: number }>();
  const stays = new Map<string, number[]>();
  const inTime = [...board.tables.transition.values()].sort((a, b) => a.at - b.at);
  for (const { card, to, at } of inTime) {
    const before = entered.get(card);
    if (before?.column === to.column) continue;
    if (before) {
      const days = localDayNumber(at) - localDayNumber(before.at);
      const list = stays.get(before.column);
      if (list) list.push(days);
      else stays.set(before.column, [days]);
    }
    entered.set(card, { column: to.column, at });
  }
  const usual = new Map<string, number>();
  for (const [column, days] of stays) {
    if (days.length < ENOUGH) continue;
    days.sort((a, b) => a - b);
    usual.set(column, days[Math.ceil(0.85 * days.length) - 1] ?? 0);
  }
  return usual;
}
