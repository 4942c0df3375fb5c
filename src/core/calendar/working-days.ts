import { dayNumber, dayOf, weekday } from "./day.ts";

/** Which days a board works: weekdays 1 (Monday) to 7 (Sunday), without its holidays (`YYYY-MM-DD`). */
export interface WorkWeek {
  readonly workingDays: readonly number[];
  readonly holidays: readonly string[];
}

interface Calendar {
  /** By weekday; index 0 is unused. */
  readonly works: readonly boolean[];
  /** Working days in a full week. */
  readonly perWeek: number;
  /** Day numbers of the holidays that fall on working weekdays. */
  readonly off: ReadonlySet<number>;
}

const calendars = new WeakMap<WorkWeek, Calendar>();

/** Prepared once for each board record: a board of sales cards asks for every card. */
function calendarOf(week: WorkWeek): Calendar {
  const known = calendars.get(week);
  if (known) return known;
  // A week without a working day would never end; it is taken as one without days off.
  const days = week.workingDays.length > 0 ? week.workingDays : [1, 2, 3, 4, 5, 6, 7];
  const works = Array.from({ length: 8 }, (_, day) => days.includes(day));
  const off = new Set(week.holidays.map(dayNumber).filter((day) => works[weekday(day)]));
  const calendar = { works, perWeek: works.filter(Boolean).length, off };
  calendars.set(week, calendar);
  return calendar;
}

const works = ({ works: days, off }: Calendar, day: number): boolean => days[weekday(day)] === true && !off.has(day);

/** Whether the board works on that day. */
export const isWorkingDay = (week: WorkWeek, day: string): boolean => works(calendarOf(week), dayNumber(day));

/** The day itself where it is a working day, else the next one that is. */
export const rollForward = (week: WorkWeek, day: string): string => addWorkingDays(week, day, 0);

/**
 * The working day so many working days later; the start, rolled forward to a working day, is day 0. Backwards when
 * negative: then the start, rolled backwards, is day 0.
 */
export function addWorkingDays(week: WorkWeek, day: string, days: number): string {
  const calendar = calendarOf(week);
  const step = days < 0 ? -1 : 1;
  let at = dayNumber(day);
  while (!works(calendar, at)) at += step;
  for (let left = Math.abs(days); left > 0; ) {
    at += step;
    if (works(calendar, at)) left -= 1;
  }
  return dayOf(at);
}

/** Working days after `from`, up to and with `to`: 1 from a Friday to the Monday after it. Negative backwards. */
export function workingDaysBetween(week: WorkWeek, from: string, to: string): number {
  const start = dayNumber(from);
  const end = dayNumber(to);
  if (end < start) return -workingDaysBetween(week, to, from);
  const { works: days, perWeek, off } = calendarOf(week);
  const weeks = Math.floor((end - start) / 7);
  let count = weeks * perWeek;
  for (let day = start + weeks * 7 + 1; day <= end; day += 1) if (days[weekday(day)]) count += 1;
  for (const day of off) if (day > start && day <= end) count -= 1;
  return count;
}
