import type { BoardView } from "../document/board.ts";
import type { AnyRecord, RecordOf, RecordType } from "../document/records.ts";
import type { Draft, Update } from "./change.ts";
import { equalJson } from "./equal.ts";

/**
 * Collects what a command wants to change. Reads through it see what was written so far, so that a command of several
 * steps needs no bookkeeping; what ends as it began is left out of the draft.
 */
export class DraftBuilder {
  readonly #board: BoardView;
  readonly #added = new Map<string, AnyRecord>();
  readonly #patched = new Map<string, { type: RecordType; record: AnyRecord }>();
  readonly #removed = new Map<string, AnyRecord>();

  constructor(board: BoardView) {
    this.#board = board;
  }

  /** The record as the draft leaves it, or undefined. */
  get<T extends RecordType>(type: T, id: string): RecordOf<T> | undefined {
    if (this.#removed.has(id)) return undefined;
    const record = this.#added.get(id) ?? this.#patched.get(id)?.record ?? this.#board.tables[type].get(id);
    return record?.type === type ? (record as RecordOf<T>) : undefined;
  }

  /** Adds a record. Throws where its id is taken: ids come from `ctx.newId()`. */
  add<R extends AnyRecord>(record: R): R {
    if (this.get(record.type, record.id)) throw new Error(`The id ${record.id} is taken.`);
    // What comes back after it was taken away was, in the end, only changed.
    if (this.#removed.delete(record.id)) this.#patched.set(record.id, { type: record.type, record });
    else this.#added.set(record.id, record);
    return record;
  }

  /** Writes fields of a record that is there. Throws where it is not. */
  update<T extends RecordType>(type: T, id: string, fields: Partial<Omit<RecordOf<T>, "type" | "id">>): void {
    const record = this.get(type, id);
    if (!record) throw new Error(`There is no ${type} ${id}.`);
    const next = { ...record, ...fields } as AnyRecord;
    if (this.#added.has(id)) this.#added.set(id, next);
    else this.#patched.set(id, { type, record: next });
  }

  /** Takes a record away for good. Deleting in the user's sense sets `deletedAt` instead. */
  remove(type: RecordType, id: string): void {
    const record = this.#board.tables[type].get(id);
    this.#added.delete(id);
    this.#patched.delete(id);
    if (record) this.#removed.set(id, record);
  }

  /** The collected draft. */
  build(): Draft {
    const updated: Update[] = [];
    for (const [id, { type, record }] of this.#patched) {
      const update = diffRecord(this.#board.tables[type].get(id) as AnyRecord, record);
      if (update) updated.push(update);
    }
    return { added: [...this.#added.values()], updated, removed: [...this.#removed.values()] };
  }
}

/** The fields in which two versions of a record differ, or null where none does. */
export function diffRecord(before: AnyRecord, after: AnyRecord): Update | null {
  const old = before as unknown as Record<string, unknown>;
  const fresh = after as unknown as Record<string, unknown>;
  const keys = Object.keys(fresh).filter((key) => !equalJson(old[key], fresh[key]));
  if (keys.length === 0) return null;
  const pick = (record: Record<string, unknown>) => Object.fromEntries(keys.map((key) => [key, record[key]]));
  return { type: before.type, id: before.id, from: pick(old), to: pick(fresh) };
}

/** Whether a draft changes nothing. */
export const isEmpty = (draft: Draft): boolean =>
  draft.added.length + draft.updated.length + draft.removed.length === 0;
