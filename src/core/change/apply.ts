import { type Board, tableOf } from "../document/board.ts";
import { splitChangeId } from "../document/clock.ts";
import type { AnyRecord } from "../document/records.ts";
import { ORIGIN, stampFields } from "../document/stamp.ts";
import type { Change, Draft } from "./change.ts";

/**
 * Applies a change to a board, in place, and returns the records it wrote (as they are now; a removed one as it was).
 * Replaying the end of a log, in order, on a board that holds it already leads to the same board; one change out of its
 * order does not. An update of a record that is not there is left out, as replay after a merge may meet one.
 */
export function applyChange(board: Board, change: Change): AnyRecord[] {
  const touched = applyDraft(board, change);
  for (const record of change.added) board.stamps.set(record.id, change.id);
  for (const update of change.updated) {
    const stamp = board.stamps.get(update.id) ?? ORIGIN;
    board.stamps.set(update.id, stampFields(stamp, Object.keys(update.to), change.id));
  }
  for (const record of change.removed) {
    const stamp = stampFields(board.stamps.get(record.id) ?? ORIGIN, [], change.id);
    board.stamps.set(record.id, { ...(stamp as Exclude<typeof stamp, string>), gone: change.id });
  }
  const { replica, time } = splitChangeId(change.id);
  const seen = board.seen.get(replica);
  if (seen === undefined || seen < time) board.seen.set(replica, time);
  board.head = change.id;
  return touched;
}

/** Applies the records of a draft without saying who wrote them; for trying a draft before it is a change. */
export function applyDraft(board: Pick<Board, "tables">, draft: Draft): AnyRecord[] {
  const touched: AnyRecord[] = [];
  for (const record of draft.added) {
    tableOf(board as Board, record.type).set(record.id, record);
    touched.push(record);
  }
  for (const update of draft.updated) {
    const table = tableOf(board as Board, update.type);
    const record = table.get(update.id);
    if (!record) continue;
    const next = { ...record, ...update.to } as AnyRecord;
    table.set(update.id, next);
    touched.push(next);
  }
  for (const record of draft.removed) {
    if (tableOf(board as Board, record.type).delete(record.id)) touched.push(record);
  }
  return touched;
}
