import { beforeEach, describe, expect, it } from "vitest";
import { cardAdd } from "../../../../src/core/commands/card-add.ts";
import { cardDelete } from "../../../../src/core/commands/card-delete.ts";
import { BenchBoard, NOW } from "../../../helpers/bench-board.ts";

describe("card.add", () => {
  let bench: BenchBoard;
  const add = (titles: string[], more: object = {}) => ({
    titles,
    column: "ready",
    lane: "campaign",
    at: "bottom",
    ...more,
  });
  beforeEach(() => {
    bench = new BenchBoard();
  });

  it("adds pasted lines in their order, at the bottom or the top", () => {
    bench.do(cardAdd, add(["a", "b"]));
    bench.do(cardAdd, add(["c", "d"], { at: "top" }));
    expect(bench.cell("ready", "campaign")).toEqual(["c", "d", "a", "b"]);
  });

  it("numbers cards on and on, past the ones in the bin", () => {
    bench.do(cardAdd, add(["a", "b"]));
    bench.do(cardDelete, { cards: bench.ids("b"), deleted: true });
    bench.do(cardAdd, add(["c"]));
    expect(bench.card("c").number).toBe(3);
  });

  it("records that the card was made there", () => {
    bench.do(cardAdd, add(["a"]));
    expect([...bench.board.tables.transition.values()]).toMatchObject([
      { card: bench.card("a").id, from: null, to: { column: "ready", lane: "campaign" }, at: NOW, by: "Aylin" },
    ]);
  });

  it("takes what is added to the sales lane as coming from sales, accepted now", () => {
    bench.do(cardAdd, add(["a"], { lane: "sales" }));
    expect(bench.card("a")).toMatchObject({ origin: "sales", acceptedAt: NOW });
    bench.do(cardAdd, add(["idea"], { lane: "sales", column: "backlog" }));
    expect(bench.card("idea")).toMatchObject({ origin: "sales", acceptedAt: null });
    bench.do(cardAdd, add(["own"], { lane: "sales", fields: { origin: "marketing", acceptedAt: 5 } }));
    expect(bench.card("own")).toMatchObject({ origin: "marketing", acceptedAt: 5 });
  });

  it("trims titles and refuses empty and overlong ones, saying which", () => {
    bench.do(cardAdd, add(["  a  "]));
    expect(bench.card("a").title).toBe("a");
    expect(bench.refused(cardAdd, add(["b", "   "])).message).toBe("The title 2 is empty. Nothing was changed.");
    expect(bench.refused(cardAdd, add(["b", "c", "x".repeat(2_001)])).message).toBe(
      "The title 3 is too long: 2001 characters, 2000 at most. Nothing was changed.",
    );
    expect(bench.board.tables.card.size).toBe(1);
  });

  it.each([
    [{ fields: { dueDate: "2017-02-31" } }, "The due date “2017-02-31” is not a day of the calendar."],
    [{ fields: { points: -1 } }, "The number of points is too small: -1, 0 at least."],
    [{ fields: { points: Number.POSITIVE_INFINITY } }, "The number of points is not a number."],
    [{ fields: { colour: "red" } }, "has what nobody knows: colour."],
    [{ lane: "__proto__" }, "The lane"],
  ])("refuses %j in words", (more, words) => {
    const refusal = bench.refused(cardAdd, add(["a"], more));
    expect(refusal.code).toBe("invalid");
    expect(refusal.message).toContain(words);
  });

  it("refuses a column, lane or person that is not there", () => {
    expect(bench.refused(cardAdd, add(["a"], { column: "gone" })).code).toBe("not-found");
    expect(bench.refused(cardAdd, add(["a"], { lane: "gone" })).code).toBe("not-found");
    expect(bench.refused(cardAdd, add(["a"], { fields: { assignees: ["gone"] } })).code).toBe("not-found");
  });

  it("keeps hostile titles as harmless text", () => {
    const titles = ["<img src=x onerror=alert(1)>", "=SUM(A1)", "👨‍👩‍👧‍👦 عربي", "\u202Egnp.exe", "__proto__"];
    bench.do(cardAdd, add(titles));
    expect(bench.cell("ready", "campaign")).toEqual(titles);
  });
});
