import type { BoardView } from "./board.ts";
import { isSalesWork } from "./queries.ts";
import type { Allocation, CardRecord, SprintRecord } from "./records.ts";

/** How the points of a sprint's cards stand against its capacity and against what sales was given of it. */
export interface SprintLoad {
  readonly cards: number;
  /** Cards without an estimate: their points are not in any sum. */
  readonly unestimated: number;
  readonly marketing: number;
  readonly sales: number;
  /** Marketing and sales together. */
  readonly planned: number;
  readonly capacity: number | null;
  /** Points over the capacity, and points of it that nobody uses; one of them is 0, both are without a capacity. */
  readonly overCapacity: number;
  readonly unusedCapacity: number;
  /** What sales was given, in points; null where nobody gave any, or for a percentage of a capacity nobody set. */
  readonly allocated: number | null;
  readonly overAllocation: number;
  readonly unusedAllocation: number;
}

/** Points such as 0.1 + 0.2 are summed without a rounding error that would pass a limit. */
export const roundPoints = (points: number): number => Math.round(points * 1000) / 1000;

/** An allocation in points: as it is, or as a percentage of the capacity; null where nobody gave one. */
function allocatedPoints(allocation: Allocation | null, capacity: number | null): number | null {
  if (allocation === null) return null;
  if (allocation.unit === "points") return allocation.amount;
  return capacity === null ? null : roundPoints((capacity * allocation.amount) / 100);
}

/** The cards of a sprint, on the board and in the archive, without those in the bin. */
export const sprintCards = (board: BoardView, sprint: string): CardRecord[] =>
  [...board.tables.card.values()].filter((card) => card.sprint === sprint && card.deletedAt === null);

/** The load of some cards. What stands in a sales lane counts as sales work, wherever it came from. */
export function sprintLoad(
  board: BoardView,
  sprint: Pick<SprintRecord, "capacity" | "allocation">,
  cards: Iterable<CardRecord>,
): SprintLoad {
  const told = Array.from(cards, (card) => ({ points: card.points, sales: isSalesWork(board, card) }));
  return loadOf(sprint.capacity, sprint.allocation, told);
}

/** The load of cards of which it is known already whether they are sales work. */
export function loadOf(
  capacity: number | null,
  allocation: Allocation | null,
  cards: Iterable<{ readonly points: number | null; readonly sales: boolean }>,
): SprintLoad {
  let [count, unestimated, marketing, sales] = [0, 0, 0, 0];
  for (const card of cards) {
    count += 1;
    if (card.points === null) unestimated += 1;
    else if (card.sales) sales += card.points;
    else marketing += card.points;
  }
  const allocated = allocatedPoints(allocation, capacity);
  const planned = roundPoints(marketing + sales);
  const room = capacity === null ? 0 : roundPoints(capacity - planned);
  const share = allocated === null ? 0 : roundPoints(allocated - sales);
  return {
    cards: count,
    unestimated,
    marketing: roundPoints(marketing),
    sales: roundPoints(sales),
    planned,
    capacity,
    overCapacity: Math.max(0, -room),
    unusedCapacity: Math.max(0, room),
    allocated,
    overAllocation: Math.max(0, -share),
    unusedAllocation: Math.max(0, share),
  };
}

/** The names under which an `override` record keeps why a sprint was planned over its capacity or over sales' share. */
export const capacityOf = (sprint: string): string => `capacity:${sprint}`;
export const allocationOf = (sprint: string): string => `allocation:${sprint}`;
