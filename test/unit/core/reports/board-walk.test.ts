import { describe, expect, it } from "vitest";
import { cardAdd } from "../../../../src/core/commands/card-add.ts";
import { cardArchive } from "../../../../src/core/commands/card-archive.ts";
import { cardMove } from "../../../../src/core/commands/card-move.ts";
import { boardWalk, continueWalk, usualWalk, walkTo } from "../../../../src/core/reports/board-walk.ts";
import { BenchBoard } from "../../../helpers/bench-board.ts";

/** A board whose cards are named by their titles; each comes a minute after the one before. */
function aBoard() {
  const bench = new BenchBoard();
  const add = (title: string, column: string, lane = "campaign") => {
    bench.ctx.now += 60_000;
    bench.do(cardAdd, { titles: [title], column, lane, at: "bottom" });
  };
  const idOf = (title: string) => [...bench.board.tables.card.values()].find((card) => card.title === title)?.id ?? "";
  const move = (title: string, column: string, lane = "campaign") => {
    bench.ctx.now += 60_000;
    bench.do(cardMove, { cards: [idOf(title)], column, lane, before: null });
  };
  const walk = (options = {}) =>
    boardWalk(bench.board, { ...usualWalk, ...options }).map((id) => bench.board.tables.card.get(id)?.title);
  return { bench, add, move, idOf, walk };
}

describe("walking the board", () => {
  it("goes from right to left, oldest first, and passes over what is done or not begun", () => {
    const { add, walk } = aBoard();
    for (const [title, column] of [
      ["idea", "backlog"],
      ["r1", "ready"],
      ["d1", "doing"],
      ["w1", "waiting"],
      ["d2", "doing"],
      ["w2", "waiting"],
      ["over", "done"],
    ] as const)
      add(title, column);
    expect(walk()).toEqual(["w1", "w2", "d1", "d2", "r1"]);
    expect(walk({ stages: ["ready", "active", "waiting", "done"] })[0]).toBe("over");
    expect(walk({ stages: ["backlog"] })).toEqual(["idea"]);
  });

  it("counts age from the day a card came to its column, whatever lane it goes through there", () => {
    const { add, move, walk } = aBoard();
    add("older card", "ready");
    add("first here", "doing");
    move("older card", "doing");
    add("last here", "doing", "sales");
    expect(walk()).toEqual(["last here", "first here", "older card"]);
    move("first here", "doing", "sales");
    expect(walk()).toEqual(["first here", "last here", "older card"]);
    move("first here", "ready", "sales");
    move("first here", "doing", "sales");
    expect(walk()).toEqual(["last here", "first here", "older card"]);
  });

  it("hears sales first or last in each column", () => {
    const { add, walk } = aBoard();
    add("c1", "doing");
    add("s1", "doing", "sales");
    add("c2", "ready");
    add("s2", "ready", "sales");
    expect(walk()).toEqual(["s1", "c1", "s2", "c2"]);
    expect(walk({ sales: "last" })).toEqual(["c1", "s1", "c2", "s2"]);
  });

  it("leaves out what is off the board", () => {
    const { bench, add, idOf, walk } = aBoard();
    add("here", "doing");
    add("gone", "doing");
    bench.do(cardArchive, { cards: [idOf("gone")], archived: true });
    expect(walk()).toEqual(["here"]);
  });
});

describe("a walk under way", () => {
  it("lets what is moved keep its turn, and the card in focus stay although it is done", () => {
    expect(continueWalk(["a", "b", "c"], ["c", "a", "b"], "a")).toEqual(["a", "b", "c"]);
    expect(continueWalk(["a", "b", "c"], ["a", "c"], "b")).toEqual(["a", "b", "c"]);
    expect(continueWalk(["a", "b", "c"], ["a", "c"], "c")).toEqual(["a", "c"]);
  });

  it("takes new cards in behind those they stand behind", () => {
    expect(continueWalk(["a", "c"], ["n", "a", "b", "c", "z"], "a")).toEqual(["n", "a", "b", "c", "z"]);
    expect(continueWalk([], ["a", "b"], null)).toEqual(["a", "b"]);
  });

  it("steps and stays at both ends", () => {
    const order = ["a", "b", "c"];
    expect(walkTo(order, null, "next")).toBe("a");
    expect(walkTo(order, "a", "next")).toBe("b");
    expect(walkTo(order, "c", "next")).toBe("c");
    expect(walkTo(order, "a", "previous")).toBe("a");
    expect(walkTo(order, "b", "first")).toBe("a");
    expect(walkTo(order, "b", "last")).toBe("c");
    expect(walkTo([], null, "next")).toBeNull();
  });
});
