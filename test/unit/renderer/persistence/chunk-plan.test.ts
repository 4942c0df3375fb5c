import { describe, expect, it } from "vitest";
import type { Change } from "../../../../src/core/change/change.ts";
import { cardAdd } from "../../../../src/core/commands/card-add.ts";
import { cardArchive } from "../../../../src/core/commands/card-archive.ts";
import { ChunkPlan } from "../../../../src/renderer/persistence/chunk-plan.ts";
import { BenchBoard } from "../../../helpers/bench-board.ts";

/** A board whose only card was packed, then archived. */
function archived() {
  const bench = new BenchBoard();
  bench.do(cardAdd, { titles: ["One"], column: "ready", lane: "campaign", at: "bottom" });
  const plan = new ChunkPlan(bench.board);
  plan.touchAll();
  const before = plan.pack();
  bench.do(cardArchive, { cards: bench.ids("One"), archived: true });
  plan.touch(bench.changes.at(-1) as Change);
  return { plan, before };
}

describe("what is packed", () => {
  it("takes the row away that holds nothing any more", () => {
    const { plan, before } = archived();
    expect(before.filter(({ kind }) => kind === "card")).toMatchObject([{ n: 0, text: expect.any(String) }]);
    const writes = plan.pack();
    expect(writes).toContainEqual({ kind: "card", n: 0, text: null });
    expect(writes.filter(({ kind }) => kind === "archive")).toHaveLength(1);
    expect(plan.waiting).toBe(0);
    expect(plan.pack()).toEqual([]);
  });

  it("takes it away the next time where the first time failed, or the card would stand in two rows", () => {
    const { plan } = archived();
    plan.pack();
    plan.touchAll();
    expect(plan.pack()).toContainEqual({ kind: "card", n: 0, text: null });
  });
});
