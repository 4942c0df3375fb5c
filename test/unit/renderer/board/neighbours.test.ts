import { describe, expect, it } from "vitest";
import {
  afterRemoval,
  firstShown,
  type Seen,
  seatOf,
  stepFrom,
} from "../../../../src/renderer/features/board/keys/neighbours.ts";
import { seenBoard } from "./seen-board.ts";

const seen = seenBoard({
  "ready sales": ["a1", "a2"],
  "ready campaign": ["b1", "b2", "b3"],
  "done sales": ["c1"],
  "done campaign": ["d1"],
});
const seat = (column: string, lane: string, card: string, board: Seen = seen) => {
  const found = seatOf(board, { column, lane }, card);
  if (!found) throw new Error(`${card} is not shown.`);
  return found;
};

describe("going from card to card", () => {
  it("goes down through the cell and on into the next lane", () => {
    expect(stepFrom(seen, seat("ready", "sales", "a1"), "down")).toBe("a2");
    expect(stepFrom(seen, seat("ready", "sales", "a2"), "down")).toBe("b1");
    expect(stepFrom(seen, seat("ready", "campaign", "b1"), "up")).toBe("a2");
  });

  it("goes sideways at the same height, past columns without cards, and stays at the edge", () => {
    expect(stepFrom(seen, seat("ready", "sales", "a1"), "right")).toBe("c1");
    expect(stepFrom(seen, seat("ready", "campaign", "b3"), "right")).toBe("d1");
    expect(stepFrom(seen, seat("ready", "sales", "a1"), "left")).toBeNull();
  });

  it("jumps to both ends of the cell", () => {
    expect(stepFrom(seen, seat("ready", "campaign", "b2"), "first")).toBe("b1");
    expect(stepFrom(seen, seat("ready", "campaign", "b1"), "last")).toBe("b3");
    expect(stepFrom(seen, seat("ready", "campaign", "b1"), "page-down")).toBe("b3");
  });

  it("passes over what a filter hides", () => {
    const filtered: Seen = { ...seen, isShown: (id) => id !== "b2" };
    expect(stepFrom(filtered, seat("ready", "campaign", "b1", filtered), "down")).toBe("b3");
    expect(firstShown({ ...seen, isShown: (id) => id.startsWith("d") })).toBe("d1");
  });
});

describe("the card that gets the focus when others leave", () => {
  it("is the next in the cell, else the one before, else one in another lane", () => {
    expect(afterRemoval(seen, seat("ready", "campaign", "b2"), new Set(["b2"]))).toBe("b3");
    expect(afterRemoval(seen, seat("ready", "campaign", "b3"), new Set(["b3"]))).toBe("b2");
    expect(afterRemoval(seen, seat("done", "sales", "c1"), new Set(["c1"]))).toBe("d1");
    expect(afterRemoval(seen, seat("ready", "sales", "a1"), new Set(["a1", "a2"]))).toBe("b1");
  });

  it("is none on a board that becomes empty", () => {
    const lone = seenBoard({ "ready sales": ["a1"] });
    expect(afterRemoval(lone, seat("ready", "sales", "a1", lone), new Set(["a1"]))).toBeNull();
  });
});
