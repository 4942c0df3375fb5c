import type { AnyRecord, RecordType } from "../document/records.ts";

/**
 * The fields that an import writes again when the same thing is imported a second time, by type; all others belong to this
 * board from the first import on (the number of a card, the stage of a column, the role of a member, …).
 */
export const importedFields: { readonly [T in RecordType]?: readonly string[] } = {
  board: ["name", "description"],
  column: ["name", "order", "deletedAt"],
  member: ["name", "initials"],
  label: ["name", "colour"],
  card: ["title", "description", "assignees", "labels", "startDate", "dueDate", "checklist", "place", "archivedAt"],
  comment: ["text", "editedAt"],
  attachment: ["name", "url"],
};

/** A record as plain fields. */
export const fieldsOf = (record: AnyRecord): Readonly<Record<string, unknown>> =>
  record as unknown as Readonly<Record<string, unknown>>;

/** What a record was imported from, or null for one that was made here (or of a kind that carries no source). */
export const sourceIn = (record: AnyRecord) => ("source" in record ? record.source : null);

/** Whether two plain values are the same, whatever the order of their keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const [left, right] = [Object.entries(a), b as Record<string, unknown>];
  if (Array.isArray(a) !== Array.isArray(b) || left.length !== Object.keys(b).length) return false;
  return left.every(([key, value]) => Object.hasOwn(right, key) && sameValue(value, right[key]));
}
