import type { BoardView } from "../document/board.ts";
import { isSalesWork } from "../document/queries.ts";
import type { Allocation, CardRecord, SprintRecord } from "../document/records.ts";

/** How the points of a sprint divide between marketing and sales, against what sales was given. */
export interface SalesShare {
  readonly capacity: number | null;
  readonly marketing: number;
  readonly sales: number;
  /** What sales was given, in points; null for a percentage of a capacity nobody set. */
  readonly allocated: number | null;
  /** Sales points ÷ capacity; null without a capacity. */
  readonly share: number | null;
  /** Points of sales over the allocation, and points of it that nobody uses; one of them is 0. */
  readonly overBy: number;
  readonly unused: number;
}

const rounded = (points: number): number => Math.round(points * 1000) / 1000;

/** An allocation in points: as it is, or as a percentage of the capacity. */
export function allocatedPoints(allocation: Allocation, capacity: number | null): number | null {
  if (allocation.unit === "points") return allocation.amount;
  return capacity === null ? null : rounded((capacity * allocation.amount) / 100);
}

/** The share of sales among some cards. What stands in a sales lane counts as sales work, wherever it came from. */
export function salesShare(
  board: BoardView,
  cards: Iterable<CardRecord>,
  capacity: number | null,
  allocation: Allocation,
): SalesShare {
  let sales = 0;
  let marketing = 0;
  for (const card of cards) {
    if (isSalesWork(board, card)) sales += card.points ?? 0;
    else marketing += card.points ?? 0;
  }
  const allocated = allocatedPoints(allocation, capacity);
  const left = allocated === null ? 0 : rounded(allocated - sales);
  return {
    capacity,
    marketing: rounded(marketing),
    sales: rounded(sales),
    allocated,
    share: capacity === null || capacity === 0 ? null : sales / capacity,
    overBy: Math.max(0, -left),
    unused: Math.max(0, left),
  };
}

/** The share of sales in a sprint: its cards on the board and in the archive, without those in the bin. */
export function sprintSalesShare(board: BoardView, sprint: SprintRecord): SalesShare {
  const cards = [...board.tables.card.values()].filter((card) => card.sprint === sprint.id && card.deletedAt === null);
  return salesShare(board, cards, sprint.capacity, sprint.allocation);
}

/** A share as a percentage with one decimal in the locale: “26.7 %” in English prose style, “—” where there is none. */
export function shareWords(share: number | null, locale = "en"): string {
  if (share === null) return "—";
  const figure = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return `${figure.format(share * 100)} %`;
}
