import { LINE_MAX } from "../document/field.ts";
import { cutText } from "../document/graphemes.ts";
import type { Source } from "../document/records.ts";

/** The id here of a thing on Trello: the same each time, so that a second import finds it. */
export const idOf = (id: string): string => `trello:${id}`;

/** What a record was made from. */
export const sourceOf = (id: string, touchedAt: number | null): Source => ({ system: "trello", id, touchedAt });

/** A text as one line that fits a one-line field. */
export const cutLine = (text: string): string => cutText(text.replace(/\s*[\r\n]+\s*/gu, " "), LINE_MAX);

/** A list as far as a field holds it, and how many did not fit. */
export function capped<T>(list: readonly T[], max: number): { kept: T[]; cut: number } {
  return { kept: list.slice(0, max), cut: Math.max(0, list.length - max) };
}
