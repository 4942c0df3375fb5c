import { beforeEach, describe, expect, it } from "vitest";
import { cardAdd } from "../../../../src/core/commands/card-add.ts";
import { cardArchive } from "../../../../src/core/commands/card-archive.ts";
import { cardDuplicate } from "../../../../src/core/commands/card-duplicate.ts";
import { cardMove } from "../../../../src/core/commands/card-move.ts";
import { cardTag } from "../../../../src/core/commands/card-tag.ts";
import { cardUpdate } from "../../../../src/core/commands/card-update.ts";
import { cellLimit } from "../../../../src/core/commands/cell-limit.ts";
import { columnDelete } from "../../../../src/core/commands/column-delete.ts";
import { columnUpdate } from "../../../../src/core/commands/column-update.ts";
import { laneUpdate } from "../../../../src/core/commands/lane-update.ts";
import { memberUpdate } from "../../../../src/core/commands/member-update.ts";
import type { Limit } from "../../../../src/core/document/limit.ts";
import { limitState, limitWords, memberWork } from "../../../../src/core/document/wip.ts";
import { BenchBoard } from "../../../helpers/bench-board.ts";

const limit = (amount: number, more: Partial<Limit> = {}): Limit => ({
  amount,
  unit: "count",
  mode: "block",
  scope: "across",
  ...more,
});

describe("how a limit stands", () => {
  it.each([
    [3, "under", 0, "Doing holds 3 of 4"],
    [4, "full", 0, "Doing holds 4 of 4, full"],
    [5, "over", 1, "Doing holds 5 of 4, over by 1"],
  ] as const)("with %i of 4 cards it is %s", (count, state, overBy, words) => {
    const stands = limitState(limit(4), { count, points: 99 });
    expect(stands).toMatchObject({ state, overBy, used: count, amount: 4 });
    expect(limitWords("Doing", stands)).toBe(words);
  });

  it("adds points without tripping over fractions", () => {
    const stands = limitState(limit(0.3, { unit: "points" }), { count: 2, points: 0.1 + 0.2 });
    expect(stands.state).toBe("full");
    const over = limitState(limit(10, { unit: "points" }), { count: 1, points: 12.5 });
    expect(limitWords("Sales", over)).toBe("Sales holds 12.5 of 10 points, over by 2.5");
  });
});

describe("WIP limits", () => {
  let bench: BenchBoard;
  const add = (titles: string[], column: string, lane = "campaign", more: object = {}) =>
    bench.try(cardAdd, { titles, column, lane, at: "bottom", ...more });
  const move = (titles: string[], column: string, lane = "campaign", more: object = {}) =>
    bench.try(cardMove, { cards: bench.ids(...titles), column, lane, before: null, ...more });
  const limitColumn = (column: string, to: Limit) => bench.do(columnUpdate, { column, fields: { limit: to } });
  beforeEach(() => {
    bench = new BenchBoard();
  });

  it("warn in words and let the card pass", () => {
    limitColumn("doing", limit(1, { mode: "warn" }));
    add(["a"], "doing");
    const outcome = add(["b"], "doing");
    expect(outcome).toMatchObject({ kind: "proposal", notices: ["Doing holds 2 of 1, over by 1."] });
    expect(bench.board.tables.override.size).toBe(0);
  });

  it("hold across all lanes, or for each lane", () => {
    limitColumn("doing", limit(1));
    add(["a"], "doing", "sales");
    expect(add(["b"], "doing", "campaign")).toMatchObject({ code: "wip-limit" });
    limitColumn("doing", limit(1, { scope: "per-lane" }));
    expect(add(["b"], "doing", "campaign").kind).toBe("proposal");
    expect(add(["c"], "doing", "campaign")).toMatchObject({
      message: expect.stringContaining("Doing in Campaign would hold 2 of 1, over by 1."),
    });
  });

  it("never refuse a move that makes nothing worse", () => {
    add(["a", "b", "c"], "doing");
    limitColumn("doing", limit(1));
    expect(
      bench.try(cardMove, { cards: bench.ids("c"), column: "doing", lane: "campaign", before: bench.card("a").id })
        .kind,
    ).toBe("proposal");
    expect(move(["a"], "doing", "sales").kind).toBe("proposal");
    expect(move(["b"], "ready").kind).toBe("proposal");
    expect(move(["b"], "doing")).toMatchObject({ code: "wip-limit" });
  });

  it("on a lane count what is in progress, not the backlog nor what is done", () => {
    bench.do(laneUpdate, { lane: "campaign", fields: { limit: limit(2) } });
    add(["idea 1", "idea 2", "idea 3"], "backlog");
    add(["old 1", "old 2"], "done");
    add(["a", "b"], "ready");
    expect(move(["idea 1"], "doing")).toMatchObject({
      code: "wip-limit",
      message: expect.stringContaining("Campaign would hold 3 of 2"),
    });
    move(["a"], "done");
    expect(move(["idea 1"], "doing").kind).toBe("proposal");
    expect(move(["old 1"], "ready")).toMatchObject({ code: "wip-limit" });
  });

  it("on a cell count that cell alone", () => {
    bench.do(cellLimit, { column: "doing", lane: "sales", limit: limit(0) });
    expect(add(["a"], "doing", "campaign").kind).toBe("proposal");
    expect(move(["a"], "doing", "sales")).toMatchObject({
      message: expect.stringContaining("Doing in Sales would hold 1 of 0"),
    });
  });

  it("on a person count what they are working on, whether a card comes to them or they to a card", () => {
    bench.do(memberUpdate, { member: "ana", fields: { limit: limit(1) } });
    add(["a", "b"], "doing");
    add(["c"], "ready", "campaign", { fields: { assignees: ["ana"] } });
    bench.do(cardTag, { cards: bench.ids("a"), add: { assignees: ["ana"] }, remove: {} });
    expect(bench.try(cardUpdate, { cards: bench.ids("b"), fields: { assignees: ["ana", "ben"] } })).toMatchObject({
      code: "wip-limit",
      message: expect.stringContaining("Ana would hold 2 of 1, over by 1."),
    });
    expect(bench.try(cardTag, { cards: bench.ids("b"), add: { assignees: ["ana"] }, remove: {} })).toMatchObject({
      code: "wip-limit",
    });
    expect(move(["c"], "waiting")).toMatchObject({ code: "wip-limit" });
    expect(move(["a"], "done").kind).toBe("proposal");
    expect(move(["c"], "waiting").kind).toBe("proposal");
  });

  it("by points refuse a new estimate that would pass them", () => {
    limitColumn("doing", limit(5, { unit: "points" }));
    add(["a"], "doing", "campaign", { fields: { points: 5 } });
    expect(bench.try(cardUpdate, { cards: bench.ids("a"), fields: { points: 6 } })).toMatchObject({
      message: expect.stringContaining("Doing would hold 6 of 5 points, over by 1."),
    });
    expect(bench.try(cardUpdate, { cards: bench.ids("a"), fields: { points: 3 } }).kind).toBe("proposal");
  });

  it("are not passed by what comes back or is copied either", () => {
    add(["a", "b"], "doing");
    bench.do(cardArchive, { cards: bench.ids("b"), archived: true });
    limitColumn("doing", limit(1));
    expect(bench.try(cardArchive, { cards: bench.ids("b"), archived: false })).toMatchObject({ code: "wip-limit" });
    expect(bench.try(cardDuplicate, { cards: bench.ids("a") })).toMatchObject({ code: "wip-limit" });
    add(["c"], "ready");
    expect(bench.try(columnDelete, { column: "ready", moveTo: "doing" })).toMatchObject({
      code: "wip-limit",
      overridable: true,
    });
  });

  it("several at once are all named, and each is recorded when passed with a reason, as one change", () => {
    limitColumn("doing", limit(0));
    bench.do(laneUpdate, { lane: "campaign", fields: { limit: limit(0, { unit: "count" }) } });
    add(["a", "b"], "backlog");
    const refused = move(["a", "b"], "doing");
    expect(refused).toMatchObject({
      code: "wip-limit",
      overridable: true,
      hint: expect.stringContaining("give a reason"),
    });
    expect(refused).toMatchObject({
      message: expect.stringMatching(/Doing would hold 2 of 0.*Campaign would hold 2 of 0/u),
    });
    const changes = bench.changes.length;
    move(["a", "b"], "doing", "campaign", { override: { reason: " fair " } });
    expect(bench.changes.length).toBe(changes + 1);
    expect([...bench.board.tables.override.values()]).toMatchObject([
      { limit: "doing", reason: "fair", cards: bench.ids("a", "b") },
      { limit: "campaign", reason: "fair", cards: bench.ids("a", "b") },
    ]);
    expect(move(["a"], "ready", "campaign", { override: { reason: "  " } })).toMatchObject({ code: "invalid" });
  });

  it("of people count what they have in hand: live cards in active and waiting columns", () => {
    const add = (title: string, column: string, points: number) =>
      bench.do(cardAdd, {
        titles: [title],
        column,
        lane: "campaign",
        at: "bottom",
        fields: { assignees: ["ana"], points },
      });
    for (const column of ["backlog", "ready", "doing", "waiting", "done"]) add(`in ${column}`, column, 2);
    add("shelved", "doing", 5);
    bench.do(cardArchive, { cards: bench.ids("shelved"), archived: true });
    expect(memberWork(bench.board)).toEqual(new Map([["ana", { count: 2, points: 4 }]]));
  });
});
