import { describe, expect, it } from "vitest";
import { snapshotOf } from "../../../../src/core/change/snapshot.ts";
import { boardImport } from "../../../../src/core/commands/board-import.ts";
import { cardAdd } from "../../../../src/core/commands/card-add.ts";
import { cardDelete } from "../../../../src/core/commands/card-delete.ts";
import { cardMove } from "../../../../src/core/commands/card-move.ts";
import { cardUpdate } from "../../../../src/core/commands/card-update.ts";
import { ceremonyEnd } from "../../../../src/core/commands/ceremony-end.ts";
import { ceremonyStart } from "../../../../src/core/commands/ceremony-start.ts";
import { ceremonyUpdate } from "../../../../src/core/commands/ceremony-update.ts";
import { columnDelete } from "../../../../src/core/commands/column-delete.ts";
import { sprintAddCards } from "../../../../src/core/commands/sprint-add-cards.ts";
import { sprintClose } from "../../../../src/core/commands/sprint-close.ts";
import { sprintSave } from "../../../../src/core/commands/sprint-save.ts";
import { sprintStart } from "../../../../src/core/commands/sprint-start.ts";
import { stickySave } from "../../../../src/core/commands/sticky-save.ts";
import { allRecords, tableOf } from "../../../../src/core/document/board.ts";
import type { ChangeId } from "../../../../src/core/document/stamp.ts";
import type { DispatchResult } from "../../../../src/renderer/session/session.ts";
import { BenchBoard } from "../../../helpers/bench-board.ts";
import { openSession } from "../../../helpers/open-session.ts";

const three = { titles: ["One", "Two", "Three"], column: "ready", lane: "campaign", at: "bottom" as const };

describe("a gesture", () => {
  it("is on the board at once, and saved when the log has acknowledged it", async () => {
    const { session, log, titles } = await openSession();
    const result = session.dispatch(cardAdd, three);
    expect(result.ok).toBe(true);
    expect(titles("ready", "campaign")).toEqual(["One", "Two", "Three"]);
    expect(session.store.getState().save.kind).toBe("saving");
    await session.flush();
    expect(session.store.getState().save.kind).toBe("saved");
    expect(log.stored("bench")).toHaveLength(1);
  });

  it("that is refused changes nothing and is not stored", async () => {
    const { session, log } = await openSession();
    const version = session.store.getState().version;
    const result = session.dispatch(cardAdd, { ...three, column: "nowhere" });
    expect(result.ok).toBe(false);
    await session.flush();
    expect(session.store.getState().version).toBe(version);
    expect(log.stored("bench")).toEqual([]);
  });

  it("gets a later id than every change the board has seen, even when the clock goes back", async () => {
    const { session, bench } = await openSession();
    const first = session.dispatch(cardAdd, three);
    bench.ctx.now -= 60_000;
    const second = session.dispatch(cardAdd, { ...three, titles: ["Four"] });
    if (!first.ok || !second.ok) throw new Error("refused");
    expect(second.change.id > first.change.id).toBe(true);
  });
});

describe("undo", () => {
  it("never lays open notes of a retrospective face down again, and goes on to what was done before", async () => {
    const { session, titles } = await openSession();
    session.dispatch(cardAdd, three);
    session.dispatch(ceremonyStart, { kind: "retro", present: ["ana"] });
    const held = () => [...session.board.tables.ceremony.values()].at(-1);
    session.dispatch(ceremonyUpdate, { ceremony: held()?.id ?? "", fields: { revealed: true } });
    expect(session.store.getState().undoLabel).toBe("Revealed the notes of the retrospective");
    const [entry] = await session.history(1);
    expect(entry).toMatchObject({ undoable: false, why: "The notes of the retrospective lie open for good." });
    const refused = session.undo();
    expect(refused).toMatchObject({ ok: false, refusal: { message: entry?.why } });
    expect(refused).not.toHaveProperty("refusal.hint");
    expect(held()?.revealed).toBe(true);
    while (session.undo() !== null);
    expect(titles("ready", "campaign")).toEqual([]);
  });

  it("changes nothing of what the minutes of a ceremony tell, once it has ended; its end can be taken back", async () => {
    const { session } = await openSession();
    const held = () => [...session.board.tables.ceremony.values()].at(-1);
    const made = (result: DispatchResult) => {
      if (!result.ok) throw new Error("refused");
      return result.change.id;
    };
    session.dispatch(ceremonyStart, { kind: "retro", present: ["ana"] });
    const ceremony = held()?.id ?? "";
    const note = { sticky: null, ceremony, column: "improve", author: null } as const;
    const written = session.dispatch(stickySave, { ...note, text: "Fewer meetings" });
    const more = session.dispatch(ceremonyUpdate, { ceremony, fields: { votesEach: 5 } });
    const ended = session.dispatch(ceremonyEnd, { ceremony, usedMs: 1, lengthMs: 1, spoke: [] });
    const why = "This retrospective has ended; its minutes stay as they are.";
    expect(await session.history(3)).toMatchObject([{ undoable: true }, { undoable: false, why }, { why }]);
    for (const result of [written, more])
      expect(session.undoChange(made(result))).toMatchObject({ ok: false, refusal: { message: why } });
    expect(session.board.tables.sticky.size).toBe(1);
    expect(session.undoChange(made(ended))).toMatchObject({ ok: true });
    expect(session.undoChange(made(written))).toMatchObject({ ok: true });
    expect(session.board.tables.sticky.size).toBe(0);
  });

  it("takes gestures back in turn by name, and redo brings them back", async () => {
    const { session, titles, card } = await openSession();
    session.dispatch(cardAdd, three);
    session.dispatch(cardMove, { cards: [card("Two").id], column: "doing", lane: "campaign", before: null });
    const moved = session.store.getState().undoLabel;
    expect(moved).toContain("Two");
    const after = allRecords(session.board);

    expect(session.undo()).toMatchObject({ ok: true, change: { command: "undo", label: `Undid: ${moved}` } });
    expect(titles("ready", "campaign")).toEqual(["One", "Two", "Three"]);
    expect(session.store.getState().redoLabel).toBe(moved);
    session.undo();
    expect(titles("ready", "campaign")).toEqual([]);
    expect(session.undo()).toBeNull();

    session.redo();
    expect(session.redo()).toMatchObject({ ok: true, change: { command: "redo", label: `Redid: ${moved}` } });
    expect(allRecords(session.board)).toEqual(after);
    expect(session.store.getState()).toMatchObject({ undoLabel: moved, redoLabel: null });
    session.undo();
    expect(session.store.getState().redoLabel).toBe(moved);
  });

  it("takes back an import that made the board's first columns and lanes", async () => {
    const bench = new BenchBoard();
    const records = allRecords(bench.board).filter(({ type }) => type !== "board");
    for (const { type, id } of records) tableOf(bench.board, type).delete(id);
    const { session } = await openSession(bench);
    expect(session.dispatch(boardImport, { records, label: "Imported" }).ok).toBe(true);
    expect(session.indexes.columns.length).toBeGreaterThan(0);

    expect(session.undo()).toMatchObject({ ok: true });
    expect(session.indexes.columns).toEqual([]);
    expect(session.redo()).toMatchObject({ ok: true });
    expect(session.indexes.columns.length).toBeGreaterThan(0);
  });

  it("is a new change: the log only grows", async () => {
    const { session, log } = await openSession();
    session.dispatch(cardAdd, three);
    session.undo();
    session.redo();
    await session.flush();
    expect(log.stored("bench").map((change) => change.command)).toEqual(["card.add", "undo", "redo"]);
  });

  it("forgets what could be redone when something new is done", async () => {
    const { session } = await openSession();
    session.dispatch(cardAdd, three);
    session.undo();
    session.dispatch(cardAdd, { ...three, titles: ["New"] });
    expect(session.redo()).toBeNull();
  });

  it("goes on after another board was open in between", async () => {
    const { session, log, titles } = await openSession();
    log.put(snapshotOf(new BenchBoard().board, "other", 0));
    session.dispatch(cardAdd, three);
    await session.open("other");
    expect(session.store.getState().undoLabel).toBeNull();
    await session.open("bench");
    session.undo();
    expect(titles("ready", "campaign")).toEqual([]);
  });
});

describe("the history", () => {
  it("lists changes newest first and takes one back on which nothing later stands", async () => {
    const { session, card } = await openSession();
    session.dispatch(cardAdd, three);
    session.dispatch(cardUpdate, { cards: [card("One").id], fields: { points: 3 } });
    session.dispatch(cardUpdate, { cards: [card("Two").id], fields: { points: 5 } });
    const history = await session.history(10);
    expect(history.map((entry) => entry.change.command)).toEqual(["card.update", "card.update", "card.add"]);
    expect(history.map((entry) => entry.undoable)).toEqual([true, true, false]);
    expect(history[2]?.why).toContain("“One” and 1 more changed since");

    const older = history[1]?.change.id;
    if (!older) throw new Error("No entry.");
    expect(session.undoChange(older).ok).toBe(true);
    expect(card("One").points).toBeNull();
    expect(card("Two").points).toBe(5);
    expect((await session.history(10))[2]?.undoable).toBe(false);
    session.undo();
    expect(card("One").points).toBe(3);
  });

  it("calls what has no name by the word for it, and never says what a note says", async () => {
    const { session } = await openSession();
    session.dispatch(ceremonyStart, { kind: "retro", present: ["ana"] });
    const ceremony = [...session.board.tables.ceremony.keys()][0] ?? "";
    const note = { ceremony, column: "improve" as const, author: null };
    session.dispatch(stickySave, { ...note, sticky: null, text: "Fewer meetings" });
    const sticky = [...session.board.tables.sticky.keys()][0] ?? "";
    session.dispatch(stickySave, { ...note, sticky, text: "Shorter meetings" });
    const [changed, written] = await session.history(2);
    expect(written?.why).toBe("A note changed since.");
    expect(JSON.stringify([changed?.change.label, written?.change.label])).not.toContain("meetings");
  });

  it("refuses, with the reason, what later work stands on", async () => {
    const { session, card } = await openSession();
    session.dispatch(cardAdd, { ...three, titles: ["One"] });
    const added = (await session.history(1))[0]?.change.id;
    session.dispatch(cardDelete, { cards: [card("One").id], deleted: true });
    if (!added) throw new Error("No entry.");
    const result = session.undoChange(added);
    expect(result).toMatchObject({ ok: false, refusal: { code: "later-changes" } });
    expect(card("One").deletedAt).not.toBeNull();
  });

  it("refuses what would put a card where nobody could see it", async () => {
    const { session, card } = await openSession();
    session.dispatch(cardAdd, { ...three, titles: ["One"] });
    session.dispatch(cardMove, { cards: [card("One").id], column: "doing", lane: "campaign", before: null });
    const moved = (await session.history(1))[0]?.change.id;
    expect(session.dispatch(columnDelete, { column: "ready", moveTo: "doing" }).ok).toBe(true);
    if (!moved) throw new Error("No entry.");

    const [, entry] = await session.history(2);
    expect(entry).toMatchObject({ change: { id: moved }, undoable: false });
    expect(entry?.why).toContain("“One” stands in a deleted column");
    expect(session.undoChange(moved)).toMatchObject({ ok: false, refusal: { code: "later-changes" } });
    expect(card("One").place.column).toBe("doing");
  });

  it("changes no closed sprint, and never makes two of them run", async () => {
    const { session } = await openSession();
    const planned = (goal: string): string => {
      const made = session.dispatch(sprintSave, { sprint: null, fields: { goal: "" } });
      const sprint = made.ok ? made.change.added[0]?.id : undefined;
      if (!sprint) throw new Error("refused");
      session.dispatch(sprintSave, { sprint, fields: { goal } });
      session.dispatch(sprintStart, { sprint });
      return sprint;
    };
    const first = planned("30 % more registrations");
    session.dispatch(sprintClose, { sprint: first, rest: "stays" });
    const [closing, , goal] = await session.history(3);
    expect(closing).toMatchObject({ change: { command: "sprint.close" }, undoable: true });
    expect(goal).toMatchObject({ change: { command: "sprint.save" }, undoable: false });
    expect(goal?.why).toContain("is closed");

    planned("A new landing page");
    const again = (await session.history(10)).find(({ change }) => change.id === closing?.change.id);
    expect(again).toMatchObject({ undoable: false });
    expect(again?.why).toContain("runs now");
  });
});

describe("closing a sprint", () => {
  async function running() {
    const opened = await openSession();
    const { session, card } = opened;
    session.dispatch(cardAdd, { ...three, column: "done" });
    const made = session.dispatch(sprintSave, { sprint: null, fields: {} });
    const sprint = (made.ok && made.change.added[0]?.id) || "";
    session.dispatch(sprintAddCards, { sprint, cards: [card("One").id] });
    session.dispatch(sprintStart, { sprint });
    const taken = (await session.history(2))[1]?.change.id as ChangeId;
    const close = () => {
      const result = session.dispatch(sprintClose, { sprint, rest: "stays" });
      if (!result.ok) throw new Error(result.refusal.message);
      return result.change.id;
    };
    return { ...opened, sprint, taken, close, state: () => session.board.tables.sprint.get(sprint)?.state };
  }

  it("is taken back directly after, from the history too, and that is said", async () => {
    const { session, close, state } = await running();
    close();
    expect(session.undo()).toMatchObject({ ok: true, notices: ["“Sprint 1” is open again and runs."] });
    expect(state()).toBe("active");
    session.redo();
    expect(state()).toBe("closed");
    session.undo();
    const closing = close();
    expect(session.undoChange(closing)).toMatchObject({ ok: true, notices: ["“Sprint 1” is open again and runs."] });
    expect(state()).toBe("active");
  });

  it("is not taken back from the history once more was done, but step by step", async () => {
    const { session, close, state } = await running();
    const closing = close();
    session.dispatch(cardAdd, { ...three, titles: ["Four"] });
    expect((await session.history(2))[1]).toMatchObject({ undoable: false });
    expect(session.undoChange(closing)).toMatchObject({
      ok: false,
      refusal: { message: "“Sprint 1” is closed and more was done since. A closed sprint never changes." },
    });
    expect(state()).toBe("closed");
    session.undo();
    session.undo();
    expect(state()).toBe("active");
  });

  it("stays where undo had to pass over something that was done since", async () => {
    const { session, close, state } = await running();
    close();
    const begun = session.dispatch(ceremonyStart, { kind: "retro", present: [] });
    const ceremony = (begun.ok && begun.change.added[0]?.id) || "";
    session.dispatch(ceremonyUpdate, { ceremony, fields: { revealed: true } });
    // The reveal has no way back: undo goes past it, and may not come to the closing that way.
    for (let steps = 0; steps < 4; steps += 1) session.undo();
    expect(state()).toBe("closed");
  });

  it("holds what came into the sprint before", async () => {
    const { session, taken, close, sprint, card } = await running();
    close();
    expect(session.undoChange(taken)).toMatchObject({
      ok: false,
      refusal: { message: "The sprint “Sprint 1” is closed." },
    });
    expect(card("One").sprint).toBe(sprint);
  });

  it("that was undone is not brought back by the history when more was done since", async () => {
    const { session, close, state } = await running();
    const reopened = session.undoChange(close());
    session.dispatch(cardAdd, { ...three, titles: ["Four"] });
    const id = reopened.ok ? reopened.change.id : null;
    expect(id && session.undoChange(id)).toMatchObject({ ok: false });
    expect(state()).toBe("active");
  });
});

describe("when storing fails", () => {
  it("keeps what was done, stops editing in words, and goes on after a retry", async () => {
    const { session, log, titles } = await openSession();
    log.fail("The disk is full.");
    session.dispatch(cardAdd, three);
    await expect(session.flush()).rejects.toThrow("The disk is full.");
    expect(session.store.getState().save).toMatchObject({ kind: "failed", message: "The disk is full." });
    expect(titles("ready", "campaign")).toEqual(["One", "Two", "Three"]);

    const refused = session.dispatch(cardAdd, { ...three, titles: ["Four"] });
    expect(refused).toMatchObject({ ok: false, refusal: { code: "stopped" } });
    expect(session.undo()).toMatchObject({ ok: false, refusal: { code: "stopped" } });
    expect(titles("ready", "campaign")).toHaveLength(3);
    expect(session.snapshot().records.filter((record) => record.type === "card")).toHaveLength(3);

    log.fail(null);
    session.retrySave();
    await session.flush();
    expect(session.store.getState().save.kind).toBe("saved");
    expect(session.dispatch(cardAdd, { ...three, titles: ["Four"] }).ok).toBe(true);
  });

  it("does not leave a board of which something is not saved", async () => {
    const { session, log } = await openSession();
    log.put(snapshotOf(new BenchBoard().board, "other", 0));
    log.fail("The disk is full.");
    session.dispatch(cardAdd, three);
    await expect(session.open("other")).rejects.toThrow("The disk is full.");
    expect(session.store.getState().boardId).toBe("bench");
  });
});

describe("opening", () => {
  it("leaves the board that is open where the other cannot be read", async () => {
    const { session, titles } = await openSession();
    session.dispatch(cardAdd, three);
    await expect(session.open("gone")).rejects.toThrow();
    expect(session.store.getState().boardId).toBe("bench");
    expect(titles("ready", "campaign")).toHaveLength(3);
  });
});
