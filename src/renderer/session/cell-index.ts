import { compareCards, isLive } from "../../core/document/queries.ts";
import type { CardRecord } from "../../core/document/records.ts";
import type { Tally } from "./board-indexes.ts";

const NONE: readonly string[] = [];
const ZERO: Tally = { count: 0, points: 0 };

interface Cell {
  readonly column: string;
  readonly lane: string;
  readonly ids: readonly string[];
  readonly tally: Tally;
}

const keyOf = (column: string, lane: string) => `${column}\n${lane}`;

/** The live cards by cell, in order, with counts and points. Only cells in which something changed get new lists. */
export class CellIndex {
  readonly #cards: ReadonlyMap<string, CardRecord>;
  readonly #cells = new Map<string, Cell>();
  /** The live cards as they were indexed last, so that a change needs no record of what was before. */
  readonly #known = new Map<string, CardRecord>();
  readonly #sums = new Map<string, Tally>();

  constructor(cards: ReadonlyMap<string, CardRecord>) {
    this.#cards = cards;
    this.update(cards.keys());
  }

  /** Takes these cards up as they are now. */
  update(ids: Iterable<string>): void {
    const dirty = new Map<string, { column: string; lane: string; out: Set<string>; in: CardRecord[] }>();
    const cellOf = ({ place: { column, lane } }: CardRecord) => {
      const key = keyOf(column, lane);
      const entry = dirty.get(key) ?? { column, lane, out: new Set<string>(), in: [] };
      dirty.set(key, entry);
      return entry;
    };
    for (const id of ids) {
      const before = this.#known.get(id);
      const now = this.#cards.get(id);
      const live = now !== undefined && isLive(now);
      if (before && live && before.place === now.place && before.points === now.points) {
        this.#known.set(id, now);
        continue;
      }
      if (before) cellOf(before).out.add(id);
      if (live) {
        cellOf(now).in.push(now);
        this.#known.set(id, now);
      } else this.#known.delete(id);
    }
    for (const [key, { column, lane, out, in: come }] of dirty) {
      const all = this.#cards;
      const cards = (this.#cells.get(key)?.ids ?? NONE)
        .filter((id) => !out.has(id))
        .map((id) => all.get(id) as CardRecord);
      for (const card of come) cards.push(card);
      if (come.length > 0) cards.sort(compareCards);
      this.#put(key, column, lane, cards);
    }
  }

  cell(column: string, lane: string): readonly string[] {
    return this.#cells.get(keyOf(column, lane))?.ids ?? NONE;
  }

  tally({ column, lane }: { readonly column?: string; readonly lane?: string }): Tally {
    if (column !== undefined && lane !== undefined) return this.#cells.get(keyOf(column, lane))?.tally ?? ZERO;
    const name = `${column ?? ""}\n${lane ?? ""}`;
    const known = this.#sums.get(name);
    if (known) return known;
    const sum = { count: 0, points: 0 };
    for (const cell of this.#cells.values()) {
      if (column !== undefined && cell.column !== column) continue;
      if (lane !== undefined && cell.lane !== lane) continue;
      sum.count += cell.tally.count;
      sum.points += cell.tally.points;
    }
    this.#sums.set(name, sum);
    return sum;
  }

  #put(key: string, column: string, lane: string, cards: readonly CardRecord[]): void {
    const before = this.#cells.get(key);
    const ids = cards.map((card) => card.id);
    const points = cards.reduce((sum, card) => sum + (card.points ?? 0), 0);
    const same = before?.ids.length === ids.length && before.ids.every((id, at) => id === ids[at]);
    const sameTally = before?.tally.count === ids.length && before.tally.points === points;
    this.#cells.set(key, {
      column,
      lane,
      ids: same && before ? before.ids : ids,
      tally: sameTally && before ? before.tally : { count: ids.length, points },
    });
    if (!sameTally) for (const name of [`${column}\n`, `\n${lane}`, "\n"]) this.#sums.delete(name);
  }
}
