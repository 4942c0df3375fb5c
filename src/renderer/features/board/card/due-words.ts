import { daysBetween } from "../../../../core/calendar/day.ts";
import { counted, formatDay, formatDayOfYear } from "../../../ui/format.ts";

/** A due date as a card shows it. */
export interface DueWords {
  readonly text: string;
  /** The same for those who listen. */
  readonly spoken: string;
  readonly tone: "plain" | "soon" | "late";
}

/** How a due day reads on the day `today`; what is done is never late. Dates follow the user's locale. */
export function dueWords(due: string, today: string, done: boolean): DueWords {
  const days = daysBetween(today, due);
  const date = dateOf(due, today);
  if (done) return { text: date, spoken: `was due ${date}`, tone: "plain" };
  if (days < 0) {
    const late = `${counted(-days, "day")} late`;
    return { text: late, spoken: late, tone: "late" };
  }
  if (days === 0) return { text: "today", spoken: "due today", tone: "late" };
  if (days === 1) return { text: "tomorrow", spoken: "due tomorrow", tone: "soon" };
  return { text: date, spoken: `due ${date}`, tone: days <= 2 ? "soon" : "plain" };
}

/** A day in the user's way of writing it; the year only where it is another one. */
const dateOf = (day: string, today: string): string =>
  day.slice(0, 4) === today.slice(0, 4) ? formatDayOfYear(day) : formatDay(day);
