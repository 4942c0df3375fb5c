import { beforeEach, describe, expect, it } from "vitest";
import { cardAdd } from "../../../../src/core/commands/card-add.ts";
import { cardMove } from "../../../../src/core/commands/card-move.ts";
import { columnUpdate } from "../../../../src/core/commands/column-update.ts";
import { LONG_KEY } from "../../../../src/core/document/order-key.ts";
import { BenchBoard } from "../../../helpers/bench-board.ts";

describe("card.move", () => {
  let bench: BenchBoard;
  const move = (
    titles: string[],
    column: string,
    lane: string,
    before: string | null,
    override?: { reason: string },
  ) => ({
    cards: bench.ids(...titles),
    column,
    lane,
    before: before === null ? null : bench.card(before).id,
    override,
  });

  beforeEach(() => {
    bench = new BenchBoard();
    bench.do(cardAdd, { titles: ["a", "b", "c", "d"], column: "ready", lane: "campaign", at: "bottom" });
    bench.do(cardAdd, { titles: ["x", "y"], column: "doing", lane: "campaign", at: "bottom" });
  });

  it("puts several cards before another in the order they had, whatever the order they were picked in", () => {
    bench.do(cardMove, move(["d", "a", "b"], "doing", "campaign", "y"));
    expect(bench.cell("doing", "campaign")).toEqual(["x", "a", "b", "d", "y"]);
    expect(bench.cell("ready", "campaign")).toEqual(["c"]);
  });

  it("gathers cards where one of them stands when they are put before it", () => {
    bench.do(cardMove, move(["a", "c"], "ready", "campaign", "c"));
    expect(bench.cell("ready", "campaign")).toEqual(["b", "a", "c", "d"]);
  });

  it("moves up and down within a cell without a transition", () => {
    const transitions = bench.board.tables.transition.size;
    bench.do(cardMove, move(["a"], "ready", "campaign", "d"));
    expect(bench.cell("ready", "campaign")).toEqual(["b", "c", "a", "d"]);
    bench.do(cardMove, move(["d"], "ready", "campaign", "b"));
    expect(bench.cell("ready", "campaign")).toEqual(["d", "b", "c", "a"]);
    expect(bench.board.tables.transition.size).toBe(transitions);
  });

  it("records where a card came from and went to, when and by whom", () => {
    bench.ctx.now += 5_000;
    bench.do(cardMove, move(["a"], "doing", "sales", null));
    expect([...bench.board.tables.transition.values()].at(-1)).toMatchObject({
      card: bench.card("a").id,
      from: { column: "ready", lane: "campaign" },
      to: { column: "doing", lane: "sales" },
      at: bench.ctx.now,
      by: "Aylin",
    });
  });

  it.each([
    [["a"], "a"],
    [["a"], "b"],
    [["b", "c"], "d"],
    [["d"], null],
  ] as const)("has nothing to do where %j already stands before %s", (titles, before) => {
    const refusal = bench.refused(cardMove, move([...titles], "ready", "campaign", before));
    expect(refusal.code).toBe("nothing-to-do");
  });

  it("re-keys the cell where two neighbours carry the same key", () => {
    const b = bench.card("b");
    bench.board.tables.card.set(b.id, { ...b, place: bench.card("a").place });
    bench.do(cardMove, move(["x"], "ready", "campaign", "b"));
    expect(bench.cell("ready", "campaign")).toEqual(["a", "x", "b", "c", "d"]);
    const keys = bench.cell("ready", "campaign").map((title) => bench.card(title).place.order);
    expect(new Set(keys).size).toBe(5);
  });

  it("keeps keys short over a thousand moves into the same gap", () => {
    for (let round = 0; round < 1_000; round += 1) {
      const [moved, before] = round % 2 === 0 ? ["b", "a"] : ["a", "b"];
      bench.do(cardMove, move([moved as string], "ready", "campaign", before as string));
    }
    for (const card of bench.board.tables.card.values()) expect(card.place.order.length).toBeLessThanOrEqual(LONG_KEY);
    expect(bench.cell("ready", "campaign")).toHaveLength(4);
  });

  it("refuses to pass a blocking limit, says why, and lets it pass with a reason that is recorded", () => {
    const limit = { amount: 2, unit: "count", mode: "block", scope: "across" };
    bench.do(columnUpdate, { column: "doing", fields: { limit } });
    const refusal = bench.refused(cardMove, move(["a"], "doing", "sales", null));
    expect(refusal).toMatchObject({ code: "wip-limit", overridable: true });
    expect(refusal.message).toContain("Doing would hold 3 of 2, over by 1.");
    bench.do(cardMove, move(["a"], "doing", "sales", null, { reason: "the fair is tomorrow" }));
    expect([...bench.board.tables.override.values()]).toMatchObject([
      { limit: "doing", cards: bench.ids("a"), reason: "the fair is tomorrow", by: "Aylin" },
    ]);
  });
});
