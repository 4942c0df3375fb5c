/** “2–13 March 2026” for two days `YYYY-MM-DD`. */
export const rangeWords = (from: string, to: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).formatRange(
    Date.parse(from),
    Date.parse(to),
  );

/** “13 March 2026, 17:02” for a moment, in a zone. */
export const momentWords = (at: number, locale: string, zone: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone: zone }).format(at);

/** A number as the locale writes it, with one decimal where it needs one. */
export const numberWords = (value: number, locale: string): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
