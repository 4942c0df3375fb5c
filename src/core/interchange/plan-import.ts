import { type BoardView, boardRecord, emptyBoard } from "../document/board.ts";
import type { AnyRecord, CardRecord, RecordType } from "../document/records.ts";
import { nameOf } from "./check-records.ts";
import { mergeRecord, writersOfImports } from "./merge-record.ts";
import { settleImport } from "./settle-import.ts";

/** Records as an importer made them, and the mark of the place they come from (`trello:<id of the board there>`). */
export interface ImportSource {
  readonly records: readonly AnyRecord[];
  readonly source: string;
}

/** A field that was changed here and there since the last import. */
export interface ImportConflict {
  readonly type: RecordType;
  readonly id: string;
  /** The record by name: card “Banner set” (#12). */
  readonly name: string;
  readonly fields: readonly { readonly field: string; readonly here: unknown; readonly there: unknown }[];
}

export interface ImportCounts {
  readonly new: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** What an import would do, shown before anything is written. */
export interface ImportPlan {
  /** Whole records for the command board.import: new ones, and those here with the fields that change. */
  readonly records: readonly AnyRecord[];
  readonly byType: Readonly<Partial<Record<RecordType, ImportCounts>>>;
  /** Changed on both sides: they stay as they are here, unless the plan was made with `replace`. */
  readonly conflicts: readonly ImportConflict[];
  /** Names of records that were changed here only, and stay so. */
  readonly kept: readonly string[];
  /** Names of cards that came from there, are no longer in the file, and stay. */
  readonly missingThere: readonly string[];
  /** What else the user should know, in sentences. */
  readonly notes: readonly string[];
}

export interface ImportContext {
  readonly now: number;
  /** True lets what changed there replace what was edited here; by default the edits made here stay. */
  readonly replace?: boolean;
}

/**
 * Plans an import into a board (null: a new one). What is here from the same source is updated field by field: a field
 * edited here since the last import stays, unless it changed there too and `ctx.replace` is set; records of this board only
 * are left alone. Hand `records` to the command board.import, which makes them one change.
 */
export function planImport(board: BoardView | null, from: ImportSource, ctx: ImportContext): ImportPlan {
  const here = board ?? emptyBoard();
  const same = board !== null && isFrom(board, from.source);
  const writers = writersOfImports(here, from.source);
  const conflicts: ImportConflict[] = [];
  const kept: string[] = [];
  const notes: string[] = [];
  const counts = new Map<RecordType, { new: number; updated: number; unchanged: number }>();
  const planned: AnyRecord[] = [];
  let binned = 0;
  for (const incoming of from.records) {
    if (incoming.type === "board" && board && !same) continue;
    const id = incoming.type === "board" && board ? boardRecord(board).id : incoming.id;
    const current = here.tables[incoming.type].get(id) as AnyRecord | undefined;
    const count = counts.get(incoming.type) ?? { new: 0, updated: 0, unchanged: 0 };
    counts.set(incoming.type, count);
    if (!current) {
      count.new++;
      planned.push(incoming);
      continue;
    }
    if (current.type === "card" && current.deletedAt !== null) {
      binned++;
      count.unchanged++;
      continue;
    }
    const merged = mergeRecord(here, current, incoming, writers, ctx.replace ?? false);
    if (merged.conflicts.length > 0)
      conflicts.push({ type: current.type, id, name: nameOf(current), fields: merged.conflicts });
    if (merged.kept) kept.push(nameOf(current));
    if (merged.record) planned.push(merged.record);
    count[merged.visible ? "updated" : "unchanged"]++;
  }
  if (binned > 0)
    notes.push(
      `${binned} ${binned === 1 ? "card" : "cards"} of the file ${binned === 1 ? "is" : "are"} in the bin here and ${binned === 1 ? "stays" : "stay"} there.`,
    );
  if (same && isOlder(board, from))
    notes.push("The file is older than the one imported before; what changed here meanwhile stays.");
  const records = settleImport(here, planned, ctx.now, notes);
  const given = new Set(from.records.map((record) => record.id));
  return {
    records,
    byType: Object.fromEntries(counts),
    conflicts,
    kept,
    missingThere: missing(here, from.source, given),
    notes,
  };
}

/** Whether a board was imported from this source. */
export function isFrom(board: BoardView, source: string): boolean {
  const origin = boardRecord(board).source;
  return origin !== null && `${origin.system}:${origin.id}` === source;
}

function isOlder(board: BoardView, from: ImportSource): boolean {
  const incoming = from.records.find((record) => record.type === "board");
  const [there, here] = [incoming?.source?.touchedAt, boardRecord(board).source?.touchedAt];
  return typeof there === "number" && typeof here === "number" && there < here;
}

function missing(board: BoardView, source: string, given: ReadonlySet<string>): string[] {
  const system = source.slice(0, source.indexOf(":"));
  const gone: CardRecord[] = [];
  for (const card of board.tables.card.values())
    if (card.source?.system === system && card.deletedAt === null && !given.has(card.id)) gone.push(card);
  return gone.map(nameOf);
}
