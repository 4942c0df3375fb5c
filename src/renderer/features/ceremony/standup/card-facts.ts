import { daysBetween } from "../../../../core/calendar/day.ts";
import { promiseState } from "../../../../core/calendar/promise.ts";
import { dayIn } from "../../../../core/calendar/zone.ts";
import type { BoardView } from "../../../../core/document/board.ts";
import type { CardRecord, TransitionRecord } from "../../../../core/document/records.ts";
import { isDoneCard } from "../../../../core/document/waits.ts";
import type { BoardIndexes } from "../../../session/board-indexes.ts";
import { counted, formatDay } from "../../../ui/format.ts";

/** The clock and the zone that days are told by. */
export interface Today {
  readonly now: number;
  readonly zone: string;
}

/** How long a card has been in its column: “6 days in Review”, “since yesterday in Review”, “new in Review today”. */
export function ageWords(entered: number, column: string, { now, zone }: Today): string {
  const days = daysBetween(dayIn(zone, entered), dayIn(zone, now));
  if (days <= 0) return `new in ${column} today`;
  return days === 1 ? `in ${column} since yesterday` : `${counted(days, "day")} in ${column}`;
}

/** What a card owes to the calendar, and whether it is late. */
export interface Owed {
  readonly label: "Promise" | "Due";
  readonly words: string;
  readonly late: boolean;
}

/** The promise to sales and the due date of a card, as far as it has them; what is done is due no more. */
export function owedBy(board: BoardView, indexes: BoardIndexes, card: CardRecord, { now, zone }: Today): Owed[] {
  const moves = indexes.ofCard("transition", card.id).map((id) => board.tables.transition.get(id));
  const transitions = moves.filter((move): move is TransitionRecord => move !== undefined);
  const promise = promiseState(board, card, now, zone, transitions);
  const owed: Owed[] = promise ? [{ label: "Promise", words: promise.words, late: promise.state === "late" }] : [];
  if (card.dueDate !== null && !isDoneCard(board, card)) owed.push(dueWords(card.dueDate, dayIn(zone, now)));
  return owed;
}

function dueWords(due: string, today: string): Owed {
  const left = daysBetween(today, due);
  if (left < 0) return { label: "Due", words: `${formatDay(due)}, ${counted(-left, "day")} late`, late: true };
  if (left === 0) return { label: "Due", words: "today", late: true };
  return { label: "Due", words: left === 1 ? "tomorrow" : formatDay(due), late: false };
}
