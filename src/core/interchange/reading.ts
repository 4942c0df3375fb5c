import { shortened } from "../document/graphemes.ts";

/** Why a file was not read, for people: one or more sentences that name the place in the file. */
export interface ReadFailure {
  readonly code: "bad-input" | "damaged" | "too-new" | "too-large";
  readonly message: string;
}

/** What reading a file gives: the whole of it, or the reason why nothing of it was taken. */
export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ReadFailure };

/** A failure as an exception, inside a reader; {@link reading} turns it into a value at the reader's edge. */
export class ReadError extends Error {
  readonly code: ReadFailure["code"];
  constructor(code: ReadFailure["code"], message: string) {
    super(message);
    this.code = code;
  }
}

/** Runs a reader: its value, or the {@link ReadError} it threw. Any other error is a mistake of ours and goes on. */
export function reading<T>(read: () => T): Reading<T> {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    if (error instanceof ReadError) return { ok: false, error: { code: error.code, message: error.message } };
    throw error;
  }
}

/** A name from a file as it may be shown in a message: one line, without control or direction marks, cut at 80. */
export function shown(name: string): string {
  const line = name.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
  return shortened(line, 80);
}

/** A size in bytes as people read it. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  const units = ["kB", "MB", "GB", "TB"];
  let amount = bytes;
  let unit = -1;
  do {
    amount /= 1_000;
    unit++;
  } while (amount >= 1_000 && unit < units.length - 1);
  return `${amount.toFixed(amount < 10 ? 1 : 0)} ${units[unit]}`;
}
