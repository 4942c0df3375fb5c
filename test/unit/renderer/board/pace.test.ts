import { describe, expect, it } from "vitest";
import { emptyBoard } from "../../../../src/core/document/board.ts";
import { usualStays } from "../../../../src/renderer/features/board/pace.ts";

const DAY = 86_400_000;
const NOON = Date.UTC(2026, 10, 2, 12);

/** A board on which one card each stayed so many days in the column `doing`. */
function boardOf(stays: readonly number[]) {
  const board = emptyBoard();
  stays.forEach((days, index) => {
    const moves = [
      { to: "doing", at: NOON },
      { to: "done", at: NOON + days * DAY },
    ];
    for (const { to, at } of moves) {
      const id = `t${index}-${to}`;
      const station = { column: to, lane: "campaign" };
      board.tables.transition.set(id, {
        type: "transition",
        id,
        card: `c${index}`,
        from: null,
        to: station,
        at,
        by: "",
      });
    }
  });
  return board;
}

describe("how long cards usually stay in a column", () => {
  it("is the 85th percentile of the stays that ended", () => {
    const stays = [1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 5, 5, 5, 5, 6, 7, 8, 12];
    expect(usualStays(boardOf(stays)).get("doing")).toBe(6);
  });

  it("is not known from fewer than twenty", () => {
    expect(usualStays(boardOf(Array.from({ length: 19 }, () => 3))).size).toBe(0);
  });
});
