import type { BoardView } from "../document/board.ts";
import { columnsOf, isLive, practiceOf } from "../document/queries.ts";
import type { CardRecord, Stage } from "../document/records.ts";

/** How a board is walked in a standup. */
export interface WalkOptions {
  /** The stages that are heard; what is done or not begun is passed over unless it is named. */
  readonly stages: readonly Stage[];
  /** Whether each column begins or ends with its sales lanes. */
  readonly sales: "first" | "last";
}

/** The walk unless somebody chose otherwise: work that was begun or is about to be, sales first. */
export const usualWalk: WalkOptions = { stages: ["ready", "active", "waiting"], sales: "first" };

/** The usual walk with the sales lanes first or last, as the board says. */
export const walkOf = (board: BoardView): WalkOptions => ({ ...usualWalk, sales: practiceOf(board).standupSales });

/**
 * The ids of the cards a standup goes through: columns from right to left; in a column the sales lanes first or last,
 * and within those two groups the card that has been in the column longest first. One pass over cards and transitions.
 */
export function boardWalk(board: BoardView, { stages, sales }: WalkOptions): string[] {
  const columns = columnsOf(board).filter((column) => stages.includes(column.stage));
  const rank = new Map(columns.reverse().map((column, index) => [column.id, index]));
  const cards = [...board.tables.card.values()].filter((card) => isLive(card) && rank.has(card.place.column));
  const entered = enteredColumn(board, cards);
  const columnRank = (card: CardRecord) => rank.get(card.place.column) ?? 0;
  const isSales = (card: CardRecord) => board.tables.lane.get(card.place.lane)?.kind === "sales";
  const groupRank = (card: CardRecord) => (isSales(card) === (sales === "first") ? 0 : 1);
  const since = (card: CardRecord) => entered.get(card.id) ?? card.createdAt;
  return cards
    .sort(
      (a, b) =>
        columnRank(a) - columnRank(b) || groupRank(a) - groupRank(b) || since(a) - since(b) || a.number - b.number,
    )
    .map((card) => card.id);
}

/** When each of these cards came last to the column where it stands; moves between lanes do not count. */
function enteredColumn(board: BoardView, cards: readonly CardRecord[]): ReadonlyMap<string, number> {
  const column = new Map(cards.map((card) => [card.id, card.place.column]));
  const entered = new Map<string, number>();
  for (const { card, from, to, at } of board.tables.transition.values()) {
    const here = column.get(card);
    if (here === undefined || to.column !== here || from?.column === here) continue;
    if (at >= (entered.get(card) ?? Number.NEGATIVE_INFINITY)) entered.set(card, at);
  }
  return entered;
}

/**
 * A walk under way, brought up to date: what was moved meanwhile keeps its turn, what is no longer heard is dropped
 * (but for the card in focus), and what is new comes after the card it stands behind.
 */
export function continueWalk(order: readonly string[], fresh: readonly string[], focus: string | null): string[] {
  const wanted = new Set(fresh);
  const kept = order.filter((card) => wanted.has(card) || card === focus);
  const known = new Set(kept);
  let before: string | null = null;
  for (const card of fresh) {
    if (!known.has(card)) {
      kept.splice(before === null ? 0 : kept.indexOf(before) + 1, 0, card);
      known.add(card);
    }
    before = card;
  }
  return kept;
}

/** Where a key of the clicker leads. */
export type WalkStep = "next" | "previous" | "first" | "last";

/** The card a step leads to; it stays on the first and on the last. Null only where nobody is to be heard. */
export function walkTo(order: readonly string[], focus: string | null, step: WalkStep): string | null {
  const at = focus === null ? -1 : order.indexOf(focus);
  const last = order.length - 1;
  const to = { next: at + 1, previous: at - 1, first: 0, last }[step];
  return order[Math.min(Math.max(to, 0), last)] ?? null;
}
