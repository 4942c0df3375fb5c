import type { BoardView } from "../document/board.ts";
import type { Allocation, CardRecord, SprintRecord } from "../document/records.ts";
import { type SprintLoad, sprintCards, sprintLoad } from "../document/sprint-load.ts";

/** How the points of a sprint divide between marketing and sales, against what sales was given. */
export interface SalesShare {
  readonly capacity: number | null;
  readonly marketing: number;
  readonly sales: number;
  /** What sales was given, in points; null where nobody gave any, or for a percentage of a capacity nobody set. */
  readonly allocated: number | null;
  /** Sales points ÷ capacity; null without a capacity. */
  readonly share: number | null;
  /** Points of sales over the allocation, and points of it that nobody uses; one of them is 0. */
  readonly overBy: number;
  readonly unused: number;
}

/** The share of sales among some cards. What stands in a sales lane counts as sales work, wherever it came from. */
export function salesShare(
  board: BoardView,
  cards: Iterable<CardRecord>,
  capacity: number | null,
  allocation: Allocation,
): SalesShare {
  return shareOf(sprintLoad(board, { capacity, allocation }, cards));
}

/** The share of sales in a load. */
export const shareOf = ({ capacity, marketing, sales, allocated, ...load }: SprintLoad): SalesShare => ({
  capacity,
  marketing,
  sales,
  allocated,
  share: capacity === null || capacity === 0 ? null : sales / capacity,
  overBy: load.overAllocation,
  unused: load.unusedAllocation,
});

/** The share of sales in a sprint: its cards on the board and in the archive, without those in the bin. */
export function sprintSalesShare(board: BoardView, sprint: SprintRecord): SalesShare {
  return salesShare(board, sprintCards(board, sprint.id), sprint.capacity, sprint.allocation);
}

/** A share as a percentage with one decimal in the locale: “26.7 %” in English prose style, “—” where there is none. */
export function shareWords(share: number | null, locale = "en"): string {
  if (share === null) return "—";
  const figure = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return `${figure.format(share * 100)} %`;
}
