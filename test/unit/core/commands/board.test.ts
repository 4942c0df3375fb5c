import { beforeEach, describe, expect, it } from "vitest";
import { promiseState } from "../../../../src/core/calendar/promise.ts";
import { boardArchive } from "../../../../src/core/commands/board-archive.ts";
import { boardDelete } from "../../../../src/core/commands/board-delete.ts";
import { boardImport } from "../../../../src/core/commands/board-import.ts";
import { boardUpdate } from "../../../../src/core/commands/board-update.ts";
import { cardAdd } from "../../../../src/core/commands/card-add.ts";
import { cardUpdate } from "../../../../src/core/commands/card-update.ts";
import { boardTemplates, newBoard } from "../../../../src/core/commands/new-board.ts";
import { commandById, commands } from "../../../../src/core/commands/registry.ts";
import { sprintClose } from "../../../../src/core/commands/sprint-close.ts";
import { sprintDelete } from "../../../../src/core/commands/sprint-delete.ts";
import { sprintSave } from "../../../../src/core/commands/sprint-save.ts";
import { sprintStart } from "../../../../src/core/commands/sprint-start.ts";
import { boardRecord, emptyBoard, tableOf } from "../../../../src/core/document/board.ts";
import { violations } from "../../../../src/core/document/invariants.ts";
import { type AnyRecord, anyRecordSchema } from "../../../../src/core/document/records.ts";
import { limitState } from "../../../../src/core/document/wip.ts";
import { salesShare, shareWords, sprintSalesShare } from "../../../../src/core/reports/sales-share.ts";
import { BenchBoard, NOW, testContext } from "../../../helpers/bench-board.ts";

let bench: BenchBoard;
beforeEach(() => {
  bench = new BenchBoard();
});

describe("the registry", () => {
  it("holds every command once, under its id", () => {
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
    for (const command of commands) expect(commandById(command.id)).toBe(command);
    expect(commandById("card.fly")).toBeUndefined();
  });
});

describe("the board", () => {
  it("is renamed, and its policies are changed and sorted", () => {
    expect(bench.do(boardUpdate, { fields: { name: " Spring " } }).label).toBe(
      "Renamed the board “Webinar series” to “Spring”",
    );
    bench.do(boardUpdate, {
      fields: { workingDays: [5, 1, 1, 3], holidays: ["2017-12-25", "2017-01-01", "2017-12-25"] },
    });
    expect(boardRecord(bench.board)).toMatchObject({ workingDays: [1, 3, 5], holidays: ["2017-01-01", "2017-12-25"] });
    expect(bench.refused(boardUpdate, { fields: { workingDays: [] } }).code).toBe("invalid");
    expect(bench.refused(boardUpdate, { fields: { name: " " } }).code).toBe("invalid");
    expect(bench.refused(boardUpdate, { fields: {} }).code).toBe("nothing-to-do");
  });

  it("goes to the archive and the bin and comes back", () => {
    for (const [command, flag, field] of [
      [boardArchive, "archived", "archivedAt"],
      [boardDelete, "deleted", "deletedAt"],
    ] as const) {
      bench.do(command, { [flag]: true });
      expect(boardRecord(bench.board)[field]).toBe(NOW);
      expect(bench.refused(command, { [flag]: true }).code).toBe("nothing-to-do");
      bench.do(command, { [flag]: false });
      expect(boardRecord(bench.board)[field]).toBeNull();
    }
  });
});

describe("sprints", () => {
  const only = () => [...bench.board.tables.sprint.values()][0] as { id: string; state: string };
  it("last two weeks from today unless given, one active at a time, and never change once closed", () => {
    bench.do(sprintSave, { sprint: null, fields: {} });
    expect(only()).toMatchObject({
      name: "Sprint 1",
      startDate: "2017-04-25",
      endDate: "2017-05-08",
      state: "planned",
    });
    const sprint = only().id;
    expect(bench.refused(sprintSave, { sprint, fields: { endDate: "2017-04-01" } }).message).toContain(
      "before it starts",
    );
    expect(bench.do(sprintSave, { sprint, fields: { endDate: "2017-06-30" } }).notices[0]).toContain("1 to 4 weeks");
    expect(bench.refused(sprintClose, { sprint, rest: "stays" }).message).toContain("has not started");
    bench.do(sprintStart, { sprint });
    expect(bench.refused(sprintStart, { sprint }).code).toBe("invalid");
    bench.do(sprintSave, { sprint: null, fields: {} });
    const second = [...bench.board.tables.sprint.keys()][1];
    expect(bench.refused(sprintStart, { sprint: second }).message).toBe("“Sprint 1” is still active.");
    expect(bench.do(sprintClose, { sprint, rest: "stays" }).label).toBe("Closed “Sprint 1”: 0 done, 0 not");
    expect(bench.refused(sprintSave, { sprint, fields: { name: "x" } }).message).toContain("never changes");
    expect(bench.refused(sprintDelete, { sprint }).message).toContain("never changes");
  });

  it("free their cards when they are deleted", () => {
    bench.do(sprintSave, { sprint: null, fields: {} });
    bench.do(cardAdd, {
      titles: ["a"],
      column: "ready",
      lane: "campaign",
      at: "bottom",
      fields: { sprint: only().id },
    });
    bench.do(sprintDelete, { sprint: only().id });
    expect(bench.card("a").sprint).toBeNull();
  });

  it("give sales 8 of 30 points: a share of 26.7 %, 2 of its 10 points unused", () => {
    bench.do(sprintSave, { sprint: null, fields: { capacity: 30 } });
    const sprint = only().id;
    bench.do(cardAdd, {
      titles: ["s1", "s2"],
      column: "ready",
      lane: "sales",
      at: "bottom",
      fields: { points: 3, sprint },
    });
    bench.do(cardAdd, {
      titles: ["m1"],
      column: "ready",
      lane: "campaign",
      at: "bottom",
      fields: { points: 12, sprint },
    });
    bench.do(cardAdd, {
      titles: ["s3"],
      column: "ready",
      lane: "campaign",
      at: "bottom",
      fields: { points: 2, sprint, origin: "sales" },
    });
    const record = bench.board.tables.sprint.get(sprint);
    const share = sprintSalesShare(bench.board, record as NonNullable<typeof record>);
    expect(share).toMatchObject({ sales: 8, marketing: 12, allocated: 10, unused: 2, overBy: 0 });
    expect(shareWords(share.share)).toBe("26.7 %");
  });

  it("count an allocation in percent of the capacity, and say “—” without one", () => {
    bench.do(cardAdd, { titles: ["s"], column: "ready", lane: "sales", at: "bottom", fields: { points: 8 } });
    const cards = [bench.card("s")];
    expect(salesShare(bench.board, cards, 30, { unit: "percent", amount: 20 })).toMatchObject({
      allocated: 6,
      overBy: 2,
      unused: 0,
    });
    expect(salesShare(bench.board, cards, null, { unit: "percent", amount: 20 })).toMatchObject({
      allocated: null,
      share: null,
      overBy: 0,
    });
    expect(shareWords(null)).toBe("—");
  });
});

describe("board.import", () => {
  const column = (id: string) => ({ ...bench.board.tables.column.get("ready"), id, name: id }) as AnyRecord;
  it("adds what is new and updates what is here, as one change", () => {
    bench.do(cardAdd, { titles: ["a"], column: "ready", lane: "campaign", at: "bottom" });
    const a = { ...bench.card("a"), title: "from there" };
    const b = { ...a, id: "trello:b", number: 7, title: "b" };
    bench.do(boardImport, { records: [column("trello:list"), a, b], label: "Imported plan.json" });
    expect(bench.changes.at(-1)).toMatchObject({
      label: "Imported plan.json",
      added: [{ id: "trello:list" }, { id: "trello:b" }],
    });
    expect(bench.changes.at(-1)?.updated).toMatchObject([{ to: { title: "from there" } }]);
    const again = { records: [column("trello:list"), a, b], label: "Imported plan.json" };
    expect(bench.refused(boardImport, again).code).toBe("nothing-to-do");
  });

  it("is refused whole where ids repeat, a card stands nowhere or epics contain each other", () => {
    bench.do(cardAdd, { titles: ["a"], column: "ready", lane: "campaign", at: "bottom" });
    const a = bench.card("a");
    const records = (...list: object[]) => ({ records: list, label: "Imported" });
    const before = bench.changes.length;
    expect(bench.refused(boardImport, records(column("x"), column("x"))).message).toContain(
      "The id x stands for two things",
    );
    expect(bench.refused(boardImport, records({ ...a, id: "ready" })).message).toContain("stands for two things");
    expect(
      bench.refused(boardImport, records({ ...a, id: "n", place: { ...a.place, column: "gone" } })).message,
    ).toContain("not there");
    const ring = [
      { ...a, id: "n1", title: "n1", epic: "n2" },
      { ...a, id: "n2", title: "n2", epic: "n1" },
    ];
    expect(bench.refused(boardImport, records(...ring)).message).toContain("contain each other");
    expect(bench.refused(boardImport, records({ ...a, id: "n", points: "1e999" })).message).toContain(
      "The number of points of record 1 is not a number",
    );
    expect(bench.changes.length).toBe(before);
    expect(bench.board.tables.card.size).toBe(1);
  });

  it("names a board that is still empty, not one with cards of its own", () => {
    const other = {
      ...boardRecord(bench.board),
      id: "trello:board",
      name: "Plan",
      source: { system: "trello", id: "x", touchedAt: 1 },
    };
    bench.do(boardImport, { records: [other], label: "Imported" });
    expect(boardRecord(bench.board)).toMatchObject({ id: "board", name: "Plan" });
    bench.do(cardAdd, { titles: ["a"], column: "ready", lane: "campaign", at: "bottom" });
    expect(bench.refused(boardImport, { records: [{ ...other, name: "Other" }], label: "Imported" }).code).toBe(
      "nothing-to-do",
    );
  });

  it("lets a board that came broken be mended", () => {
    bench.do(cardAdd, { titles: ["a", "b"], column: "ready", lane: "campaign", at: "bottom" });
    const [a, b] = [bench.card("a"), bench.card("b")];
    bench.board.tables.card.set(a.id, { ...a, epic: b.id });
    bench.board.tables.card.set(b.id, { ...b, epic: a.id });
    bench.do(cardUpdate, { cards: [a.id], fields: { title: "still editable" } });
    bench.do(cardUpdate, { cards: [a.id], fields: { epic: null } });
    expect(violations(bench.board)).toEqual([]);
  });
});

describe("new boards", () => {
  it.each(boardTemplates.map(({ id }) => id))("from the template %s keep every law", (template) => {
    const records = newBoard(template, testContext(), { name: "Mine", method: "kanban", id: "b1" });
    const board = emptyBoard();
    for (const record of records) {
      expect(anyRecordSchema.safeParse(record).error).toBeUndefined();
      tableOf(board, record.type).set(record.id, record);
    }
    expect(records).toHaveLength(new Set(records.map(({ id }) => id)).size);
    expect(violations(board)).toEqual([]);
    expect(records[0]).toMatchObject({ type: "board", id: "b1", name: "Mine", method: "kanban" });
  });

  it("show on the sample board each thing a card can say", () => {
    const ctx = { ...testContext(), now: NOW };
    const board = emptyBoard();
    for (const record of newBoard("sample", ctx)) tableOf(board, record.type).set(record.id, record);
    const words = [...board.tables.card.values()].flatMap((card) => promiseState(board, card, NOW, "UTC")?.words ?? []);
    expect(words).toEqual(["2 of 10 days", "7 of 10 days", "1 day late", "kept in 6 days"]);
    const sprint = [...board.tables.sprint.values()][0];
    expect(sprint && sprintSalesShare(board, sprint)).toMatchObject({ sales: 8, unused: 2 });
    const over = [...board.tables.column.values()].flatMap(({ id, name, limit }) => {
      const count = [...board.tables.card.values()].filter((card) => card.place.column === id).length;
      return limit ? [`${name} ${limitState(limit, { count, points: 0 }).state}`] : [];
    });
    expect(over).toEqual(["Doing full", "Review over"]);
    for (const { at } of board.tables.transition.values()) expect(at).toBeLessThanOrEqual(NOW);
  });
});
