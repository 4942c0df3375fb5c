import type { BoardView } from "../document/board.ts";
import type { AnyRecord } from "../document/records.ts";
import { referencesOf } from "../document/references.ts";
import type { Draft } from "./change.ts";
import { equalJson } from "./equal.ts";

/**
 * The ids of the records on which something later stands, so that `draft`, applied some time ago, can no longer be taken
 * back by itself: a field no longer has the value it gave, a record it made was changed since or others refer to it, a
 * record it removed is there again. [] means it can be taken back. Where many drafts are asked about, `referrers` (of
 * {@link referrersOf}) saves a pass over the board for each.
 */
export function laterThan(board: BoardView, draft: Draft, referrers?: Referrers): string[] {
  const ids: string[] = [];
  for (const record of draft.added) if (!equalJson(recordIn(board, record), record)) ids.push(record.id);
  for (const update of draft.updated) {
    const now = recordIn(board, update) as unknown as Record<string, unknown> | undefined;
    if (!now || Object.keys(update.to).some((field) => !equalJson(now[field], update.to[field]))) ids.push(update.id);
  }
  for (const record of draft.removed) if (recordIn(board, record)) ids.push(record.id);
  if (ids.length > 0 || draft.added.length === 0) return ids;
  const made = new Set(draft.added.map((record) => record.id));
  return referred(draft, made, referrers ?? referrersOf(board, made));
}

/** Record id → the ids of the records that need it. */
export type Referrers = ReadonlyMap<string, readonly string[]>;

/** Who needs whom, over the whole board; `only` limits it to what these records are needed by. */
export function referrersOf(board: BoardView, only?: ReadonlySet<string>): Referrers {
  const found = new Map<string, string[]>();
  for (const table of Object.values(board.tables)) {
    for (const record of table.values() as Iterable<AnyRecord>) {
      for (const id of referencesOf(record)) {
        if (only && !only.has(id)) continue;
        const list = found.get(id);
        if (list) list.push(record.id);
        else found.set(id, [record.id]);
      }
    }
  }
  return found;
}

const recordIn = (board: BoardView, { type, id }: { type: AnyRecord["type"]; id: string }): AnyRecord | undefined =>
  board.tables[type].get(id);

/** Those of the draft's added records that a record outside the draft needs. */
function referred(draft: Draft, made: ReadonlySet<string>, referrers: Referrers): string[] {
  // An update of the same draft may have pointed a record at what it made; taking both back is sound.
  const rewritten = new Set(draft.updated.map((update) => update.id));
  return [...made].filter((id) =>
    referrers.get(id)?.some((referrer) => !made.has(referrer) && !rewritten.has(referrer)),
  );
}
