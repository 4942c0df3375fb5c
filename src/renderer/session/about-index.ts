import type { BoardView } from "../../core/document/board.ts";
import type { AnyRecord, RecordOf } from "../../core/document/records.ts";
import type { AboutCard } from "./board-indexes.ts";

const NONE: readonly string[] = [];
type About = RecordOf<AboutCard>;

const timeOf = (record: About): number => (record.type === "blocker" ? record.since : record.at);
const isShown = (record: About): boolean => !("deletedAt" in record) || record.deletedAt === null;
const isAbout = (record: AnyRecord): record is About =>
  record.type === "comment" ||
  record.type === "attachment" ||
  record.type === "blocker" ||
  record.type === "transition";

/** What is about each card, oldest first: comments, attachments, blockers, transitions. */
export class AboutIndex {
  readonly #board: BoardView;
  readonly #lists: Record<AboutCard, Map<string, readonly string[]>> = {
    comment: new Map(),
    attachment: new Map(),
    blocker: new Map(),
    transition: new Map(),
  };

  constructor(board: BoardView) {
    this.#board = board;
    for (const type of ["comment", "attachment", "blocker", "transition"] as const) this.#fill(type);
  }

  of(type: AboutCard, card: string): readonly string[] {
    return this.#lists[type].get(card) ?? NONE;
  }

  /** Takes one record up as it is now (or is no more). Other types of records are passed over. */
  update(record: AnyRecord): void {
    if (!isAbout(record)) return;
    const lists = this.#lists[record.type];
    const now = this.#board.tables[record.type].get(record.id) as About | undefined;
    const list = lists.get(record.card) ?? NONE;
    const known = list.includes(record.id);
    const shown = now !== undefined && isShown(now);
    if (known === shown) return;
    if (shown) lists.set(record.card, this.#sorted(record.type, [...list, record.id]));
    else
      lists.set(
        record.card,
        list.filter((id) => id !== record.id),
      );
  }

  #fill(type: AboutCard): void {
    const lists = new Map<string, string[]>();
    const unsorted = new Set<string>();
    const last = new Map<string, number>();
    for (const record of this.#board.tables[type].values() as Iterable<About>) {
      if (!isShown(record)) continue;
      const list = lists.get(record.card);
      if (list) list.push(record.id);
      else lists.set(record.card, [record.id]);
      const time = timeOf(record);
      if (time <= (last.get(record.card) ?? Number.NEGATIVE_INFINITY)) unsorted.add(record.card);
      else last.set(record.card, time);
    }
    for (const card of unsorted) lists.set(card, this.#sorted(type, lists.get(card) ?? []));
    this.#lists[type] = lists;
  }

  /** By time; equal times by id, so that every reader sees the same order. */
  #sorted(type: AboutCard, ids: string[]): string[] {
    const table = this.#board.tables[type] as ReadonlyMap<string, About>;
    const time = (id: string) => timeOf(table.get(id) as About);
    return ids.sort((a, b) => time(a) - time(b) || (a < b ? -1 : 1));
  }
}
