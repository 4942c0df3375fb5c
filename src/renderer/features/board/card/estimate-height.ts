import type { CardRecord } from "../../../../core/document/records.ts";

/** About so many characters of a card title fit one line of a column at its usual width. */
const LINE = 27;

/** Records never change, so what was once made out of one holds: a filter asks for thousands with every letter. */
const known = new WeakMap<CardRecord, number>();

/**
 * A card's height in CSS pixels before it was ever mounted, as the style sheet draws it at the desk: near enough to
 * scroll by. Once mounted it is measured.
 */
export function estimateHeight(card: CardRecord): number {
  const before = known.get(card);
  if (before !== undefined) return before;
  const { title, labels, assignees, dueDate, checklist, origin } = card;
  const hasFooter = assignees.length > 0 || dueDate !== null || checklist.length > 0 || origin === "sales";
  const height = 19 + (title.length > LINE ? 37 : 20) + (labels.length > 0 ? 24 : 0) + (hasFooter ? 27 : 0);
  known.set(card, height);
  return height;
}
