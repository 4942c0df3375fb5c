/** Digits, either decimal mark, and what stands between thousands somewhere: points, commas, spaces, apostrophes. */
const TYPED = /^[\d.,'’\s]*$/u;
const WHOLE = /^(?:\d*|\d{1,3}([.,' ])(?:\d{2,3}\1)*\d{3})$/u;

/** A number as somebody typed it. */
export interface TypedNumber {
  /** Null where nobody can tell which number is meant: “1,2,3”. */
  readonly value: number | null;
  /** Whether the locale by itself would have read something else. */
  readonly otherwise: boolean;
}

/** What a field takes: from `min` to `max`, in steps counted from `min` or 0. */
export interface NumberRange {
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
}

/** The number of a range that is next to another. */
export function fitNumber(value: number, { min, max, step }: NumberRange): number {
  const within = Math.min(max ?? Infinity, Math.max(min ?? -Infinity, value));
  if (step === undefined) return within;
  const start = min ?? 0;
  return start + Math.round((within - start) / step) * step;
}

/** Whether {@link readNumber} may be asked about a text, finished or not. */
export const isTypedNumber = (text: string): boolean => TYPED.test(text);

/**
 * Reads a number with a point or a comma for its decimals, whatever the locale, since people keep the mark they grew up
 * with. Three digits behind the only mark are thousands in either spelling (“1,000”, “1.000”), as no field here holds three
 * places; “0.125” is none. Null for an empty text and for one that is not of these letters: the locale's own rules hold there.
 */
export function readNumber(text: string, locale: string): TypedNumber | null {
  if (text.trim() === "" || !isTypedNumber(text)) return null;
  const plain = plainMarks(text.trim());
  const value = numberOf(plain);
  return { value, otherwise: value === null || value !== asLocaleReads(plain, locale) };
}

/** All spaces and apostrophes as the keyboard has them. */
const plainMarks = (text: string): string => text.replace(/\s/gu, " ").replace(/’/gu, "'");

function numberOf(text: string): number | null {
  const at = decimalAt(text);
  const [whole, places] = at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
  if (!WHOLE.test(whole) || !/^\d*$/u.test(places) || `${whole}${places}` === "") return null;
  return Number(`${whole.replace(/\D/gu, "") || "0"}.${places || "0"}`);
}

/** Where the decimal mark stands; -1 where all marks part thousands. */
function decimalAt(text: string): number {
  const at = text.search(/[.,' ][^.,' ]*$/u);
  const mark = text[at];
  if (mark !== "." && mark !== ",") return -1;
  const before = text.slice(0, at);
  if (before.includes(mark)) return -1;
  const isThousands = /^[1-9]\d{0,2}$/u.test(before) && text.length - at - 1 === 3;
  return isThousands ? -1 : at;
}

function asLocaleReads(text: string, locale: string): number {
  const parts = new Intl.NumberFormat(locale).formatToParts(1_234_567.8);
  const mark = (type: "group" | "decimal") => parts.find((part) => part.type === type)?.value ?? "";
  return Number(text.replaceAll(plainMarks(mark("group")), "").replace(mark("decimal"), "."));
}
