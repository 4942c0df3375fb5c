import type { BoardView } from "./board.ts";
import { cycleFrom } from "./cycle.ts";
import { columnsOf, lanesOf } from "./queries.ts";
import type { AnyRecord, CardRecord } from "./records.ts";
import { doneIn } from "./sprint-records.ts";
import { epicOf, waitsFor } from "./waits.ts";

/** A law of the document that a board breaks, and on which record. `message` is for people. */
export interface Violation {
  readonly record: string;
  readonly message: string;
}

/**
 * The laws every board keeps. `touched` limits the check to these records (what a change wrote), and asks of them also
 * what a gesture must keep though a board that lost it is still one: cards that wait for each other, cards in a sprint
 * that is closed or gone. Without it the whole board is checked, as after an import. Returns what is broken, [] where all
 * holds.
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
  const there = records.filter((record) => board.tables[record.type].has(record.id));
  for (const record of there) checkRecord(board, record, fail, clear);
  if (touched) checkGesture(board, there, fail);
  // A column or lane that went away may leave cards behind; only then are all cards looked at.
  if (touched?.some((record) => record.type === "column" || record.type === "lane")) {
    for (const card of board.tables.card.values()) checkRecord(board, card, fail, clear);
  }
  return found;
}

type Fail = (record: string, message: string) => void;

function checkGesture(board: BoardView, records: readonly AnyRecord[], fail: Fail): void {
  const clear = new Set<string>();
  const done = new Map<string, ReadonlySet<string>>();
  for (const card of records) {
    if (card.type !== "card") continue;
    const path = cycleFrom(card.id, (id) => waitsFor(board.tables.card.get(id)), clear);
    if (path) fail(card.id, `These cards wait for each other: ${titlesOf(board, path)}.`);
    if (card.sprint === null || card.deletedAt !== null) continue;
    const sprint = board.tables.sprint.get(card.sprint);
    if (!sprint || sprint.deletedAt !== null)
      fail(card.id, `The card “${card.title}” would be in a sprint that is not there.`);
    else if (sprint.summary) {
      const cards = done.get(sprint.id) ?? doneIn(sprint.summary);
      done.set(sprint.id, cards);
      if (!cards.has(card.id))
        fail(card.id, `The card “${card.title}” would come into ${sprint.name}, which is closed.`);
    }
  }
}

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
  const path = cycleFrom(card.id, (id) => epicOf(board.tables.card.get(id)), clear);
  if (path) fail(card.id, `These epics contain each other: ${titlesOf(board, path)}.`);
}

/** Titles of a longer cycle than this are not all said. */
const MOST_SAID = 6;

function titlesOf(board: BoardView, path: readonly string[]): string {
  const titles = path.map((id) => board.tables.card.get(id)?.title ?? "");
  const said = titles.length > MOST_SAID ? [...titles.slice(0, MOST_SAID - 1), "…", ...titles.slice(-1)] : titles;
  return said.join(" → ");
}
