import { beforeEach, describe, expect, it } from "vitest";
import { cardAdd } from "../../../../src/core/commands/card-add.ts";
import { cardArchive } from "../../../../src/core/commands/card-archive.ts";
import { cellLimit } from "../../../../src/core/commands/cell-limit.ts";
import { columnAdd } from "../../../../src/core/commands/column-add.ts";
import { columnDelete } from "../../../../src/core/commands/column-delete.ts";
import { columnMove } from "../../../../src/core/commands/column-move.ts";
import { columnUpdate } from "../../../../src/core/commands/column-update.ts";
import { laneAdd } from "../../../../src/core/commands/lane-add.ts";
import { laneDelete } from "../../../../src/core/commands/lane-delete.ts";
import { laneMove } from "../../../../src/core/commands/lane-move.ts";
import { laneUpdate } from "../../../../src/core/commands/lane-update.ts";
import { columnsOf, lanesOf } from "../../../../src/core/document/queries.ts";
import { BenchBoard } from "../../../helpers/bench-board.ts";

let bench: BenchBoard;
const columns = () => columnsOf(bench.board).map(({ name }) => name);
const lanes = () => lanesOf(bench.board).map(({ name }) => name);
beforeEach(() => {
  bench = new BenchBoard();
});

describe("columns", () => {
  it("are added before another or at the end", () => {
    bench.do(columnAdd, { name: " Review ", stage: "active", before: "waiting" });
    bench.do(columnAdd, { name: "Measured", stage: "done", colour: "teal", before: null });
    expect(columns()).toEqual(["Backlog", "Ready", "Doing", "Review", "Waiting", "Done", "Measured"]);
    expect(bench.refused(columnAdd, { name: "X", stage: "done", before: "gone" }).code).toBe("not-found");
    expect(bench.refused(columnAdd, { name: "  ", stage: "done", before: null }).message).toContain(
      "The name is empty",
    );
  });

  it("move, and have nothing to do where they stand", () => {
    bench.do(columnMove, { column: "done", before: "backlog" });
    expect(columns()).toEqual(["Done", "Backlog", "Ready", "Doing", "Waiting"]);
    bench.do(columnMove, { column: "done", before: null });
    expect(columns().at(-1)).toBe("Done");
    for (const before of [null, "done"])
      expect(bench.refused(columnMove, { column: "done", before }).code).toBe("nothing-to-do");
  });

  it("find room between equal neighbours", () => {
    const ready = bench.board.tables.column.get("ready");
    const doing = bench.board.tables.column.get("doing");
    if (ready && doing) bench.board.tables.column.set("ready", { ...ready, order: doing.order });
    bench.do(columnMove, { column: "done", before: "ready" });
    expect(columns()).toEqual(["Backlog", "Doing", "Done", "Ready", "Waiting"]);
  });

  it("are renamed, recoloured, folded, limited and described, each under its own name", () => {
    const update = (fields: object) => bench.do(columnUpdate, { column: "doing", fields }).label;
    const limit = { amount: 3, unit: "count", mode: "warn", scope: "per-lane" };
    expect(update({ name: "In work" })).toBe("Renamed the column “Doing” to “In work”");
    expect(update({ folded: true })).toBe("Folded the column “In work”");
    expect(update({ limit })).toBe("Changed the WIP limit of the column “In work”");
    expect(update({ colour: "teal", policy: "one each" })).toBe(
      "Changed the colour and policy of the column “In work”",
    );
    expect(bench.refused(columnUpdate, { column: "doing", fields: { folded: true } }).code).toBe("nothing-to-do");
  });

  it("that hold cards ask where these go, and send them there in order, each in its lane", () => {
    bench.do(cardAdd, { titles: ["a", "b"], column: "ready", lane: "campaign", at: "bottom" });
    bench.do(cardAdd, { titles: ["s"], column: "ready", lane: "sales", at: "bottom" });
    bench.do(cardAdd, { titles: ["x"], column: "doing", lane: "campaign", at: "bottom" });
    const refusal = bench.refused(columnDelete, { column: "ready", moveTo: null });
    expect(refusal).toMatchObject({ code: "invalid", hint: "Choose another column for them." });
    expect(refusal.message).toContain("holds 3 cards");
    expect(bench.refused(columnDelete, { column: "ready", moveTo: "ready" }).code).toBe("invalid");
    expect(bench.refused(columnDelete, { column: "ready", moveTo: "gone" }).code).toBe("not-found");
    const transitions = bench.board.tables.transition.size;
    bench.do(columnDelete, { column: "ready", moveTo: "doing" });
    expect(bench.cell("doing", "campaign")).toEqual(["x", "a", "b"]);
    expect(bench.cell("doing", "sales")).toEqual(["s"]);
    expect(bench.board.tables.transition.size).toBe(transitions + 3);
    expect(columns()).not.toContain("Ready");
  });

  it("that hold only archived cards need no other", () => {
    bench.do(cardAdd, { titles: ["a"], column: "ready", lane: "campaign", at: "bottom" });
    bench.do(cardArchive, { cards: bench.ids("a"), archived: true });
    bench.do(columnDelete, { column: "ready", moveTo: null });
    expect(bench.refused(columnDelete, { column: "ready", moveTo: null }).code).toBe("not-found");
  });

  it("never all go", () => {
    for (const column of ["backlog", "ready", "doing", "waiting"]) bench.do(columnDelete, { column, moveTo: null });
    expect(bench.refused(columnDelete, { column: "done", moveTo: null }).code).toBe("last-one");
  });
});

describe("lanes", () => {
  it("are added with the colour of their kind, moved, changed and folded", () => {
    bench.do(laneAdd, { name: "Expedite", kind: "expedite", before: "sales" });
    expect(lanesOf(bench.board)[0]).toMatchObject({ name: "Expedite", colour: "red" });
    bench.do(laneMove, { lane: "campaign", before: "sales" });
    expect(lanes()).toEqual(["Expedite", "Campaign", "Sales"]);
    expect(bench.refused(laneMove, { lane: "sales", before: null }).code).toBe("nothing-to-do");
    expect(bench.do(laneUpdate, { lane: "sales", fields: { name: "Requests" } }).label).toBe(
      "Renamed the lane “Sales” to “Requests”",
    );
    expect(bench.do(laneUpdate, { lane: "sales", fields: { folded: true } }).label).toBe("Folded the lane “Requests”");
  });

  it("that hold cards send them to another lane, and the last one stays", () => {
    bench.do(cardAdd, { titles: ["a", "b"], column: "ready", lane: "sales", at: "bottom" });
    expect(bench.refused(laneDelete, { lane: "sales", moveTo: null }).code).toBe("invalid");
    bench.do(laneDelete, { lane: "sales", moveTo: "campaign" });
    expect(bench.cell("ready", "campaign")).toEqual(["a", "b"]);
    expect(bench.refused(laneDelete, { lane: "campaign", moveTo: null }).code).toBe("last-one");
  });

  it("accept marketing's card as sales work when their cards come into a sales lane", () => {
    bench.do(cardAdd, { titles: ["a"], column: "doing", lane: "campaign", at: "bottom" });
    bench.do(laneDelete, { lane: "campaign", moveTo: "sales" });
    expect(bench.card("a")).toMatchObject({ origin: "marketing", acceptedAt: bench.ctx.now });
  });
});

describe("cell.limit", () => {
  const limit = { amount: 1, unit: "count", mode: "warn", scope: "across" };
  it("is set, changed and taken away on one record per cell", () => {
    const set = (to: object | null) => ({ column: "doing", lane: "sales", limit: to });
    expect(bench.refused(cellLimit, set(null)).code).toBe("nothing-to-do");
    expect(bench.do(cellLimit, set(limit)).label).toBe("Set the WIP limit of Doing in Sales");
    bench.do(cellLimit, set({ ...limit, amount: 2 }));
    expect(bench.board.tables.cell.size).toBe(1);
    bench.do(cellLimit, set(null));
    expect(bench.board.tables.cell.get("cell:doing:sales")?.limit).toBeNull();
    expect(bench.refused(cellLimit, { ...set(limit), lane: "gone" }).code).toBe("not-found");
  });
});
