import { daysBetween } from "../../../../core/calendar/day.ts";

/** A due date as a card shows it. */
export interface DueWords {
  readonly text: string;
  /** The same for those who listen. */
  readonly spoken: string;
  readonly tone: "plain" | "soon" | "late";
}

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

/** How a due day reads on the day `today`; what is done is never late. Dates follow the user's locale. */
export function dueWords(due: string, today: string, done: boolean): DueWords {
  const days = daysBetween(today, due);
  const date = dateOf(due, today);
  if (done) return { text: date, spoken: `was due ${date}`, tone: "plain" };
  if (days < 0) return { text: `${plural(-days, "day")} late`, spoken: `${plural(-days, "day")} late`, tone: "late" };
  if (days === 0) return { text: "today", spoken: "due today", tone: "late" };
  if (days === 1) return { text: "tomorrow", spoken: "due tomorrow", tone: "soon" };
  return { text: date, spoken: `due ${date}`, tone: days <= 2 ? "soon" : "plain" };
}

const near = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short", timeZone: "UTC" });
const far = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/** A day in the user's way of writing it; the year only where it is another one. */
function dateOf(day: string, today: string): string {
  const format = day.slice(0, 4) === today.slice(0, 4) ? near : far;
  return format.format(new Date(`${day}T00:00:00Z`));
}
