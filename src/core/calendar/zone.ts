import { Temporal } from "temporal-polyfill";

/** The day `YYYY-MM-DD` on which a moment (milliseconds since 1970 UTC) falls in an IANA time zone. */
export const dayIn = (zone: string, at: number): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();

/** The moment a day begins in a zone: its first moment where the clock skips midnight. */
export const startOfDay = (zone: string, day: string): number =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone }).epochMilliseconds;

/** The moment a day ends in a zone: when the next begins. */
export const endOfDay = (zone: string, day: string): number =>
  Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime({ timeZone: zone }).epochMilliseconds;
