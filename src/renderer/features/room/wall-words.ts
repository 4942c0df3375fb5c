import { daysBetween } from "../../../core/calendar/day.ts";
import { promiseState } from "../../../core/calendar/promise.ts";
import { dayIn } from "../../../core/calendar/zone.ts";
import type { BoardView } from "../../../core/document/board.ts";
import type { Limit } from "../../../core/document/limit.ts";
import type { CardRecord, TransitionRecord } from "../../../core/document/records.ts";
import { limitState, type Tally } from "../../../core/document/wip.ts";
import type { BoardIndexes } from "../../session/board-indexes.ts";
import { counted, formatDay, formatDayOfYear, formatNumber } from "../../ui/format.ts";

/** The clock and the zone the words are told by. */
export interface Today {
  readonly now: number;
  readonly zone: string;
}

/** How long a card has been in its column: “6 days in Review”, “since yesterday”, “new today”. */
export function ageWords(entered: number, column: string, { now, zone }: Today): string {
  const days = daysBetween(dayIn(zone, entered), dayIn(zone, now));
  if (days <= 0) return "new today";
  return days === 1 ? "since yesterday" : `${counted(days, "day")} in ${column}`;
}

/** When a card is wanted, and whether that is past. The promise to sales goes before the due date. */
export interface Wanted {
  readonly words: string;
  readonly late: boolean;
}

export function wantedWords(
  board: BoardView,
  indexes: BoardIndexes,
  card: CardRecord,
  { now, zone }: Today,
): Wanted | null {
  const { tables } = board;
  const moves = indexes.ofCard("transition", card.id).map((id) => tables.transition.get(id));
  const transitions = moves.filter((move): move is TransitionRecord => move !== undefined);
  const promise = promiseState(board, card, now, zone, transitions);
  if (promise && promise.state !== "kept") return { words: promise.words, late: promise.state === "late" };
  if (card.dueDate === null || tables.column.get(card.place.column)?.stage === "done") return null;
  const today = dayIn(zone, now);
  const left = daysBetween(today, card.dueDate);
  if (left < 0) return { words: `${counted(-left, "day")} late`, late: true };
  if (left === 0) return { words: "due today", late: true };
  if (left === 1) return { words: "due tomorrow", late: false };
  const sameYear = today.slice(0, 4) === card.dueDate.slice(0, 4);
  return { words: `due ${sameYear ? formatDayOfYear(card.dueDate) : formatDay(card.dueDate)}`, late: false };
}

/** A column's count for the wall: `9`, `3 of 2`, and in words how far it is over. */
export interface CountWords {
  readonly count: string;
  readonly overBy: string | null;
}

export function countWords(limit: Limit | null, tally: Tally): CountWords {
  if (!limit || limit.scope === "per-lane") return { count: formatNumber(tally.count), overBy: null };
  const { used, amount, overBy, unit } = limitState(limit, tally);
  const points = unit === "points" ? " pt" : "";
  return {
    count: `${formatNumber(used)} of ${formatNumber(amount)}${points}`,
    overBy: overBy > 0 ? `over its limit by ${formatNumber(overBy)}` : null,
  };
}
