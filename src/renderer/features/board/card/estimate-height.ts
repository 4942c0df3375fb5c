import type { CardRecord } from "../../../../core/document/records.ts";

/** A list's width at the usual size of the window, in CSS pixels; until it is known. */
const USUAL = 231;
/** What edge, padding and points take of a title's width, and a letter of it on the average, in CSS pixels. */
const AROUND = 28;
const POINTS = 32;
const LETTER = 7;

/** Records never change, so what was once made out of one holds: a filter asks for thousands with every letter. */
const known = new WeakMap<CardRecord, { readonly width: number; readonly height: number }>();

/**
 * A card's height in CSS pixels before it was ever mounted, as the style sheet draws it at the desk in a list of this
 * width (0: not known): near enough to scroll by. Once mounted it is measured.
 */
export function estimateHeight(card: CardRecord, width: number): number {
  const before = known.get(card);
  if (before?.width === width) return before.height;
  const { title, labels, assignees, dueDate, checklist, origin, points } = card;
  const hasFooter = assignees.length > 0 || dueDate !== null || checklist.length > 0 || origin === "sales";
  const line = ((width || USUAL) - AROUND - (points === null ? 0 : POINTS)) / LETTER;
  const height = 19 + (title.length > line ? 37 : 20) + (labels.length > 0 ? 24 : 0) + (hasFooter ? 27 : 0);
  known.set(card, { width, height });
  return height;
}
