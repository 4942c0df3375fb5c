const DAY_MS = 86_400_000;

/** The day (`YYYY-MM-DD`) it is at `now` (milliseconds since 1970 UTC) in a time zone (IANA name). */
export function dayAt(now: number, zone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
  return parts.format(now);
}

/** The day `count` days after `day`. */
export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
