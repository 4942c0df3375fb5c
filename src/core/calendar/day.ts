const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of a day `YYYY-MM-DD`; days are counted, so no zone or clock change can bend them. */
export function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return Date.UTC(year, month - 1, date) / DAY_MS;
}

/** The day `YYYY-MM-DD` of a number of days since 1970-01-01. */
export const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** The day so many calendar days later (or earlier, when negative). */
export const addDays = (day: string, days: number): string => dayOf(dayNumber(day) + days);

/** Calendar days from one day to another: 1 from a Monday to the Tuesday after it, negative backwards. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** The weekday of a day number, 1 (Monday) to 7 (Sunday). */
export const weekday = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;
