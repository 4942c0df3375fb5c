import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cardAdd } from "../../../../src/core/commands/card-add.ts";
import { cardArchive } from "../../../../src/core/commands/card-archive.ts";
import { cardBlock } from "../../../../src/core/commands/card-block.ts";
import { cardDelete } from "../../../../src/core/commands/card-delete.ts";
import { cardMove } from "../../../../src/core/commands/card-move.ts";
import { cardUnblock } from "../../../../src/core/commands/card-unblock.ts";
import { cardUpdate } from "../../../../src/core/commands/card-update.ts";
import { columnMove } from "../../../../src/core/commands/column-move.ts";
import { columnsOf, lanesOf } from "../../../../src/core/document/queries.ts";
import { createIndexes } from "../../../../src/renderer/session/create-indexes.ts";
import type { Session } from "../../../../src/renderer/session/session.ts";
import { openSession } from "../../../helpers/open-session.ts";

/** Everything the indexes say, so that two of them can be compared. */
function said(session: Session, indexes = session.indexes) {
  const { board } = session;
  const columns = columnsOf(board).map((column) => column.id);
  const lanes = lanesOf(board).map((lane) => lane.id);
  const cards = [...board.tables.card.values()];
  return {
    columns: indexes.columns,
    lanes: indexes.lanes,
    cells: columns.flatMap((column) => lanes.map((lane) => [...indexes.cell(column, lane)])),
    tallies: [
      indexes.tally({}),
      ...columns.map((column) => indexes.tally({ column })),
      ...lanes.map((lane) => indexes.tally({ lane })),
    ],
    about: cards.map((card) => [
      [...indexes.ofCard("transition", card.id)],
      [...indexes.ofCard("blocker", card.id)],
      indexes.blockerOf(card.id),
      indexes.enteredAt(card),
    ]),
    work: [...board.tables.member.keys()].map((member) => indexes.memberWork(member)),
    archived: indexes.archived,
    binned: indexes.binned,
  };
}

const columns = ["backlog", "ready", "doing", "waiting", "done"];
const lanes = ["sales", "campaign"];
const step = fc.record({
  what: fc.constantFrom("add", "move", "points", "archive", "delete", "block", "unblock", "column", "undo", "redo"),
  card: fc.nat(9),
  column: fc.constantFrom(...columns),
  lane: fc.constantFrom(...lanes),
  on: fc.boolean(),
});

describe("the indexes", () => {
  it("kept up with any sequence of gestures say what indexes built anew say", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { session, bench } = await openSession();
        for (const { what, card: at, column, lane, on } of steps) {
          bench.ctx.now += 1_000;
          const card = [...session.board.tables.card.keys()][at] ?? "none";
          if (what === "add")
            session.dispatch(cardAdd, { titles: ["A", "B"], column, lane, at: on ? "top" : "bottom" });
          if (what === "move") session.dispatch(cardMove, { cards: [card], column, lane, before: null });
          if (what === "points") session.dispatch(cardUpdate, { cards: [card], fields: { points: at } });
          if (what === "archive") session.dispatch(cardArchive, { cards: [card], archived: on });
          if (what === "delete") session.dispatch(cardDelete, { cards: [card], deleted: on });
          if (what === "block") session.dispatch(cardBlock, { card, reason: "Waiting", owner: null });
          if (what === "unblock") session.dispatch(cardUnblock, { card });
          if (what === "column") session.dispatch(columnMove, { column, before: on ? "ready" : null });
          if (what === "undo") session.undo();
          if (what === "redo") session.redo();
        }
        expect(said(session)).toEqual(said(session, createIndexes(session.board)));
      }),
      { numRuns: 60 },
    );
  });

  it("keep the reference of every list that a move does not touch", async () => {
    const { session } = await openSession();
    for (const column of columns)
      session.dispatch(cardAdd, { titles: ["A", "B"], column, lane: "campaign", at: "top" });
    const [moving] = session.indexes.cell("ready", "campaign");
    const before = Object.fromEntries(columns.map((column) => [column, session.indexes.cell(column, "campaign")]));
    const heads = session.indexes.columns;
    session.dispatch(cardMove, { cards: [moving as string], column: "doing", lane: "campaign", before: null });
    const changed = columns.filter((column) => session.indexes.cell(column, "campaign") !== before[column]);
    expect(changed).toEqual(["ready", "doing"]);
    expect(session.indexes.columns).toBe(heads);
  });

  it("count a card's time in its column through moves between lanes", async () => {
    const { session, bench, card } = await openSession();
    session.dispatch(cardAdd, { titles: ["One"], column: "ready", lane: "campaign", at: "top" });
    bench.ctx.now += 1_000;
    const entered = bench.ctx.now;
    session.dispatch(cardMove, { cards: [card("One").id], column: "doing", lane: "campaign", before: null });
    bench.ctx.now += 1_000;
    session.dispatch(cardMove, { cards: [card("One").id], column: "doing", lane: "sales", before: null });
    expect(session.indexes.enteredAt(card("One"))).toBe(entered);
  });
});
