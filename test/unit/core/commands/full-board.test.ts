import { describe, expect, it } from "vitest";
import { boardImport } from "../../../../src/core/commands/board-import.ts";
import { cardAdd } from "../../../../src/core/commands/card-add.ts";
import { cardDuplicate } from "../../../../src/core/commands/card-duplicate.ts";
import { cardMove } from "../../../../src/core/commands/card-move.ts";
import { cardUpdate } from "../../../../src/core/commands/card-update.ts";
import { CARDS_MAX, RECORDS_MAX } from "../../../../src/core/document/field.ts";
import { BenchBoard } from "../../../helpers/bench-board.ts";

/** A bench with so many cards that it holds `count` of them. */
function filled(count: number): BenchBoard {
  const bench = new BenchBoard();
  bench.do(cardAdd, { titles: ["One"], column: "ready", lane: "campaign", at: "bottom" });
  const table = bench.board.tables.card;
  const like = bench.card("One");
  for (let number = table.size; number < count; number++)
    table.set(`more-${number}`, { ...like, id: `more-${number}` });
  return bench;
}

describe("a board that holds all it can", () => {
  it("takes the last card there is room for and refuses the next in words, whatever would make it", () => {
    const bench = filled(CARDS_MAX - 2);
    const add = (...titles: string[]) => ({ titles, column: "ready", lane: "campaign", at: "bottom" });
    expect(bench.refused(cardAdd, add("a", "b", "c")).message).toBe(
      "A board holds 100,000 cards, archive and bin included; this one has room for 2 more. Nothing was added.",
    );
    bench.do(cardAdd, add("a", "b"));
    expect(bench.board.tables.card.size).toBe(CARDS_MAX);
    const full = {
      message: expect.stringContaining("this one is full"),
      hint: "Begin a new board for what comes next.",
    };
    expect(bench.refused(cardAdd, add("c"))).toMatchObject(full);
    expect(bench.refused(cardDuplicate, { cards: bench.ids("a") })).toMatchObject(full);
    const record = { ...bench.card("a"), id: "trello:1", number: CARDS_MAX + 1 };
    expect(bench.refused(boardImport, { records: [record], label: "Imported" })).toMatchObject(full);
    expect(bench.board.tables.card.size).toBe(CARDS_MAX);
    // What is there can be worked on.
    bench.do(cardUpdate, { cards: bench.ids("a"), fields: { title: "A" } });
    bench.do(cardMove, { cards: bench.ids("b"), column: "doing", lane: "campaign", before: null });
  });

  it("refuses what would be record number 1,000,001, and lets fields change", () => {
    const bench = filled(2);
    // A table that says it holds them: to make a million is what a test can do without.
    const moves = bench.board.tables.transition;
    Object.defineProperty(moves, "size", { get: () => RECORDS_MAX });
    expect(
      bench.refused(cardMove, { cards: bench.ids("One"), column: "doing", lane: "campaign", before: null }).message,
    ).toMatch(/^This board is full: it holds a million/u);
    bench.do(cardUpdate, { cards: bench.ids("One"), fields: { points: 3 } });
  });
});
