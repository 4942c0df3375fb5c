/*
 * Dates and numbers as the user's locale writes them. The locale is told once, before the first component renders;
 * until then the browser's own holds.
 */
let locale: string | undefined;
/** Made once for each locale, a board writes hundreds of numbers and days; and when first used, a start waits for it. */
let numbers: Intl.NumberFormat | null = null;
let days: Intl.DateTimeFormat | null = null;
let daysOfYear: Intl.DateTimeFormat | null = null;

/** Sets the locale of every format here, a BCP 47 tag; one that Intl does not know is passed over. */
export function setFormatLocale(tag: string): void {
  try {
    [locale] = Intl.getCanonicalLocales(tag);
  } catch {
    locale = undefined;
  }
  numbers = null;
  days = null;
  daysOfYear = null;
}

const dayAsUtc = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** A day `YYYY-MM-DD` as `12 Mar 2026`. */
export function formatDay(day: string): string {
  days ??= new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  return days.format(dayAsUtc(day));
}

/** A day `YYYY-MM-DD` without its year, `12 Mar`. */
export function formatDayOfYear(day: string): string {
  daysOfYear ??= new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" });
  return daysOfYear.format(dayAsUtc(day));
}

/** A moment as date and time, `12 Mar 2026, 14:05`. */
export const formatMoment = (at: number): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(at);

/** A moment as a date. */
export const formatDate = (at: number): string => new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(at);

/** A moment as a time of day. */
export const formatTime = (at: number): string => new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(at);

/** A number with at most two places. */
export function formatNumber(value: number): string {
  numbers ??= new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return numbers.format(value);
}

/** `1 card`, `3 cards`: the number as the locale writes it and the word that goes with it. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;

/** Bytes as `1.4 MB`. */
export function formatSize(bytes: number): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
  const step = Math.min(Math.max(Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1000)), 0), 3);
  const unit = units[step] ?? "byte";
  const value = bytes / 1000 ** step;
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit,
    // Where the short form is one word, it has no plural.
    unitDisplay: step ? "short" : "long",
    maximumFractionDigits: step ? 1 : 0,
  }).format(value);
}

/** Where a link leads, without the rest of its address. */
export function formatHost(url: string | null): string {
  try {
    return new URL(url ?? "").host || "Link";
  } catch {
    return "Link";
  }
}

/** A weekday, 1 (Monday) to 7 (Sunday), by its short name. */
export const formatWeekday = (day: number): string =>
  // 1 January 2024 was a Monday.
  new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" }).format(Date.UTC(2024, 0, day));
