import { equalJson } from "../../change/equal.ts";
import type { BoardView } from "../../document/board.ts";
import { type AnyRecord, recordTypes, type Source } from "../../document/records.ts";
import { type ChangeId, type Stamp, writerOf } from "../../document/stamp.ts";

/** The changes that were imports: those that made imported records or wrote where they come from. */
export type ImportHistory = ReadonlySet<ChangeId>;

const sourceOf = (record: AnyRecord): Source | null => ("source" in record ? record.source : null);

/** Finds the imports of a board from who wrote its imported records. */
export function importHistory(board: BoardView): ImportHistory {
  const imports = new Set<ChangeId>();
  for (const type of recordTypes) {
    for (const record of board.tables[type].values() as Iterable<AnyRecord>) {
      const stamp = board.stamps.get(record.id);
      if (!stamp || sourceOf(record) === null) continue;
      imports.add(typeof stamp === "string" ? stamp : stamp.made);
      imports.add(writerOf(stamp, "source"));
    }
  }
  return imports;
}

/**
 * The fields of a record to write when its source is imported again: those that differ and that nobody changed here since
 * an import wrote them. `kept` says whether some differ but stay as they were changed here. A record that was not touched
 * in its source since is left alone. Without a `history`, all that differ are written.
 */
export function mergeImported(
  here: AnyRecord,
  incoming: AnyRecord,
  stamp: Stamp | undefined,
  history: ImportHistory | null,
): { fields: Record<string, unknown>; kept: boolean } {
  const touched = sourceOf(incoming)?.touchedAt ?? null;
  if (touched !== null && touched === sourceOf(here)?.touchedAt) return { fields: {}, kept: false };
  const old = here as unknown as Record<string, unknown>;
  const fields: Record<string, unknown> = {};
  let kept = false;
  for (const [field, value] of Object.entries(incoming)) {
    // Numbers are given by this board, and people know cards by them.
    if (field === "number" || equalJson(old[field], value)) continue;
    if (stamp === undefined || history === null || history.has(writerOf(stamp, field))) fields[field] = value;
    else kept = true;
  }
  return { fields, kept };
}
