import { expect, it } from "vitest";
import { cardAdd } from "../../../../src/core/commands/card-add.ts";
import { cardMove } from "../../../../src/core/commands/card-move.ts";
import { practiceUpdate } from "../../../../src/core/commands/practice-update.ts";
import { replenishRhythm } from "../../../../src/core/reports/replenish-rhythm.ts";
import { BenchBoard, NOW } from "../../../helpers/bench-board.ts";

const DAY_MS = 86_400_000;

it("counts working days from the last card that was pulled, and says when it is time", () => {
  const bench = new BenchBoard();
  bench.do(cardAdd, { titles: ["One", "Two"], column: "backlog", lane: "campaign", at: "bottom" });
  bench.do(cardAdd, { titles: ["Written down as ready"], column: "ready", lane: "campaign", at: "bottom" });
  const rhythm = (at: number) => replenishRhythm(bench.board, at, "UTC");
  expect(rhythm(NOW)).toEqual({ last: null, next: null, due: false });
  const pull = (title: string) =>
    bench.do(cardMove, { cards: bench.ids(title), column: "ready", lane: "campaign", before: null });
  pull("One");
  bench.ctx.now += DAY_MS;
  pull("Two");
  // Wednesday 26 April 2017 and five working days: over a weekend.
  expect(rhythm(bench.ctx.now)).toEqual({ last: "2017-04-26", next: "2017-05-03", due: false });
  expect(rhythm(bench.ctx.now + 7 * DAY_MS).due).toBe(true);
  bench.do(practiceUpdate, { fields: { cadenceDays: 1 } });
  bench.do(cardMove, { cards: bench.ids("Two"), column: "doing", lane: "campaign", before: null });
  expect(rhythm(bench.ctx.now)).toMatchObject({ last: "2017-04-26", next: "2017-04-27", due: false });
});
