const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of a day `YYYY-MM-DD`; days are counted, so no zone or clock change can bend them. */
export const dayNumber = (day: string): number => Date.parse(day) / DAY_MS;

const FIRST = dayNumber("0000-01-01");
const LAST = dayNumber("9999-12-31");

/** The day `YYYY-MM-DD` of a number of days since 1970-01-01; of years that four digits cannot write, the nearest. */
export const dayOf = (number: number): string =>
  new Date(Math.min(Math.max(number, FIRST), LAST) * DAY_MS).toISOString().slice(0, 10);

/** The day so many calendar days later (or earlier, when negative). */
export const addDays = (day: string, days: number): string => dayOf(dayNumber(day) + days);

/** Calendar days from one day to another: 1 from a Monday to the Tuesday after it, negative backwards. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** The weekday of a day number, 1 (Monday) to 7 (Sunday). */
export const weekday = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;
