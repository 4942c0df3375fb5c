import { beforeEach, describe, expect, it } from "vitest";
import type { Change } from "../../../../src/core/change/change.ts";
import { invert } from "../../../../src/core/change/invert.ts";
import { cardAdd } from "../../../../src/core/commands/card-add.ts";
import { cardDelete } from "../../../../src/core/commands/card-delete.ts";
import { cardDuplicate } from "../../../../src/core/commands/card-duplicate.ts";
import { cardMove } from "../../../../src/core/commands/card-move.ts";
import { cardUpdate } from "../../../../src/core/commands/card-update.ts";
import { brokenBy } from "../../../../src/core/commands/perform.ts";
import { sprintAddCards } from "../../../../src/core/commands/sprint-add-cards.ts";
import { sprintClose } from "../../../../src/core/commands/sprint-close.ts";
import { sprintDelete } from "../../../../src/core/commands/sprint-delete.ts";
import { sprintRemoveCards } from "../../../../src/core/commands/sprint-remove-cards.ts";
import { sprintSave } from "../../../../src/core/commands/sprint-save.ts";
import { sprintStart } from "../../../../src/core/commands/sprint-start.ts";
import { allRecords } from "../../../../src/core/document/board.ts";
import { anyRecordSchema, type SprintRecord } from "../../../../src/core/document/records.ts";
import { noSmart } from "../../../../src/core/document/sprint-records.ts";
import { fillSprint } from "../../../../src/core/reports/fill-sprint.ts";
import { sprintSalesShare } from "../../../../src/core/reports/sales-share.ts";
import { smartCheck } from "../../../../src/core/reports/smart-check.ts";
import { sprintReview } from "../../../../src/core/reports/sprint-review.ts";
import { proposeCapacity, velocity } from "../../../../src/core/reports/velocity.ts";
import { BenchBoard, NOW } from "../../../helpers/bench-board.ts";

let bench: BenchBoard;
let id: string;
const sprint = (of = id): SprintRecord => bench.board.tables.sprint.get(of) as SprintRecord;
const add = (title: string, points: number | null, lane = "campaign", column = "backlog") =>
  bench.do(cardAdd, { titles: [title], column, lane, at: "bottom", fields: { points } });
const plan = (fields: object = {}): string => {
  bench.do(sprintSave, { sprint: null, fields });
  return [...bench.board.tables.sprint.keys()].at(-1) as string;
};
const take = (titles: string[], override?: { reason: string }, into = id) =>
  bench.do(sprintAddCards, { sprint: into, cards: bench.ids(...titles), override });
const scopes = () => [...bench.board.tables.scope.values()];
const overrides = () => [...bench.board.tables.override.values()];
const reason = { reason: "the fair was moved" };

beforeEach(() => {
  bench = new BenchBoard();
  for (const [title, points] of [
    ["a", 5],
    ["b", 8],
    ["c", 3],
  ] as const)
    add(title, points);
  add("s", 4, "sales");
  add("t", 8, "sales");
  id = plan({ capacity: 16, goal: "30 % more registrations" });
});

describe("planning", () => {
  it("asks for a reason over the capacity, and keeps it", () => {
    take(["a", "b"]);
    const refusal = bench.refused(sprintAddCards, { sprint: id, cards: bench.ids("s") });
    expect(refusal).toMatchObject({ code: "over-capacity", overridable: true });
    expect(refusal.message).toContain("“Sprint 1” would hold 17 of 16 points, over by 1.");
    take(["s"], reason);
    expect(overrides()).toMatchObject([{ limit: `capacity:${id}`, reason: reason.reason, by: "Aylin" }]);
    expect(scopes()).toEqual([]);
  });

  it("is asked about again at the start, as far as estimates and origins passed more than a reason was given for", () => {
    take(["a", "b"]);
    bench.do(cardUpdate, { cards: bench.ids("b"), fields: { points: 13 } });
    expect(overrides()).toEqual([]);
    expect(bench.refused(sprintStart, { sprint: id })).toMatchObject({ code: "over-capacity", overridable: true });
    bench.do(cardUpdate, { cards: bench.ids("b"), fields: { origin: "sales" } });
    expect(bench.refused(sprintStart, { sprint: id }).message).toContain("Sales would hold 13 of its 10 points");
    bench.do(cardUpdate, { cards: bench.ids("b"), fields: { origin: "marketing" } });
    take(["c"], reason);
    expect(overrides()).toMatchObject([{ limit: `capacity:${id}`, over: 5 }]);
    bench.do(cardUpdate, { cards: bench.ids("c"), fields: { points: 8 } });
    expect(bench.refused(sprintStart, { sprint: id }).message).toContain("26 of 16 points, over by 10.");
    bench.do(cardUpdate, { cards: bench.ids("c"), fields: { points: 2 } });
    bench.do(sprintStart, { sprint: id });
    expect(overrides()).toHaveLength(1);
  });

  it("asks for a reason over the share of sales; one reason answers both", () => {
    take(["a"]);
    const refusal = bench.refused(sprintAddCards, { sprint: id, cards: bench.ids("s", "t") });
    expect(refusal.message).toContain("Sales would hold 12 of its 10 points in “Sprint 1”, over by 2.");
    bench.do(cardUpdate, { cards: bench.ids("s", "t"), fields: { sprint: id }, override: reason });
    expect(overrides().map(({ limit }) => limit)).toEqual([`capacity:${id}`, `allocation:${id}`]);
    expect(sprintSalesShare(bench.board, sprint())).toMatchObject({ sales: 12, overBy: 2, unused: 0 });
  });

  it("fills from the top as far as capacity and the share of sales allow, and says what it passed over", () => {
    add("later", null);
    const { cards, passed, load } = fillSprint(bench.board, sprint());
    const title = (card: string) => bench.board.tables.card.get(card)?.title;
    expect(cards.map(title).toSorted()).toEqual(["a", "c", "s"]);
    expect(passed.map((one) => [title(one.card), one.why]).toSorted()).toEqual([
      ["b", "too-large"],
      ["later", "no-estimate"],
      ["t", "too-large"],
    ]);
    expect(load).toMatchObject({ planned: 12, sales: 4, unusedCapacity: 4, unusedAllocation: 6 });
    expect(fillSprint(bench.board, { ...sprint(), capacity: null }).cards).toEqual([]);
  });

  it("fills to the last tenth, and takes what has no points though the sprint is over", () => {
    const open = { ...sprint(), capacity: 0.3, allocation: { unit: "points" as const, amount: 0 } };
    for (const [title, points] of [
      ["x", 0.1],
      ["y", 0.2],
      ["z", 0],
    ] as const)
      add(title, points);
    add("free", 0, "sales");
    const proposed = (of: SprintRecord) =>
      fillSprint(bench.board, of).cards.map((card) => bench.board.tables.card.get(card)?.title);
    expect(proposed(open).toSorted()).toEqual(["free", "x", "y", "z"]);
    take(["a", "b", "c"]);
    expect(proposed(open).toSorted()).toEqual(["free", "z"]);
  });

  it("says for each letter of SMART what is missing", () => {
    expect(smartCheck(noSmart).filter(({ missing }) => missing === "")).toEqual([]);
    const smart = {
      specific: "More people from banks register for the webinar",
      measurable: "many more",
      attainable: "We did 20 % last time",
      relevant: "Sales calls them in May",
      timeBound: "by the end of the sprint",
    };
    expect(smartCheck(smart).map(({ letter, missing }) => [letter, missing])).toEqual([
      ["S", ""],
      ["M", "There is no number in it: how much, from what to what?"],
      ["A", ""],
      ["R", ""],
      ["T", ""],
    ]);
  });

  it("refuses days of somebody who is not there, or given twice", () => {
    const days = (members: string[]) => ({
      sprint: id,
      fields: { availability: members.map((member) => ({ member, days: 5 })) },
    });
    bench.do(sprintSave, days(["ana", "ben"]));
    expect(bench.refused(sprintSave, days(["gone"])).code).toBe("not-found");
    expect(bench.refused(sprintSave, days(["ana", "ana"])).code).toBe("invalid");
  });
});

describe("a sprint that has started", () => {
  beforeEach(() => {
    take(["a", "b"]);
    bench.do(sprintStart, { sprint: id });
  });

  it("keeps what was committed, whatever is estimated later, and pulls its cards to ready", () => {
    bench.do(cardUpdate, { cards: bench.ids("a"), fields: { points: 13 } });
    expect(sprint().committed.map(({ points }) => points)).toEqual([5, 8]);
    expect(sprint()).toMatchObject({ state: "active", startedAt: NOW });
    expect(bench.cell("ready", "campaign")).toEqual(["a", "b"]);
    expect([...bench.board.tables.transition.values()].at(-1)).toMatchObject({ to: { column: "ready" } });
  });

  it("asks for a reason for what comes in and goes out, and lists it", () => {
    expect(bench.refused(sprintAddCards, { sprint: id, cards: bench.ids("c") })).toMatchObject({
      code: "sprint-locked",
      overridable: true,
      message: "“Sprint 1” has started: taking “c” in changes its scope. Nothing was changed.",
    });
    take(["c"], reason);
    bench.do(sprintRemoveCards, { sprint: id, cards: bench.ids("b"), override: reason });
    expect(bench.refused(cardUpdate, { cards: bench.ids("a"), fields: { sprint: null } }).code).toBe("sprint-locked");
    expect(scopes()).toMatchObject([
      { kind: "in", points: 3, to: "c", reason: reason.reason, by: "Aylin" },
      { kind: "out", points: 8, from: "b" },
    ]);
    expect(sprint().committed).toHaveLength(2);
  });

  it("writes down what is deleted and restored without asking, and leaves copies out", () => {
    const cards = bench.ids("a");
    bench.do(cardDelete, { cards, deleted: true });
    bench.do(cardDelete, { cards, deleted: false });
    expect(scopes().map(({ kind, reason: why }) => [kind, why])).toEqual([
      ["out", "The card was deleted."],
      ["in", "The card was restored."],
    ]);
    bench.do(cardDuplicate, { cards });
    expect([...bench.board.tables.card.values()].at(-1)).toMatchObject({ title: "a", sprint: null });
  });

  it("locks goal, dates and capacity behind a reason, but not its name or what is ticked", () => {
    const save = (fields: object, override?: object) => ({ sprint: id, fields, override });
    const line = { id: "m1", text: "Landing page is live", done: false, group: "" };
    expect(bench.refused(sprintSave, save({ goal: "Less" })).code).toBe("sprint-locked");
    expect(bench.refused(sprintSave, save({ endDate: "2017-05-20" })).message).toContain("its dates is part");
    bench.do(sprintSave, save({ miniGoals: [line] }, reason));
    bench.do(sprintSave, save({ miniGoals: [{ ...line, done: true }], name: "Sprint one" }));
    bench.do(sprintSave, save({ capacity: 20, goal: "Less" }, reason));
    expect(scopes().map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ["goal", "30 % more registrations", "30 % more registrations\nMini-goal: Landing page is live"],
      ["goal", "30 % more registrations\nMini-goal: Landing page is live", "Less\nMini-goal: Landing page is live"],
      ["capacity", "16 points, 10 points for sales", "20 points, 10 points for sales"],
    ]);
  });

  it("is not deleted, and nothing from before the start is taken back without a reason", () => {
    expect(bench.refused(sprintDelete, { sprint: id })).toMatchObject({ code: "sprint-locked" });
    const message = "“Sprint 1” runs: what the team committed to changes only for a reason.";
    const back = (at: number) => brokenBy(bench.board, invert(bench.changes.at(at) as Change));
    // Started, before that taken in, before that planned with its goal.
    expect([back(-1), back(-2).map((one) => one.message)]).toEqual([[], [message]]);
    bench.do(sprintSave, { sprint: id, fields: { goal: "Less" }, override: reason });
    take(["c"], reason);
    expect([back(-1), back(-2)]).toEqual([[], []]);
  });

  it("closes with a summary that never changes; each unfinished card goes where it is told", () => {
    take(["c", "s"], reason);
    bench.do(cardMove, { cards: bench.ids("a", "s"), column: "done", lane: "campaign", before: null });
    expect(bench.refused(sprintClose, { sprint: id, rest: "next" }).message).toContain("no planned sprint");
    const next = plan({ startDate: "2017-05-09" });
    const cards = [{ card: bench.card("c").id, to: "backlog" }];
    bench.do(sprintClose, { sprint: id, rest: "next", cards });
    const closed = sprint();
    expect(closed).toMatchObject({ state: "closed", closedAt: NOW });
    expect(closed.summary).toMatchObject({
      committed: { cards: 2, points: 13 },
      completed: { cards: 2, points: 9 },
      completedSales: 4,
      added: { cards: 2, points: 7 },
      removed: { cards: 0, points: 0 },
      capacity: 16,
      allocated: 10,
    });
    expect(
      closed.summary?.cards.map(({ title, outcome, committed }) => [title, outcome, committed]).toSorted(),
    ).toEqual([
      ["a", "done", true],
      ["b", "next", true],
      ["c", "backlog", false],
      ["s", "done", false],
    ]);
    expect(bench.card("b").sprint).toBe(next);
    expect(bench.card("c")).toMatchObject({ sprint: null, place: { column: "backlog" } });
    expect(bench.cell("backlog", "campaign")[0]).toBe("c");
    for (const [command, args] of [
      [sprintSave, { sprint: id, fields: { goal: "x" }, override: reason }],
      [sprintAddCards, { sprint: id, cards: bench.ids("c"), override: reason }],
      [sprintRemoveCards, { sprint: id, cards: bench.ids("a"), override: reason }],
      [sprintClose, { sprint: id, rest: "stays" }],
      [cardUpdate, { cards: bench.ids("c"), fields: { sprint: id }, override: reason }],
      [cardUpdate, { cards: bench.ids("a"), fields: { sprint: next }, override: reason }],
    ] as const)
      expect(bench.refused(command, args).code).toBe("invalid");
    bench.do(cardUpdate, { cards: bench.ids("a"), fields: { points: 40 } });
    expect(sprint()).toBe(closed);
    const review = sprintReview(bench.board, { sprint: id, now: NOW, zone: "UTC" });
    expect(review.open.map(({ title }) => title).toSorted()).toEqual(["b", "c"]);
  });
});

it("keeps records that can be read, whatever is entered", () => {
  const long = "x".repeat(600_000);
  bench.do(sprintSave, { sprint: id, fields: { goal: long, allocation: { unit: "percent", amount: 5_000 } } });
  bench.do(cardUpdate, { cards: bench.ids("a", "b"), fields: { points: 1_000_000_000 } });
  bench.do(sprintSave, { sprint: id, fields: { capacity: 1_000_000_000 } });
  take(["a", "b"], reason);
  bench.do(sprintStart, { sprint: id, override: reason });
  const smart = { ...noSmart, specific: long };
  bench.do(sprintSave, { sprint: id, fields: { smart }, override: reason });
  bench.do(cardMove, { cards: bench.ids("a", "b"), column: "done", lane: "sales", before: null });
  bench.do(sprintClose, { sprint: id, rest: "stays" });
  for (const record of allRecords(bench.board)) expect(anyRecordSchema.safeParse(record).error).toBeUndefined();
});

describe("a closed sprint", () => {
  it("takes back nothing that was in the bin when it closed, but what was done in it", () => {
    take(["a", "b", "c"]);
    bench.do(sprintStart, { sprint: id });
    bench.do(cardMove, { cards: bench.ids("a", "b"), column: "done", lane: "campaign", before: null });
    bench.do(cardDelete, { cards: bench.ids("c"), deleted: true });
    bench.do(sprintClose, { sprint: id, rest: "stays" });
    bench.do(cardDelete, { cards: bench.ids("a"), deleted: true });
    bench.do(cardUpdate, { cards: bench.ids("b"), fields: { points: 40 } });
    const { notices } = bench.do(cardDelete, { cards: bench.ids("a", "c"), deleted: false });
    expect(notices).toEqual([]);
    expect([bench.card("a").sprint, bench.card("c").sprint]).toEqual([id, null]);
  });

  it("takes back nothing by undo that left it while it ran", () => {
    take(["c"]);
    bench.do(sprintStart, { sprint: id });
    bench.do(sprintRemoveCards, { sprint: id, cards: bench.ids("c"), override: reason });
    const removal = bench.changes.at(-1) as Change;
    bench.do(sprintClose, { sprint: id, rest: "stays" });
    expect(brokenBy(bench.board, invert(removal)).map(({ message }) => message)).toEqual([
      "The card “c” would come into Sprint 1, which is closed.",
    ]);
  });
});

describe("velocity", () => {
  const run = (points: number, days: number | null) => {
    bench.ctx.now += 86_400_000;
    const title = `v${points}`;
    add(title, points, "campaign", "doing");
    const of = plan(days === null ? {} : { availability: [{ member: "ana", days }] });
    take([title], undefined, of);
    bench.do(sprintStart, { sprint: of });
    bench.do(cardMove, { cards: bench.ids(title), column: "done", lane: "campaign", before: null });
    bench.do(sprintClose, { sprint: of, rest: "stays" });
  };

  it("is the mean of completed points over the last closed sprints, the commitment beside it", () => {
    expect(velocity(bench.board)).toMatchObject({ completed: null, committed: null, sprints: [] });
    for (const points of [9, 24, 30, 27]) run(points, 45);
    expect(velocity(bench.board)).toMatchObject({ completed: 27, committed: 27 });
    expect(velocity(bench.board, 10).completed).toBe(22.5);
  });

  it("proposes 30 points for 50 member-days after 81 points in 135", () => {
    for (const points of [24, 30, 27]) run(points, 45);
    const availability = [
      { member: "ana", days: 30 },
      { member: "ben", days: 20 },
    ];
    expect(proposeCapacity(bench.board, availability)).toMatchObject({ points: 30, memberDays: 50, sprints: 3 });
    run(99, null);
    expect(proposeCapacity(bench.board, availability, 1).points).toBeNull();
  });
});
