import fc from "fast-check";
import { expect, it } from "vitest";
import { cellLimit } from "../../../../src/core/commands/cell-limit.ts";
import { columnUpdate } from "../../../../src/core/commands/column-update.ts";
import { laneUpdate } from "../../../../src/core/commands/lane-update.ts";
import { memberUpdate } from "../../../../src/core/commands/member-update.ts";
import type { BoardView } from "../../../../src/core/document/board.ts";
import type { Limit } from "../../../../src/core/document/limit.ts";
import { isLive } from "../../../../src/core/document/queries.ts";
import type { CardRecord, SprintRecord } from "../../../../src/core/document/records.ts";
import { countsForMember, countsInLane } from "../../../../src/core/document/wip.ts";
import type { BenchBoard } from "../../../helpers/bench-board.ts";
import { gestures, groundedBoard, onBoard } from "../../../helpers/random-gesture.ts";

/** What each blocking limit holds, counted anew for each: by its holder and the limit itself. */
function heldByLimits({ tables }: BoardView): Map<string, { used: number; amount: number }> {
  const held = new Map<string, { used: number; amount: number }>();
  const cards = [...tables.card.values()].filter(isLive);
  const stage = ({ place }: CardRecord) => tables.column.get(place.column)?.stage ?? "backlog";
  const hold = (holder: string, limit: Limit | null, fills: (card: CardRecord) => boolean) => {
    if (limit?.mode !== "block") return;
    const used = cards.filter(fills).reduce((sum, { points }) => sum + (limit.unit === "count" ? 1 : (points ?? 0)), 0);
    held.set(`${holder} ${JSON.stringify(limit)}`, { used, amount: limit.amount });
  };
  for (const { id, limit } of tables.column.values())
    for (const lane of limit?.scope === "per-lane" ? tables.lane.keys() : [null])
      hold(`${id} ${lane}`, limit, ({ place }) => place.column === id && (lane ?? place.lane) === place.lane);
  for (const { id, column, lane, limit } of tables.cell.values())
    hold(id, limit, ({ place }) => place.column === column && place.lane === lane);
  for (const { id, limit } of tables.lane.values())
    hold(id, limit, (card) => card.place.lane === id && countsInLane(stage(card)));
  for (const { id, limit } of tables.member.values())
    hold(id, limit, (card) => card.assignees.includes(id) && countsForMember(stage(card)));
  return held;
}

function keepsSprints(before: ReadonlyMap<string, SprintRecord>, after: ReadonlyMap<string, SprintRecord>): void {
  for (const [id, sprint] of before) {
    if (sprint.state === "closed") expect(after.get(id)).toBe(sprint);
    if (sprint.state !== "planned") expect(after.get(id)?.committed).toEqual(sprint.committed);
  }
}

/** A board whose places are nearly full. */
function pressedBoard(): BenchBoard {
  const bench = groundedBoard();
  const limit = { amount: 4, unit: "count", mode: "block", scope: "across" };
  bench.do(columnUpdate, { column: "doing", fields: { limit } });
  bench.do(columnUpdate, { column: "ready", fields: { limit: { ...limit, scope: "per-lane" } } });
  bench.do(laneUpdate, { lane: "sales", fields: { limit: { ...limit, amount: 12, unit: "points" } } });
  bench.do(memberUpdate, { member: "ana", fields: { limit } });
  bench.do(cellLimit, { column: "waiting", lane: "campaign", limit: { ...limit, amount: 1 } });
  return bench;
}

it("no gesture changes a closed sprint or a commitment, or fills a blocking limit further without a reason", {
  timeout: 60_000,
}, () => {
  let pressed = 0;
  fc.assert(
    fc.property(gestures, (list) => {
      const bench = pressedBoard();
      let before = heldByLimits(bench.board);
      for (const gesture of list) {
        bench.ctx.now += 60_000;
        const { command, args } = onBoard(bench.board, gesture);
        const sprints = new Map(bench.board.tables.sprint);
        const outcome = bench.try(command, args);
        if (outcome.kind === "refusal") {
          if (outcome.code === "wip-limit") pressed += 1;
          continue;
        }
        keepsSprints(sprints, bench.board.tables.sprint);
        const [was, now] = [before, heldByLimits(bench.board)];
        before = now;
        // Another stage or limit moves no card: what is over is shown.
        const isSetting = command.id === "column.update" || command.id === "lane.update";
        if (isSetting || (args as { override?: unknown }).override) continue;
        for (const [limit, { used, amount }] of now)
          expect(used, `${command.id}: ${limit}`).toBeLessThanOrEqual(Math.max(amount, was.get(limit)?.used ?? used));
      }
    }),
    { numRuns: 70 },
  );
  // Limits that nothing ran into would prove nothing.
  expect(pressed).toBeGreaterThan(10);
});
