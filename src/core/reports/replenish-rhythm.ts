import { addWorkingDays } from "../calendar/working-days.ts";
import { dayIn } from "../calendar/zone.ts";
import { type BoardView, boardRecord } from "../document/board.ts";
import { practiceOf } from "../document/queries.ts";

/** When a Kanban board was replenished, and when that is due again by its cadence. Days are `YYYY-MM-DD`. */
export interface ReplenishRhythm {
  /** When a card last went from the backlog to a ready column; null: never. */
  readonly last: string | null;
  readonly next: string | null;
  /** Whether the next time has come. */
  readonly due: boolean;
}

/** The rhythm of the queue at the moment `now`. One pass over the transitions. */
export function replenishRhythm(board: BoardView, now: number, zone: string): ReplenishRhythm {
  const stage = (column: string | undefined) => board.tables.column.get(column ?? "")?.stage;
  let at: number | null = null;
  for (const move of board.tables.transition.values())
    if (stage(move.from?.column) === "backlog" && stage(move.to.column) === "ready") at = Math.max(at ?? 0, move.at);
  if (at === null) return { last: null, next: null, due: false };
  const last = dayIn(zone, at);
  const next = addWorkingDays(boardRecord(board), last, practiceOf(board).cadenceDays);
  return { last, next, due: next <= dayIn(zone, now) };
}
