import { beforeEach, describe, expect, test } from "vitest";
import { applyChange } from "../../../../src/core/change/apply.ts";
import type { Change, Update } from "../../../../src/core/change/change.ts";
import { diffRecord } from "../../../../src/core/change/draft-builder.ts";
import { type Board, emptyBoard } from "../../../../src/core/document/board.ts";
import { changeId } from "../../../../src/core/document/clock.ts";
import { violations } from "../../../../src/core/document/invariants.ts";
import type { AnyRecord, CardRecord, RecordType } from "../../../../src/core/document/records.ts";
import { type ImportPlan, planImport } from "../../../../src/core/interchange/plan-import.ts";
import { readTrello } from "../../../../src/core/interchange/trello.ts";

const id = (mark: string) => `5ca3d99a0378a65090e6${mark.padStart(4, "0")}`;
const list = (mark: string, name: string, pos: number, closed = false) => ({ id: id(mark), name, pos, closed });
const card = (mark: string, inList: string, name: string, day: number, more: object = {}) => ({
  id: id(mark),
  name,
  idList: id(inList),
  pos: Number.parseInt(mark, 16),
  dateLastActivity: `2020-01-${String(day).padStart(2, "0")}T00:00:00Z`,
  ...more,
});
const move = (mark: string, of: string, from: string, to: string, day: number) => ({
  id: id(mark),
  type: "updateCard",
  date: `2020-01-${String(day).padStart(2, "0")}T00:00:00Z`,
  data: { card: { id: id(of) }, listBefore: { id: id(from) }, listAfter: { id: id(to) } },
});
const lists = [list("1", "To do", 1), list("2", "Doing", 2), list("3", "Done", 3)];

interface Export {
  readonly day?: number;
  readonly lists?: object[];
  readonly cards: object[];
  readonly actions?: object[];
}
const exported = ({ day = 1, ...more }: Export) => {
  const dateLastActivity = `2020-01-${String(day).padStart(2, "0")}T00:00:00Z`;
  const read = readTrello(JSON.stringify({ id: id("b"), name: "Small", lists, dateLastActivity, ...more }), "UTC");
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
};

let board: Board;
let time: number;

/** Writes records as one change, as the command board.import and people's edits do. */
function write(...records: AnyRecord[]): void {
  const added: AnyRecord[] = [];
  const updated: Update[] = [];
  for (const record of records) {
    const known = board.tables[record.type as RecordType].get(record.id) as AnyRecord | undefined;
    const update = known && diffRecord(known, record);
    if (!known) added.push(record);
    else if (update) updated.push(update);
  }
  const change: Change = {
    id: changeId("laptop", (++time).toString(36).padStart(12, "0")),
    at: time,
    by: "Ada",
    command: "test",
    label: "",
    undoable: true,
    of: null,
    added,
    updated,
    removed: [],
  };
  applyChange(board, change);
}

function importNow(from: Export, replace = false): ImportPlan {
  const plan = planImport(board.tables.board.size > 0 ? board : null, exported(from), {
    now: Date.UTC(2020, 1, 1) + time,
    replace,
  });
  write(...plan.records);
  expect(violations(board)).toEqual([]);
  return plan;
}
const cardOf = (mark: string) => board.tables.card.get(`trello:${id(mark)}`) as CardRecord;
const edit = (mark: string, fields: Partial<CardRecord>) => write({ ...cardOf(mark), ...fields });

beforeEach(() => {
  board = emptyBoard();
  time = 0;
  importNow({ cards: [card("c1", "1", "Poster", 1), card("c2", "2", "Flyer", 1)] });
});

describe("the same board imported a second time", () => {
  test("without any change plans nothing", () => {
    const plan = importNow({ cards: [card("c1", "1", "Poster", 1), card("c2", "2", "Flyer", 1)] });
    expect(plan.records).toEqual([]);
    expect(plan.byType.card).toEqual({ new: 0, updated: 0, unchanged: 2 });
  });

  test("brings what is new and what changed there, and doubles nothing", () => {
    const plan = importNow({
      day: 3,
      cards: [card("c1", "2", "Poster A2", 3), card("c2", "2", "Flyer", 1), card("c3", "1", "Banner", 2)],
      actions: [move("e1", "c1", "1", "2", 3)],
    });
    expect(plan.byType.card).toEqual({ new: 1, updated: 1, unchanged: 1 });
    expect(board.tables.card.size).toBe(3);
    expect(cardOf("c1")).toMatchObject({ title: "Poster A2", place: { column: `trello:${id("2")}` } });
    expect([...board.tables.transition.values()].filter((one) => one.card === cardOf("c1").id)).toHaveLength(2);
  });

  test("keeps what was edited here where it did not change there", () => {
    edit("c1", { title: "Poster, bigger", points: 3 });
    const plan = importNow({ day: 3, cards: [card("c1", "1", "Poster", 1), card("c2", "2", "Flyer", 1)] });
    expect(cardOf("c1")).toMatchObject({ title: "Poster, bigger", points: 3 });
    expect(plan.conflicts).toEqual([]);
    expect(plan.kept).toEqual(["card “Poster, bigger” (#1)"]);
  });

  test("shows what changed on both sides, and keeps it as it is here", () => {
    edit("c1", { title: "Poster, bigger", description: "Mine" });
    const next: Export = { day: 3, cards: [card("c1", "1", "Poster A2", 3), card("c2", "2", "Flyer", 1)] };
    const plan = planImport(board, exported(next), { now: 1 });
    expect(plan.conflicts).toEqual([
      {
        type: "card",
        id: cardOf("c1").id,
        name: "card “Poster, bigger” (#1)",
        fields: [
          { field: "title", here: "Poster, bigger", there: "Poster A2" },
          { field: "description", here: "Mine", there: "" },
        ],
      },
    ]);
    importNow(next);
    expect(cardOf("c1").title).toBe("Poster, bigger");
    // The next import of the same file finds nothing new there.
    expect(importNow(next).conflicts).toEqual([]);
    expect(cardOf("c1").title).toBe("Poster, bigger");
  });

  test("replaces what changed on both sides when asked to", () => {
    edit("c1", { title: "Poster, bigger" });
    importNow({ day: 3, cards: [card("c1", "1", "Poster A2", 3), card("c2", "2", "Flyer", 1)] }, true);
    expect(cardOf("c1").title).toBe("Poster A2");
  });

  test("a title taken over from there is not taken for an edit made here", () => {
    importNow({
      day: 3,
      lists: [list("1", "Next", 1), ...lists.slice(1)],
      cards: [card("c1", "1", "Poster A2", 3), card("c2", "2", "Flyer", 1)],
    });
    importNow({
      day: 4,
      lists: [list("1", "Soon", 1), ...lists.slice(1)],
      cards: [card("c1", "1", "Poster A3", 4), card("c2", "2", "Flyer", 1)],
    });
    const plan = importNow({
      day: 5,
      lists: [list("1", "Later", 1), ...lists.slice(1)],
      cards: [card("c1", "1", "Poster A4", 5), card("c2", "2", "Flyer", 1)],
    });
    expect(plan.conflicts).toEqual([]);
    expect(plan.kept).toEqual([]);
    expect(cardOf("c1").title).toBe("Poster A4");
    expect(board.tables.column.get(`trello:${id("1")}`)?.name).toBe("Later");
  });

  test("leaves cards, lanes and order of this board alone", () => {
    write({
      ...(board.tables.lane.values().next().value as AnyRecord),
      id: "sales",
      name: "Sales",
      kind: "sales",
    } as AnyRecord);
    edit("c2", { place: { ...cardOf("c2").place, lane: "sales", order: "z" } });
    write({ ...cardOf("c1"), id: "own", number: 3, source: null });
    const plan = importNow({
      day: 3,
      cards: [
        card("c1", "1", "Poster", 1),
        card("c2", "2", "Flyer A5", 3),
        card("c3", "1", "Banner", 2, { idShort: 3 }),
      ],
    });
    expect(cardOf("c2")).toMatchObject({ title: "Flyer A5", place: { lane: "sales", order: "z" } });
    expect(board.tables.card.get("own")).toBeDefined();
    expect(cardOf("c3").number).toBe(4);
    expect(plan.conflicts).toEqual([]);
  });

  test("a card moved there records the move in the lane where it stands here; moved without a trace, at the import", () => {
    write({
      ...(board.tables.lane.values().next().value as AnyRecord),
      id: "sales",
      name: "Sales",
      kind: "sales",
    } as AnyRecord);
    edit("c2", { place: { ...cardOf("c2").place, lane: "sales" } });
    importNow({
      day: 4,
      cards: [card("c1", "3", "Poster", 4), card("c2", "3", "Flyer", 4)],
      actions: [move("e1", "c2", "2", "3", 4)],
    });
    for (const mark of ["c1", "c2"]) {
      const own = [...board.tables.transition.values()].filter((one) => one.card === cardOf(mark).id);
      const last = own.reduce((newest, one) => (one.at >= newest.at ? one : newest));
      expect(last.to).toEqual({ column: cardOf(mark).place.column, lane: cardOf(mark).place.lane });
    }
  });

  test("cards in the bin stay there, cards gone there stay here, and both are said", () => {
    edit("c1", { deletedAt: 9 });
    const plan = importNow({ day: 3, cards: [card("c1", "1", "Poster A2", 3)] });
    expect(cardOf("c1")).toMatchObject({ title: "Poster", deletedAt: 9 });
    expect(plan.notes).toContain("1 card of the file is in the bin here and stays there.");
    expect(plan.missingThere).toEqual(["card “Flyer” (#2)"]);
  });

  test("an older file changes nothing, and says so", () => {
    importNow({ day: 5, cards: [card("c1", "1", "Poster A2", 5), card("c2", "2", "Flyer", 1)] });
    const plan = importNow({ day: 2, cards: [card("c1", "1", "Poster", 1), card("c2", "2", "Flyer", 1)] });
    expect(cardOf("c1").title).toBe("Poster A2");
    expect(plan.notes).toContain("The file is older than the one imported before; what changed here meanwhile stays.");
  });
});

describe("columns that come and go", () => {
  test("a list archived there stays a column while cards of this board stand in it", () => {
    write({ ...cardOf("c1"), id: "own", number: 3, source: null });
    const plan = importNow({
      day: 3,
      lists: [list("1", "To do", 1, true), ...lists.slice(1)],
      cards: [card("c1", "1", "Poster", 1), card("c2", "2", "Flyer", 1)],
    });
    expect(board.tables.column.get(`trello:${id("1")}`)?.deletedAt).toBeNull();
    expect(plan.notes.join()).toContain("The list “To do” was archived there; its column stays");
  });

  test("a new card for a column deleted here goes to one that is shown", () => {
    edit("c1", { place: { ...cardOf("c1").place, column: `trello:${id("2")}` } });
    write({ ...(board.tables.column.get(`trello:${id("1")}`) as AnyRecord), deletedAt: 9 } as AnyRecord);
    const plan = importNow({
      day: 3,
      cards: [card("c1", "1", "Poster", 1), card("c2", "2", "Flyer", 1), card("c3", "1", "Banner", 3)],
    });
    expect(board.tables.column.get(cardOf("c3").place.column)?.deletedAt).toBeNull();
    expect(plan.notes.join()).toContain("1 card would stand in a column or lane that was deleted here");
  });
});

test("into a board of another origin, everything is added and that board's own record stays", () => {
  const own = board.tables.board.values().next().value as AnyRecord;
  const foreign = emptyBoard();
  foreign.tables.board.set("mine", { ...own, id: "mine", name: "Mine", source: null } as never);
  const plan = planImport(foreign, exported({ cards: [card("c1", "1", "Poster", 1)] }), { now: 1 });
  expect(plan.records.some((record) => record.type === "board")).toBe(false);
  expect(plan.byType.card).toEqual({ new: 1, updated: 0, unchanged: 0 });
});
