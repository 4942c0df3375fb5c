import type { BoardView } from "./board.ts";
import { compareOrder, type Ordered } from "./order-key.ts";
import type { BlockerRecord, CardRecord, ColumnRecord, LaneRecord, SprintRecord } from "./records.ts";
import {
  type PracticeRecord,
  type RefinementRecord,
  refinementId,
  unrefined,
  usualPractice,
} from "./refinement-records.ts";

const inOrder = <T extends Ordered & { deletedAt: number | null }>(records: Iterable<T>): T[] =>
  [...records].filter((record) => record.deletedAt === null).sort(compareOrder);

/** The board's columns, left to right. */
export const columnsOf = (board: BoardView): ColumnRecord[] => inOrder(board.tables.column.values());

/** The board's lanes, top to bottom. */
export const lanesOf = (board: BoardView): LaneRecord[] => inOrder(board.tables.lane.values());

/** Whether a card is on the board: neither archived nor in the bin. */
export const isLive = (card: CardRecord): boolean => card.archivedAt === null && card.deletedAt === null;

/** Cards in the order in which they stand in their cell. */
export const compareCards = (a: CardRecord, b: CardRecord): number =>
  compareOrder({ id: a.id, order: a.place.order }, { id: b.id, order: b.place.order });

/** The live cards of a cell, top to bottom. One pass over all cards; views keep an index of their own. */
export function cellCards(board: BoardView, column: string, lane: string): CardRecord[] {
  const cards: CardRecord[] = [];
  for (const card of board.tables.card.values()) {
    if (card.place.column === column && card.place.lane === lane && isLive(card)) cards.push(card);
  }
  return cards.sort(compareCards);
}

/** The blocker that stands on a card now, or null. */
export function standingBlocker(board: BoardView, card: string): BlockerRecord | null {
  for (const blocker of board.tables.blocker.values())
    if (blocker.card === card && blocker.until === null) return blocker;
  return null;
}

/** Whether a card counts as sales work: it came from sales or stands in a sales lane. */
export function isSalesWork(board: BoardView, card: CardRecord): boolean {
  return card.origin === "sales" || board.tables.lane.get(card.place.lane)?.kind === "sales";
}

/** The id of the record that carries the limit of a cell. */
export const cellId = (column: string, lane: string): string => `cell:${column}:${lane}`;

/** How the team works: what it chose, or the usual. */
export const practiceOf = (board: BoardView): PracticeRecord =>
  board.tables.practice.get(usualPractice.id) ?? usualPractice;

/** What refinement found out about a card, or that nobody has refined it. */
export const refinementOf = (board: BoardView, card: string): RefinementRecord =>
  board.tables.refinement.get(refinementId(card)) ?? unrefined(card);

/** The sprint that runs now, or null. At most one is active. */
export function activeSprint(board: BoardView) {
  for (const sprint of board.tables.sprint.values())
    if (sprint.state === "active" && sprint.deletedAt === null) return sprint;
  return null;
}

/** The sprints that are planned, the earliest first. */
export const plannedSprints = (board: BoardView): SprintRecord[] =>
  [...board.tables.sprint.values()]
    .filter(({ state, deletedAt }) => state === "planned" && deletedAt === null)
    .sort((a, b) => compareOrder({ id: a.id, order: a.startDate }, { id: b.id, order: b.startDate }));
