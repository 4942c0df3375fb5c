/** Titles that were typed and not added yet, by cell: leaving the field never loses them. */
const drafts = new Map<string, string>();

const keyOf = (column: string, lane: string): string => `${column}\n${lane}`;

/** What was typed in that cell and not added; "" where nothing was. */
export const draftOf = (column: string, lane: string): string => drafts.get(keyOf(column, lane)) ?? "";

/** Keeps (or, empty, forgets) what is typed in that cell. */
export function keepDraft(column: string, lane: string, text: string): void {
  if (text.trim() === "") drafts.delete(keyOf(column, lane));
  else drafts.set(keyOf(column, lane), text);
}
