import { addDays, daysBetween } from "../../../core/calendar/day.ts";
import { rollForward, type WorkWeek } from "../../../core/calendar/working-days.ts";
import { dayIn } from "../../../core/calendar/zone.ts";
import type { BoardView } from "../../../core/document/board.ts";
import type { SprintRecord } from "../../../core/document/records.ts";

/** The lengths a sprint is planned in, in weeks. */
export const sprintWeeks = [1, 2, 3, 4] as const;

type Span = Pick<SprintRecord, "startDate" | "endDate">;

/** The weeks a sprint takes where it takes whole ones, else null. */
export function weeksOf({ startDate, endDate }: Span): number | null {
  const days = daysBetween(startDate, endDate) + 1;
  return days > 0 && days % 7 === 0 ? days / 7 : null;
}

/** The same sprint from another first day on: as long as it was. */
export const movedTo = ({ startDate, endDate }: Span, first: string): Span => ({
  startDate: first,
  endDate: addDays(first, daysBetween(startDate, endDate)),
});

/** The sprint with another length; its first day stays. */
export const lasting = ({ startDate }: Pick<Span, "startDate">, weeks: number): Span => ({
  startDate,
  endDate: addDays(startDate, weeks * 7 - 1),
});

/**
 * When the next sprint would run, as long as the last and with its capacity and people: from the first working day after
 * the last open one ends, or from the first working day from today on.
 */
export function nextStart(
  board: BoardView,
  week: WorkWeek,
  zone: string,
  now: number,
): Span & Partial<Pick<SprintRecord, "capacity" | "availability">> {
  const today = dayIn(zone, now);
  const sprints = [...board.tables.sprint.values()]
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => (a.endDate < b.endDate ? -1 : 1));
  const last = sprints.at(-1);
  const free = last && last.state !== "closed" && last.endDate >= today ? addDays(last.endDate, 1) : today;
  const weeks = (last && weeksOf(last)) ?? 2;
  const span = lasting({ startDate: rollForward(week, free) }, weeks);
  if (!last) return span;
  const people = last.availability.filter(({ member }) => board.tables.member.get(member)?.deletedAt === null);
  return { ...span, capacity: last.capacity, availability: people };
}
