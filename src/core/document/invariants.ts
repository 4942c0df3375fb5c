import type { BoardView } from "./board.ts";
import { columnsOf, lanesOf } from "./queries.ts";
import type { AnyRecord, CardRecord } from "./records.ts";

/** A law of the document that a board breaks, and on which record. `message` is for people. */
export interface Violation {
  readonly record: string;
  readonly message: string;
}

/**
 * The laws every board keeps. `touched` limits the check to these records (what a change wrote); without it the whole
 * board is checked, as after an import. Returns what is broken, [] where all holds.
 */
export function violations(board: BoardView, touched?: readonly AnyRecord[]): Violation[] {
  const found: Violation[] = [];
  const fail = (record: string, message: string) => found.push({ record, message });
  if (board.tables.board.size !== 1)
    fail("board", `A board has one board record, this one has ${board.tables.board.size}.`);
  if (columnsOf(board).length === 0) fail("board", "A board has at least one column.");
  if (lanesOf(board).length === 0) fail("board", "A board has at least one lane.");
  const records =
    touched ?? Object.values(board.tables).flatMap((table) => [...(table.values() as Iterable<AnyRecord>)]);
  const clear = new Set<string>();
  // What a change took away is among what it touched, and no law holds for it any more.
  for (const record of records) if (board.tables[record.type].has(record.id)) checkRecord(board, record, fail, clear);
  // A column or lane that went away may leave cards behind; only then are all cards looked at.
  if (touched?.some((record) => record.type === "column" || record.type === "lane")) {
    for (const card of board.tables.card.values()) checkRecord(board, card, fail, clear);
  }
  return found;
}

type Fail = (record: string, message: string) => void;

/** `clear`: cards whose epics were looked through already. */
function checkRecord(board: BoardView, record: AnyRecord, fail: Fail, clear: Set<string>): void {
  const needs = (table: "card" | "column" | "lane" | "sprint" | "ceremony", id: string) => {
    if (!board.tables[table].has(id))
      fail(record.id, `The ${record.type} ${record.id} names a ${table} that is not there (${id}).`);
  };
  switch (record.type) {
    case "card":
      checkCard(board, record, fail, clear);
      break;
    case "comment":
    case "attachment":
    case "blocker":
    case "refinement":
      needs("card", record.card);
      break;
    case "transition":
      needs("card", record.card);
      for (const station of record.from ? [record.from, record.to] : [record.to]) {
        needs("column", station.column);
        needs("lane", station.lane);
      }
      break;
    case "cell":
      needs("column", record.column);
      needs("lane", record.lane);
      break;
    case "scope":
      needs("sprint", record.sprint);
      break;
    case "note":
    case "feedback":
    case "sticky":
    case "action":
      needs("ceremony", record.ceremony);
      break;
    case "sprint":
      if (record.endDate < record.startDate) fail(record.id, `The sprint “${record.name}” ends before it starts.`);
      break;
    default:
  }
}

function checkCard(board: BoardView, card: CardRecord, fail: Fail, clear: Set<string>): void {
  const column = board.tables.column.get(card.place.column);
  const lane = board.tables.lane.get(card.place.lane);
  if (!column || !lane) fail(card.id, `The card “${card.title}” stands in a column or lane that is not there.`);
  // What is archived or in the bin may keep a place that was deleted since; bringing it back gives it a new one.
  else if (
    card.archivedAt === null &&
    card.deletedAt === null &&
    (column.deletedAt !== null || lane.deletedAt !== null)
  )
    fail(card.id, `The card “${card.title}” stands in a deleted ${column.deletedAt !== null ? "column" : "lane"}.`);
  if (card.epic !== null && !board.tables.card.has(card.epic))
    fail(card.id, `The card “${card.title}” names an epic that is not there.`);
  const path = epicCycle(board, card, clear);
  if (path) fail(card.id, `These epics contain each other: ${path.join(" → ")}.`);
}

/** Titles of a longer cycle than this are not all said. */
const MOST_SAID = 6;

/**
 * The titles along a cycle of epics above `card`, or null. Every card on the way is noted as `clear`: a chain or ring of
 * many epics is walked once and told once, not from each of them.
 */
function epicCycle(board: BoardView, card: CardRecord, clear: Set<string>): string[] | null {
  const path = [card.title];
  const met = new Set([card.id]);
  let found = false;
  for (let id = card.epic; id !== null && !clear.has(id) && !found; ) {
    const epic = board.tables.card.get(id);
    if (!epic) break;
    path.push(epic.title);
    found = met.has(id);
    met.add(id);
    id = epic.epic;
  }
  for (const id of met) clear.add(id);
  if (!found) return null;
  return path.length > MOST_SAID ? [...path.slice(0, MOST_SAID - 1), "…", ...path.slice(-1)] : path;
}
