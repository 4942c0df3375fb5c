import { beforeEach, describe, expect, it } from "vitest";
import { attachmentAdd } from "../../../../src/core/commands/attachment-add.ts";
import { cardAdd } from "../../../../src/core/commands/card-add.ts";
import { cardArchive } from "../../../../src/core/commands/card-archive.ts";
import { cardBlock } from "../../../../src/core/commands/card-block.ts";
import { cardDelete } from "../../../../src/core/commands/card-delete.ts";
import { cardDuplicate } from "../../../../src/core/commands/card-duplicate.ts";
import { cardMove } from "../../../../src/core/commands/card-move.ts";
import { cardUnblock } from "../../../../src/core/commands/card-unblock.ts";
import { cardUpdate } from "../../../../src/core/commands/card-update.ts";
import { columnDelete } from "../../../../src/core/commands/column-delete.ts";
import { commentAdd } from "../../../../src/core/commands/comment-add.ts";
import { standingBlocker } from "../../../../src/core/document/queries.ts";
import { BenchBoard, NOW } from "../../../helpers/bench-board.ts";

let bench: BenchBoard;
beforeEach(() => {
  bench = new BenchBoard();
  bench.do(cardAdd, { titles: ["a", "b", "c"], column: "ready", lane: "campaign", at: "bottom" });
});

describe("card.duplicate", () => {
  it("puts each copy below its original, with the fields and files but not the talk", () => {
    const [id] = bench.ids("a") as [string];
    const checklist = [{ id: "x", text: "write", done: true, group: "" }];
    bench.do(cardUpdate, { cards: [id], fields: { points: 5, checklist, assignees: ["ana"] } });
    bench.do(commentAdd, { card: id, text: "hello" });
    bench.do(cardBlock, { card: id, reason: "waits", owner: null });
    bench.do(attachmentAdd, {
      card: id,
      files: [{ name: "a.pdf", mime: "application/pdf", size: 1, blob: "0".repeat(64) }],
    });
    bench.ctx.now += 1_000;
    bench.do(cardDuplicate, { cards: bench.ids("c", "a") });
    expect(bench.cell("ready", "campaign")).toEqual(["a", "a", "b", "c", "c"]);
    const copy = [...bench.board.tables.card.values()].find((card) => card.title === "a" && card.id !== id);
    expect(copy).toMatchObject({ number: 4, points: 5, assignees: ["ana"], createdAt: NOW + 1_000 });
    expect(copy?.checklist).toMatchObject([{ text: "write", done: true }]);
    expect(copy?.checklist[0]?.id).not.toBe("x");
    expect(bench.board.tables.comment.size).toBe(1);
    expect(standingBlocker(bench.board, copy?.id ?? "")).toBeNull();
    expect([...bench.board.tables.attachment.values()].filter(({ card }) => card === copy?.id)).toHaveLength(1);
  });

  it("refuses what is not on the board", () => {
    bench.do(cardArchive, { cards: bench.ids("a"), archived: true });
    expect(bench.refused(cardDuplicate, { cards: bench.ids("a") }).message).toContain("in the archive");
  });
});

describe("card.archive and card.delete", () => {
  it("take a card off the board and bring it back to its place", () => {
    for (const [command, args] of [
      [cardArchive, "archived"],
      [cardDelete, "deleted"],
    ] as const) {
      const cards = bench.ids("b");
      const transitions = bench.board.tables.transition.size;
      bench.do(command, { cards, [args]: true });
      expect(bench.cell("ready", "campaign")).toEqual(["a", "c"]);
      expect(bench.refused(command, { cards, [args]: true }).code).toBe("nothing-to-do");
      bench.do(command, { cards, [args]: false });
      expect(bench.cell("ready", "campaign")).toEqual(["a", "b", "c"]);
      expect(bench.board.tables.transition.size).toBe(transitions);
    }
  });

  it("bring cards whose column was deleted since back in the first column, with a transition", () => {
    bench.do(cardArchive, { cards: bench.ids("b", "c"), archived: true });
    bench.do(columnDelete, { column: "ready", moveTo: "doing" });
    const outcome = bench.do(cardArchive, { cards: bench.ids("b", "c"), archived: false });
    expect(outcome.notices[0]).toContain("was deleted; it is the first one now");
    expect(bench.cell("backlog", "campaign")).toEqual(["b", "c"]);
    expect(new Set(["b", "c"].map((title) => bench.card(title).place.order)).size).toBe(2);
    expect([...bench.board.tables.transition.values()].at(-1)).toMatchObject({
      from: { column: "ready" },
      to: { column: "backlog" },
    });
  });

  it("leave what is in the bin there: it has to be restored before it can be moved, changed or archived", () => {
    const cards = bench.ids("a");
    bench.do(cardDelete, { cards, deleted: true });
    expect(bench.refused(cardMove, { cards, column: "doing", lane: "sales", before: null }).code).toBe("not-found");
    expect(bench.refused(cardUpdate, { cards, fields: { points: 1 } }).code).toBe("not-found");
    expect(bench.refused(cardArchive, { cards, archived: true }).hint).toBe("Restore it first.");
  });
});

describe("card.block and card.unblock", () => {
  it("keep since when a card is blocked, by what, and until when", () => {
    const [card] = bench.ids("a") as [string];
    bench.do(cardBlock, { card, reason: "legal has not answered", owner: "ana" });
    bench.ctx.now += 60_000;
    expect(bench.refused(cardBlock, { card, reason: "legal has not answered", owner: "ana" }).code).toBe(
      "nothing-to-do",
    );
    bench.do(cardBlock, { card, reason: "legal said no", owner: null });
    expect([...bench.board.tables.blocker.values()]).toMatchObject([
      { card, reason: "legal said no", owner: null, since: NOW, until: null },
    ]);
    bench.do(cardUnblock, { card });
    expect([...bench.board.tables.blocker.values()]).toMatchObject([{ since: NOW, until: NOW + 60_000 }]);
    expect(bench.refused(cardUnblock, { card }).code).toBe("nothing-to-do");
    expect(bench.refused(cardBlock, { card, reason: "  ", owner: null }).code).toBe("invalid");
  });

  it("start a new blocker after the old one ended", () => {
    const [card] = bench.ids("a") as [string];
    bench.do(cardBlock, { card, reason: "one", owner: null });
    bench.do(cardUnblock, { card });
    bench.do(cardBlock, { card, reason: "two", owner: null });
    expect(bench.board.tables.blocker.size).toBe(2);
  });
});
