import { type BoardView, boardRecord } from "../document/board.ts";
import { isSalesWork } from "../document/queries.ts";
import type { BoardRecord, CardRecord, TransitionRecord } from "../document/records.ts";
import { addWorkingDays, rollForward, workingDaysBetween } from "./working-days.ts";
import { dayIn } from "./zone.ts";

/** How the promise to sales stands for one card. Days are working days of the board. */
export interface PromiseState {
  /** Working days since acceptance (day 0): until today, or until the card was done. */
  readonly day: number;
  /** The board's number of days. */
  readonly of: number;
  /** The last day on which the promise is kept, `YYYY-MM-DD`. */
  readonly due: string;
  readonly state: "running" | "kept" | "late";
  /** Working days past `due`; 0 unless late. */
  readonly lateBy: number;
  /** “4 of 10 days”, “kept in 6 days”, “1 day late”, “done 2 days late”. */
  readonly words: string;
}

type Policy = Pick<BoardRecord, "promise" | "workingDays" | "holidays">;

/**
 * The last day on which work accepted on a day keeps the promise. Acceptance is day 0, a non-working day rolls forward;
 * `within` 10 ends on day 10, `under` 10 on day 9.
 */
export function promiseDue(policy: Policy, accepted: string): string {
  const { days, strictness } = policy.promise;
  return addWorkingDays(policy, accepted, strictness === "under" ? days - 1 : days);
}

/**
 * The promise to sales for a card at the moment `now`, or null where there is none: no sales work, or not accepted yet.
 *
 * @param transitions those of this card, where the caller has them at hand; else all of the board are searched
 */
export function promiseState(
  board: BoardView,
  card: CardRecord,
  now: number,
  zone: string,
  transitions: Iterable<TransitionRecord> = board.tables.transition.values(),
): PromiseState | null {
  if (card.acceptedAt === null || !isSalesWork(board, card)) return null;
  return promiseOf(boardRecord(board), card.acceptedAt, finishedAt(board, card, transitions), now, zone);
}

/** As {@link promiseState}, for work that was accepted and (where not null) finished at these moments. */
export function promiseOf(
  policy: Policy,
  accepted: number,
  finished: number | null,
  now: number,
  zone: string,
): PromiseState {
  const dayZero = rollForward(policy, dayIn(zone, accepted));
  const until = rollForward(policy, dayIn(zone, finished ?? now));
  const due = promiseDue(policy, dayZero);
  const day = Math.max(0, workingDaysBetween(policy, dayZero, until));
  const lateBy = Math.max(0, workingDaysBetween(policy, due, until));
  const state = lateBy > 0 ? "late" : finished === null ? "running" : "kept";
  const of = policy.promise.days;
  return { day, of, due, state, lateBy, words: words(state, day, of, lateBy, finished !== null) };
}

/**
 * When a card was done: its last entry into a column of stage `done`, with no exit since. Null where it is not done. A
 * card that stands in such a column without a transition (an import that had none) was done when it was made.
 */
export function finishedAt(
  board: BoardView,
  card: CardRecord,
  transitions: Iterable<TransitionRecord> = board.tables.transition.values(),
): number | null {
  const isDone = (column: string | undefined) => board.tables.column.get(column ?? "")?.stage === "done";
  if (!isDone(card.place.column)) return null;
  let entered: number | null = null;
  for (const { card: id, from, to, at } of transitions) {
    const entry = id === card.id && isDone(to.column) && !isDone(from?.column);
    if (entry && (entered === null || at > entered)) entered = at;
  }
  return entered ?? card.createdAt;
}

const some = (days: number): string => `${days} ${days === 1 ? "day" : "days"}`;

function words(state: PromiseState["state"], day: number, of: number, lateBy: number, done: boolean): string {
  if (state === "late") return `${done ? "done " : ""}${some(lateBy)} late`;
  if (state === "kept") return day === 0 ? "kept the same day" : `kept in ${some(day)}`;
  return `${day} of ${some(of)}`;
}
