import type { BoardView } from "./board.ts";
import { columnsOf, compareCards, isLive } from "./queries.ts";
import type { CardRecord, ColumnRecord, Stage } from "./records.ts";

/*
 * The ranked list of the backlog is the order keys of its cards, compared across lanes: within one lane that is the order
 * of the cell on the board, so the list and the board can never say different things, and a card carries no second order
 * that a merge would have to reconcile. Ranking gives a card a key between its neighbours of the whole list, whichever
 * lanes they stand in. Where keys of two lanes are equal ids decide, until somebody ranks there. Of several backlog
 * columns the one nearest to the work (furthest right) comes first.
 */

/** The columns of a stage, the one nearest to the work first. */
const nearestFirst = (board: BoardView, stage: Stage): ColumnRecord[] =>
  columnsOf(board)
    .filter((column) => column.stage === stage)
    .reverse();

/** The live cards of one column over all lanes, in rank order. */
export const rankedColumn = (board: BoardView, column: string): CardRecord[] =>
  [...board.tables.card.values()].filter((card) => card.place.column === column && isLive(card)).sort(compareCards);

/** The live cards of all columns of a stage, in rank order. Linear in cards, then a sort. */
export function rankedCards(board: BoardView, stage: Stage): CardRecord[] {
  const columns = new Map(nearestFirst(board, stage).map(({ id }, index) => [id, index]));
  const cards: CardRecord[] = [];
  for (const card of board.tables.card.values()) if (columns.has(card.place.column) && isLive(card)) cards.push(card);
  const at = (card: CardRecord) => columns.get(card.place.column) ?? 0;
  return cards.sort((a, b) => at(a) - at(b) || compareCards(a, b));
}

/** The ranked list of the backlog, first comes first. */
export const rankedBacklog = (board: BoardView): CardRecord[] => rankedCards(board, "backlog");
