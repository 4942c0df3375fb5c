import { beforeEach, describe, expect, it } from "vitest";
import { applyChange } from "../../../../src/core/change/apply.ts";
import type { Change, Draft, Update } from "../../../../src/core/change/change.ts";
import { DraftBuilder, isEmpty } from "../../../../src/core/change/draft-builder.ts";
import { squash } from "../../../../src/core/change/squash.ts";
import { laterThan } from "../../../../src/core/change/standing.ts";
import { cardAdd } from "../../../../src/core/commands/card-add.ts";
import { cardTag } from "../../../../src/core/commands/card-tag.ts";
import { cardUpdate } from "../../../../src/core/commands/card-update.ts";
import { commentAdd } from "../../../../src/core/commands/comment-add.ts";
import { labelAdd } from "../../../../src/core/commands/label-add.ts";
import { ORIGIN, writerOf } from "../../../../src/core/document/stamp.ts";
import { BenchBoard } from "../../../helpers/bench-board.ts";

let bench: BenchBoard;
beforeEach(() => {
  bench = new BenchBoard();
  bench.do(cardAdd, { titles: ["a"], column: "ready", lane: "campaign", at: "bottom" });
});
const changeOf = (draft: Partial<Draft>): Change => ({
  id: "other:000000000001",
  at: 0,
  by: "",
  command: "test",
  label: "",
  undoable: true,
  of: null,
  added: [],
  updated: [],
  removed: [],
  ...draft,
});

describe("who wrote what", () => {
  it("is known for each field, and newest per replica for the board", () => {
    const made = bench.changes[0]?.id;
    bench.do(cardUpdate, { cards: bench.ids("a"), fields: { points: 3 } });
    const stamp = bench.board.stamps.get(bench.card("a").id);
    expect(stamp && writerOf(stamp, "points")).toBe(bench.changes[1]?.id);
    expect(stamp && writerOf(stamp, "title")).toBe(made);
    expect(bench.board.head).toBe(bench.changes[1]?.id);
    expect(`bench:${bench.board.seen.get("bench")}`).toBe(bench.changes[1]?.id);
  });

  it("an edit of a record that came without a stamp wrote that field only", () => {
    const update: Update = { type: "column", id: "ready", from: { name: "Ready" }, to: { name: "Next" } };
    applyChange(bench.board, changeOf({ updated: [update] }));
    const stamp = bench.board.stamps.get("ready");
    expect(stamp && writerOf(stamp, "name")).toBe("other:000000000001");
    expect(stamp && writerOf(stamp, "stage")).toBe(ORIGIN);
  });

  it("stays known of a record that was taken away", () => {
    const card = bench.card("a");
    applyChange(bench.board, changeOf({ removed: [card] }));
    expect(bench.board.stamps.get(card.id)).toMatchObject({ made: bench.changes[0]?.id, gone: "other:000000000001" });
  });

  it("an update of a record that is not there is passed over", () => {
    const update: Update = { type: "card", id: "nobody", from: { title: "x" }, to: { title: "y" } };
    expect(applyChange(bench.board, changeOf({ updated: [update] }))).toEqual([]);
    expect(bench.board.tables.card.has("nobody")).toBe(false);
  });
});

describe("a draft", () => {
  it("leaves out what ends as it began", () => {
    const { id, title } = bench.card("a");
    const draft = new DraftBuilder(bench.board);
    draft.update("card", id, { title: "x" });
    draft.update("card", id, { title });
    expect(isEmpty(draft.build())).toBe(true);
  });

  it("turns what was taken away and put back into a change of its fields", () => {
    const card = bench.card("a");
    const draft = new DraftBuilder(bench.board);
    draft.remove("card", card.id);
    expect(draft.get("card", card.id)).toBeUndefined();
    draft.add({ ...card, title: "x" });
    expect(draft.build()).toEqual({
      added: [],
      updated: [{ type: "card", id: card.id, from: { title: "a" }, to: { title: "x" } }],
      removed: [],
    });
  });

  it("knows nothing of a record it added and took away again", () => {
    const draft = new DraftBuilder(bench.board);
    draft.add({ ...bench.card("a"), id: "n" });
    expect(() => draft.add({ ...bench.card("a"), id: "n" })).toThrow("taken");
    draft.remove("card", "n");
    expect(isEmpty(draft.build())).toBe(true);
    expect(() => draft.update("card", "n", { title: "x" })).toThrow("no card");
  });
});

describe("squash", () => {
  const card = () => bench.card("a");
  const titled = (from: string, to: string): Draft => ({
    added: [],
    updated: [{ type: "card", id: card().id, from: { title: from }, to: { title: to } }],
    removed: [],
  });
  const gone = (title: string): Draft => ({ added: [], updated: [], removed: [{ ...card(), title }] });

  it("forgets an edit and its way back", () => {
    expect(isEmpty(squash([titled("a", "b"), titled("b", "a")]))).toBe(true);
  });

  it("remembers what a record was before the edits that came before its removal", () => {
    expect(squash([titled("a", "b"), gone("b")])).toEqual(gone("a"));
  });

  it("lets what is gone stay gone when a late edit comes", () => {
    expect(squash([gone("a"), titled("a", "b")])).toEqual(gone("a"));
  });
});

describe("what stands on a change", () => {
  it("is a later value, a comment, or a card that carries what it made", () => {
    bench.do(labelAdd, { name: "mail", colour: "teal" });
    const [added, labelled] = bench.changes as [Change, Change];
    expect(laterThan(bench.board, added)).toEqual([]);
    const label = [...bench.board.tables.label.keys()][0] as string;
    bench.do(commentAdd, { card: bench.card("a").id, text: "hi" });
    expect(laterThan(bench.board, added)).not.toEqual([]);
    expect(laterThan(bench.board, labelled)).toEqual([]);
    bench.do(cardTag, { cards: bench.ids("a"), add: { labels: [label] }, remove: {} });
    expect(laterThan(bench.board, labelled)).toEqual([label]);
    expect(laterThan(bench.board, added)).toContain(bench.card("a").id);
  });
});
