import type { BoardView } from "../document/board.ts";
import type { AnyRecord, Place } from "../document/records.ts";
import { writerOf } from "../document/stamp.ts";
import { fieldsOf, importedFields, sameValue, sourceIn } from "./imported-fields.ts";

/** What becomes of one record that is here already. */
export interface MergedRecord {
  /** The record as it is to be, or null where nothing is written. */
  readonly record: AnyRecord | null;
  /** Whether a field that people see changes; else only the note of when it was last touched there does. */
  readonly visible: boolean;
  readonly conflicts: readonly { readonly field: string; readonly here: unknown; readonly there: unknown }[];
  /** Whether something edited here was kept against what the file says. */
  readonly kept: boolean;
}

/**
 * Merges what a file says of a record with what is here. Whether a field was edited here is read from who wrote it: every
 * import writes `source`, so a writer that wrote no `source` is a person. Whether it changed there: from `touchedAt`.
 */
export function mergeRecord(
  board: BoardView,
  current: AnyRecord,
  incoming: AnyRecord,
  importWriters: ReadonlySet<string>,
  replace: boolean,
): MergedRecord {
  const [was, is] = [sourceIn(current)?.touchedAt ?? null, sourceIn(incoming)?.touchedAt ?? null];
  if (was !== null && is !== null && is < was) return { record: null, visible: false, conflicts: [], kept: false };
  const changedThere = was !== null && is !== null && is > was;
  const untouched = is !== null && is === was;
  const stamp = board.stamps.get(current.id);
  const [old, fresh] = [fieldsOf(current), fieldsOf(incoming)];
  const patch: Record<string, unknown> = {};
  const conflicts: { field: string; here: unknown; there: unknown }[] = [];
  let kept = false;
  for (const field of importedFields[current.type] ?? []) {
    const [here, there] = [old[field], field === "place" ? placeHere(current, incoming) : fresh[field]];
    if (sameValue(here, there)) continue;
    const editedHere = stamp !== undefined && !importWriters.has(writerOf(stamp, field));
    // Sorted by hand within its column here: the order there is no reason to undo that.
    if (editedHere && field === "place" && columnIn(here) === columnIn(there)) continue;
    if (editedHere && changedThere) conflicts.push({ field, here, there });
    if (editedHere && !(changedThere && replace)) kept = true;
    else if (!untouched) patch[field] = there;
  }
  const source = sourceIn(incoming);
  const visible = Object.keys(patch).length > 0;
  if (!visible && !(changedThere && source)) return { record: null, visible, conflicts, kept };
  // What has no time of its own is marked too, so that the next import knows who wrote the fields.
  const mark = source ? { source: { ...source, touchedAt: source.touchedAt ?? (was ?? 0) + 1 } } : {};
  return { record: { ...current, ...patch, ...mark } as AnyRecord, visible, conflicts, kept };
}

const columnIn = (place: unknown): unknown => (place as Place).column;

/** The place the file gives a card, in the lane where it stands here: the other program knows no lanes. */
function placeHere(current: AnyRecord, incoming: AnyRecord): unknown {
  if (current.type !== "card" || incoming.type !== "card") return undefined;
  return { ...incoming.place, lane: current.place.lane };
}

/** The changes by which imports wrote to a board, known by their having written `source`. */
export function writersOfImports(board: BoardView, source: string): Set<string> {
  const system = source.slice(0, source.indexOf(":"));
  const writers = new Set<string>();
  for (const table of Object.values(board.tables)) {
    for (const record of table.values() as Iterable<AnyRecord>) {
      const stamp = board.stamps.get(record.id);
      if (stamp !== undefined && sourceIn(record)?.system === system) writers.add(writerOf(stamp, "source"));
    }
  }
  return writers;
}
