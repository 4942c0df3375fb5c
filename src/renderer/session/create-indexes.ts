import type { BoardView } from "../../core/document/board.ts";
import { columnsOf, lanesOf } from "../../core/document/queries.ts";
import type { AnyRecord, CardRecord } from "../../core/document/records.ts";
import { memberWork } from "../../core/document/wip.ts";
import { AboutIndex } from "./about-index.ts";
import type { AboutCard, BoardIndexes, Tally } from "./board-indexes.ts";
import { CellIndex } from "./cell-index.ts";

/** The indexes of a board together with the way to bring them up to date. */
export interface LiveIndexes extends BoardIndexes {
  /** Takes up the records that a change wrote, after it was applied; removed ones too. */
  update(touched: readonly AnyRecord[]): void;
}

const ZERO: Tally = { count: 0, points: 0 };

/** Builds the indexes of a board in one pass over its records. */
export const createIndexes = (board: BoardView): LiveIndexes => new Indexes(board);

class Indexes implements LiveIndexes {
  readonly #board: BoardView;
  readonly #cells: CellIndex;
  readonly #about: AboutIndex;
  /** Cards that are off the board, with when they left it. */
  readonly #off = { archived: new Map<string, number>(), binned: new Map<string, number>() };
  /** Counted when it is asked for, which only limits on people do; tallies that stay the same stay the same object. */
  #work: ReadonlyMap<string, Tally> = new Map();
  #workIsOld = true;
  #archived: readonly string[] | null = null;
  #binned: readonly string[] | null = null;
  columns;
  lanes;

  constructor(board: BoardView) {
    this.#board = board;
    this.#cells = new CellIndex(board.tables.card);
    this.#about = new AboutIndex(board);
    this.columns = columnsOf(board);
    this.lanes = lanesOf(board);
    for (const card of board.tables.card.values()) this.#place(card.id, card);
  }

  update(touched: readonly AnyRecord[]): void {
    const cards: string[] = [];
    const types = new Set<string>();
    for (const record of touched) {
      types.add(record.type);
      if (record.type === "card") {
        cards.push(record.id);
        this.#place(record.id, this.#board.tables.card.get(record.id));
      } else this.#about.update(record);
    }
    if (cards.length > 0) this.#cells.update(cards);
    if (cards.length > 0 || types.has("column")) this.#workIsOld = true;
    if (types.has("column")) this.columns = columnsOf(this.#board);
    if (types.has("lane")) this.lanes = lanesOf(this.#board);
  }

  cell(column: string, lane: string): readonly string[] {
    return this.#cells.cell(column, lane);
  }

  tally(where: { readonly column?: string; readonly lane?: string }): Tally {
    return this.#cells.tally(where);
  }

  memberWork(member: string): Tally {
    if (this.#workIsOld) {
      const before = this.#work;
      this.#work = new Map([...memberWork(this.#board)].map(([id, now]) => [id, same(before.get(id), now)]));
      this.#workIsOld = false;
    }
    return this.#work.get(member) ?? ZERO;
  }

  ofCard(type: AboutCard, card: string): readonly string[] {
    return this.#about.of(type, card);
  }

  blockerOf(card: string): string | null {
    const blockers = this.#board.tables.blocker;
    return this.#about.of("blocker", card).findLast((id) => blockers.get(id)?.until === null) ?? null;
  }

  enteredAt(card: CardRecord): number {
    const ids = this.#about.of("transition", card.id);
    const { column } = card.place;
    let entered = card.createdAt;
    for (let at = ids.length - 1; at >= 0; at -= 1) {
      const transition = this.#board.tables.transition.get(ids[at] as string);
      if (!transition || transition.to.column !== column) break;
      entered = transition.at;
      if (transition.from?.column !== column) break;
    }
    return entered;
  }

  get archived(): readonly string[] {
    this.#archived ??= newestFirst(this.#off.archived);
    return this.#archived;
  }

  get binned(): readonly string[] {
    this.#binned ??= newestFirst(this.#off.binned);
    return this.#binned;
  }

  #place(id: string, card: CardRecord | undefined): void {
    const binnedAt = card?.deletedAt ?? null;
    const archivedAt = binnedAt === null ? (card?.archivedAt ?? null) : null;
    if (setOrDelete(this.#off.archived, id, archivedAt)) this.#archived = null;
    if (setOrDelete(this.#off.binned, id, binnedAt)) this.#binned = null;
  }
}

const same = (before: Tally | undefined, now: Tally): Tally =>
  before?.count === now.count && before.points === now.points ? before : now;

/** Whether the map changed by it. */
function setOrDelete(map: Map<string, number>, id: string, at: number | null): boolean {
  if (at === null) return map.delete(id);
  if (map.get(id) === at) return false;
  map.set(id, at);
  return true;
}

const newestFirst = (map: ReadonlyMap<string, number>): string[] =>
  [...map].sort(([a, at], [b, bt]) => bt - at || (a < b ? -1 : 1)).map(([id]) => id);
