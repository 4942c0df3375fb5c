import { beforeEach, describe, expect, it } from "vitest";
import { cardAdd } from "../../../../src/core/commands/card-add.ts";
import { cardArchive } from "../../../../src/core/commands/card-archive.ts";
import { brokenBy } from "../../../../src/core/commands/perform.ts";
import { violations } from "../../../../src/core/document/invariants.ts";
import type { CardRecord, ColumnRecord } from "../../../../src/core/document/records.ts";
import { BenchBoard } from "../../../helpers/bench-board.ts";

let bench: BenchBoard;
const messages = () => violations(bench.board).map(({ message }) => message);
const change = (fields: Partial<CardRecord>) => {
  const card = bench.card("a");
  bench.board.tables.card.set(card.id, { ...card, ...fields });
};
const deleteColumn = (id: string) => {
  const column = bench.board.tables.column.get(id) as ColumnRecord;
  bench.board.tables.column.set(id, { ...column, deletedAt: 1 });
};
beforeEach(() => {
  bench = new BenchBoard();
  bench.do(cardAdd, { titles: ["a"], column: "ready", lane: "campaign", at: "bottom" });
});

describe("the laws of a board", () => {
  it("hold on a fresh one", () => {
    expect(messages()).toEqual([]);
  });

  it("want a live card in a column that is there; an archived one may wait in a deleted column", () => {
    deleteColumn("ready");
    expect(messages()).toEqual(["The card “a” stands in a deleted column."]);
    bench.do(cardArchive, { cards: bench.ids("a"), archived: true });
    expect(messages()).toEqual([]);
    change({ place: { column: "gone", lane: "campaign", order: "a0" } });
    expect(messages()).toEqual(["The card “a” stands in a column or lane that is not there."]);
  });

  it("want epics that are there and do not contain themselves", () => {
    change({ epic: "gone" });
    expect(messages()).toEqual(["The card “a” names an epic that is not there."]);
    change({ epic: bench.card("a").id });
    expect(messages()).toEqual(["These epics contain each other: a → a."]);
  });

  it("look through a long chain of epics once, and tell a ring of them once", () => {
    const cards = bench.board.tables.card;
    const first = bench.card("a");
    const many = 30_000;
    const link = (at: number): CardRecord => ({ ...first, id: `k${at}`, title: `k${at}`, epic: `k${at + 1}` });
    for (let at = 0; at < many; at += 1) cards.set(`k${at}`, link(at));
    cards.set(`k${many}`, { ...link(many), epic: null });
    expect(messages()).toEqual([]);
    cards.set(`k${many}`, { ...link(many), epic: "k0" });
    expect(messages()).toEqual(["These epics contain each other: k0 → k1 → k2 → k3 → k4 → … → k0."]);
  });

  it("want a column and a lane", () => {
    for (const id of bench.board.tables.column.keys()) deleteColumn(id);
    bench.board.tables.lane.clear();
    expect(messages()).toEqual(
      expect.arrayContaining(["A board has at least one column.", "A board has at least one lane."]),
    );
  });

  it("are not asked of what a change took away", () => {
    const card = bench.card("a");
    const transition = [...bench.board.tables.transition.values()][0];
    if (!transition) throw new Error("no transition");
    expect(brokenBy(bench.board, { added: [], updated: [], removed: [card, transition] })).toEqual([]);
    expect(bench.card("a")).toBe(card);
  });
});
