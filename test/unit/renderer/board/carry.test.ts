import { describe, expect, it } from "vitest";
import type { Lift } from "../../../../src/renderer/features/board/board-local.ts";
import { carry, spotOf } from "../../../../src/renderer/features/board/keys/carry.ts";
import type { Step } from "../../../../src/renderer/features/board/keys/neighbours.ts";
import { seenBoard } from "./seen-board.ts";

const cells = { "ready sales": ["a1", "a2", "a3"], "ready campaign": ["b1"], "done sales": ["c1"] };
const held = (cards: readonly string[], before: string | null): Lift => {
  const origin = { column: "ready", lane: "sales", before };
  return { by: "keyboard", cards, primary: cards[0] ?? "", origin, target: origin, height: 0, top: 0 };
};

/** Where the cards are after these steps. */
function carried(lift: Lift, steps: readonly Step[], seen = seenBoard(cells)) {
  let now = lift;
  for (const step of steps) {
    const target = carry(seen, now, step);
    if (target) now = { ...now, target };
  }
  return spotOf(seen, now);
}

describe("cards carried by the arrow keys", () => {
  it("go up and down among the others of the cell", () => {
    expect(spotOf(seenBoard(cells), held(["a2"], "a3"))).toEqual({
      column: "ready",
      lane: "sales",
      position: 2,
      of: 3,
    });
    expect(carried(held(["a2"], "a3"), ["down"])).toMatchObject({ position: 3, of: 3 });
    expect(carried(held(["a2"], "a3"), ["up"])).toMatchObject({ position: 1, of: 3 });
  });

  it("go on into the lanes above and below", () => {
    expect(carried(held(["a3"], null), ["down"])).toMatchObject({ lane: "campaign", position: 1, of: 2 });
    expect(carried(held(["a3"], null), ["down", "up"])).toMatchObject({ lane: "sales", position: 3, of: 3 });
  });

  it("go sideways into empty cells too, and stop at the edge", () => {
    expect(carried(held(["a2"], "a3"), ["right"])).toMatchObject({ column: "doing", position: 1, of: 1 });
    expect(carried(held(["a2"], "a3"), ["right", "right", "right"])).toMatchObject({
      column: "done",
      position: 1,
      of: 2,
    });
    expect(carry(seenBoard(cells), held(["a2"], "a3"), "left")).toBeNull();
  });

  it("pass over what is folded", () => {
    expect(carried(held(["a2"], "a3"), ["right"], seenBoard(cells, ["doing"]))).toMatchObject({ column: "done" });
    expect(carry(seenBoard(cells, ["campaign"]), held(["a3"], null), "down")).toBeNull();
  });

  it("count as one place, however many they are", () => {
    expect(carried(held(["a1", "a2"], "a3"), ["last"])).toMatchObject({ position: 2, of: 2 });
    expect(carried(held(["a1", "a2"], "a3"), ["last", "first"])).toMatchObject({ position: 1, of: 2 });
  });
});
