import type { Lift, Target } from "../board-local.ts";
import { openColumns, openLanes, type Seen, type Step, shownCell } from "./neighbours.ts";

/** Where the cards in the hand are, counted as people count. */
export interface Spot {
  readonly column: string;
  readonly lane: string;
  /** 1 is the top. */
  readonly position: number;
  /** How many places there are, this one included. */
  readonly of: number;
}

/** The cells without the cards in the hand. */
const without = ({ indexes, isShown }: Seen, lift: Lift): Seen => ({
  indexes,
  isShown: (id) => isShown(id) && !lift.cards.includes(id),
});

/** Where a step of the keys carries the cards in the hand; null where there is nothing in that direction. */
export function carry(board: Seen, lift: Lift, step: Step): Target | null {
  const seen = without(board, lift);
  const { column, lane, before } = lift.target ?? lift.origin;
  const cell = shownCell(seen, column, lane);
  const index = before === null ? cell.length : Math.max(0, cell.indexOf(before));
  const inCell = (at: number): Target => ({ column, lane, before: cell[at] ?? null });
  switch (step) {
    case "first":
    case "page-up":
      return index === 0 ? null : inCell(0);
    case "last":
    case "page-down":
      return index === cell.length ? null : inCell(cell.length);
    case "up":
      return index > 0 ? inCell(index - 1) : toLane(seen, column, lane, -1);
    case "down":
      return index < cell.length ? inCell(index + 1) : toLane(seen, column, lane, 1);
    case "left":
      return toColumn(seen, column, lane, index, -1);
    case "right":
      return toColumn(seen, column, lane, index, 1);
  }
}

/** The foot of the cell above, or the top of the cell below. */
function toLane(seen: Seen, column: string, lane: string, by: 1 | -1): Target | null {
  const lanes = openLanes(seen.indexes);
  const next = lanes[lanes.indexOf(lane) + by];
  if (next === undefined) return null;
  return { column, lane: next, before: by === 1 ? (shownCell(seen, column, next)[0] ?? null) : null };
}

/** The cell beside it, at the same height in its list. */
function toColumn(seen: Seen, column: string, lane: string, index: number, by: 1 | -1): Target | null {
  const columns = openColumns(seen.indexes);
  const next = columns[columns.indexOf(column) + by];
  return next === undefined ? null : { column: next, lane, before: shownCell(seen, next, lane)[index] ?? null };
}

/** Where the cards in the hand would land. */
export function spotOf(board: Seen, lift: Lift): Spot {
  const seen = without(board, lift);
  const { column, lane, before } = lift.target ?? lift.origin;
  const cell = shownCell(seen, column, lane);
  const index = before === null ? cell.length : Math.max(0, cell.indexOf(before));
  return { column, lane, position: index + 1, of: cell.length + 1 };
}
