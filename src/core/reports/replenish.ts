import { addWorkingDays } from "../calendar/working-days.ts";
import { dayIn } from "../calendar/zone.ts";
import { type BoardView, boardRecord } from "../document/board.ts";
import { columnsOf, practiceOf } from "../document/queries.ts";
import { rankedCards } from "../document/rank.ts";
import type { CardRecord } from "../document/records.ts";

/** Which cards a ready column would take, in rank order. */
export interface Queue {
  readonly column: string;
  readonly cards: readonly string[];
}

/**
 * Kanban: which cards to pull into the ready columns, by rank, until their limits are full; the columns from left to
 * right, each card into one. Without a limit across its lanes none is proposed for a column, and where points are
 * limited none without an estimate.
 */
export function replenish(board: BoardView): Queue[] {
  const ready = rankedCards(board, "ready");
  let waiting = rankedCards(board, "backlog");
  return columnsOf(board).flatMap(({ id, stage, limit }) => {
    if (stage !== "ready" || limit?.scope !== "across") return [];
    const size = (card: CardRecord) => (limit.unit === "points" ? card.points : 1);
    const inside = ready.filter(({ place }) => place.column === id);
    let room = limit.amount - inside.reduce((sum, card) => sum + (size(card) ?? 0), 0);
    const cards: string[] = [];
    for (const card of waiting) {
      const takes = size(card);
      if (takes === null) continue;
      if (room <= 0 || takes > room) break;
      cards.push(card.id);
      room -= takes;
    }
    const taken = new Set(cards);
    waiting = waiting.filter((card) => !taken.has(card.id));
    return [{ column: id, cards }];
  });
}

/**
 * The working day on which the queue is next replenished: so many working days after a card last came out of the backlog
 * into a ready column. Null where none ever did.
 */
export function nextReplenishing(board: BoardView, zone: string): string | null {
  const stage = (column: string | undefined) => board.tables.column.get(column ?? "")?.stage;
  let last: number | null = null;
  for (const { from, to, at } of board.tables.transition.values())
    if ((last === null || at > last) && stage(to.column) === "ready" && stage(from?.column) === "backlog") last = at;
  return last === null ? null : addWorkingDays(boardRecord(board), dayIn(zone, last), practiceOf(board).cadenceDays);
}
