import { describe, expect, it, vi } from "vitest";
import { type BoardSnapshot, snapshotOf } from "../../../../src/core/change/snapshot.ts";
import { cardAdd } from "../../../../src/core/commands/card-add.ts";
import { cardDelete } from "../../../../src/core/commands/card-delete.ts";
import { cardMove } from "../../../../src/core/commands/card-move.ts";
import { cardUpdate } from "../../../../src/core/commands/card-update.ts";
import { ceremonyEnd } from "../../../../src/core/commands/ceremony-end.ts";
import { ceremonyStart } from "../../../../src/core/commands/ceremony-start.ts";
import { allRecords } from "../../../../src/core/document/board.ts";
import { openCeremony } from "../../../../src/core/document/ceremonies.ts";
import { followBoard } from "../../../../src/renderer/session/follow-board.ts";
import { createPresenter } from "../../../../src/renderer/session/presenter.ts";
import type { FromWall, Line, ToWall } from "../../../../src/renderer/session/wall-link.ts";
import { openSession } from "../../../helpers/open-session.ts";

/** Two ends of a line; what is sent arrives a turn later and cloned, as between windows. */
function aLine() {
  let atWall: (message: ToWall) => void = () => undefined;
  let atWriter: (message: FromWall) => void = () => undefined;
  const writer: Line<ToWall, FromWall> = {
    send: (message) => {
      const copy = structuredClone(message);
      queueMicrotask(() => atWall(copy));
    },
    listen: (listener) => {
      atWriter = listener;
    },
    close: () => undefined,
  };
  const wall: Line<FromWall, ToWall> = {
    send: (message) => queueMicrotask(() => atWriter(structuredClone(message))),
    listen: (listener) => {
      atWall = listener;
    },
    close: () => undefined,
  };
  return { writer, wall };
}

/** A board with three cards in doing and one in ready, presented on a wall. */
async function presented() {
  const parts = await openSession();
  const { session, bench, log, card } = parts;
  session.dispatch(cardAdd, { titles: ["One", "Two", "Three"], column: "doing", lane: "campaign", at: "bottom" });
  session.dispatch(cardAdd, { titles: ["Four"], column: "ready", lane: "campaign", at: "bottom" });
  await session.flush();
  const { writer, wall } = aLine();
  const stopped = vi.fn();
  const presenter = createPresenter({ session, line: writer, deckLength: () => 3, stopped });
  presenter.start();
  const onDisk = (): BoardSnapshot => snapshotOf(bench.board, "bench", 0);
  const load = vi.fn(async (board: string) => ({
    snapshot: structuredClone(onDisk()),
    changes: structuredClone(log.stored(board).map((change, index) => ({ seq: index + 1, change }))),
  }));
  const follower = followBoard({ line: wall, load, wordsOf: () => "It cannot be read." });
  await vi.waitFor(() => expect(follower.store.getState().board).not.toBeNull());
  const shown = () => {
    const { board, showing } = follower.store.getState();
    return showing?.focus == null ? null : board?.tables.card.get(showing.focus)?.title;
  };
  return { ...parts, presenter, follower, wall, load, stopped, shown, titleOf: (title: string) => card(title).id };
}

describe("the wall", () => {
  it("reads the board once and has every change after it", async () => {
    const { session, follower, load, titleOf } = await presented();
    session.dispatch(cardUpdate, { cards: [titleOf("One")], fields: { title: "First" } });
    session.dispatch(cardMove, { cards: [titleOf("Two")], column: "done", lane: "campaign", before: null });
    session.undo();
    await vi.waitFor(() =>
      expect(allRecords(follower.store.getState().board as never)).toEqual(allRecords(session.board)),
    );
    expect(follower.store.getState().indexes?.tally({ column: "doing" }).count).toBe(3);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it("keeps what arrives while the board is read", async () => {
    const { session, follower, load, titleOf } = await presented();
    await session.close();
    await session.open("bench");
    const read = load.getMockImplementation() as typeof load;
    load.mockImplementation(async (board) => {
      const stored = await read(board);
      session.dispatch(cardUpdate, { cards: [titleOf("One")], fields: { title: "While it is read" } });
      return stored;
    });
    await vi.waitFor(() => {
      const titles = [...(follower.store.getState().board?.tables.card.values() ?? [])].map(({ title }) => title);
      expect(titles).toContain("While it is read");
    });
    expect(load).toHaveBeenCalledTimes(2);
  });

  it("gets the board from the window where the disk cannot take it", async () => {
    const { session, wall, load, log, titleOf } = await presented();
    log.fail("The disk is full.");
    session.dispatch(cardUpdate, { cards: [titleOf("One")], fields: { title: "Not on the disk" } });
    await vi.waitFor(() => expect(session.store.getState().save.kind).toBe("failed"));
    const late = followBoard({ line: wall, load, wordsOf: () => "" });
    const titles = () => [...(late.store.getState().board?.tables.card.values() ?? [])].map(({ title }) => title);
    await vi.waitFor(() => expect(titles()).toContain("Not on the disk"));
    expect(load).toHaveBeenCalledTimes(1);
  });

  it("shows nothing while no board is open, and says why where one cannot be read", async () => {
    const { session, follower, load } = await presented();
    load.mockRejectedValue(new Error("no"));
    await session.close();
    await vi.waitFor(() => expect(follower.store.getState().board).toBeNull());
    await session.open("bench");
    await vi.waitFor(() => expect(follower.store.getState().trouble).toBe("It cannot be read."));
  });

  it("keeps the picture of one board until the other is there, with what is shown of that", async () => {
    const { session, presenter, follower, log, bench, load, shown } = await presented();
    presenter.press("next");
    await vi.waitFor(() => expect(shown()).toBe("One"));
    log.put({ ...snapshotOf(bench.board, "other", 0), records: [...allRecords(bench.board)] });
    const seen: (readonly [string | null | undefined, boolean])[] = [];
    const stop = follower.store.subscribe(({ board }) => seen.push([shown(), board === null]));
    await session.open("other");
    session.dispatch(cardAdd, { titles: ["Else"], column: "doing", lane: "campaign", at: "bottom" });
    presenter.press("next");
    await vi.waitFor(() => expect(shown()).toBe("Else"));
    stop();
    expect(load).toHaveBeenLastCalledWith("other");
    expect(seen.filter(([, isGone]) => isGone)).toEqual([]);
    expect(new Set(seen.map(([title]) => title))).toEqual(new Set(["One", "Else"]));
    // One that cannot be opened leaves the one before; one that cannot be read is told instead of it.
    await session.open("nowhere").catch(() => undefined);
    await vi.waitFor(() => expect(session.store.getState().opening).toBeNull());
    expect(shown()).toBe("Else");
    load.mockRejectedValue(new Error("no"));
    await session.open("bench");
    await vi.waitFor(() =>
      expect(follower.store.getState()).toMatchObject({ board: null, trouble: "It cannot be read." }),
    );
  });

  it("stays with a board that was gone back to while another was still being read", async () => {
    const { session, follower, log, bench, load } = await presented();
    log.put({ ...snapshotOf(bench.board, "other", 0), records: [...allRecords(bench.board)] });
    const other = { snapshot: snapshotOf(bench.board, "other", 0), changes: [] };
    let arrive: (stored: typeof other) => void = () => undefined;
    const reading = new Promise<typeof other>((done) => {
      arrive = done;
    });
    load.mockReturnValueOnce(reading);
    await session.open("other");
    await vi.waitFor(() => expect(load).toHaveBeenLastCalledWith("other"));
    await session.open("bench");
    const turn = () => new Promise((done) => setTimeout(done));
    await turn();
    arrive(structuredClone(other));
    await turn();
    expect(follower.store.getState().boardId).toBe("bench");
    session.dispatch(cardAdd, { titles: ["Five"], column: "doing", lane: "campaign", at: "bottom" });
    const titles = () => [...(follower.store.getState().board?.tables.card.values() ?? [])].map(({ title }) => title);
    await vi.waitFor(() => expect(titles()).toContain("Five"));
  });
});

describe("the clicker", () => {
  it("walks the board from either window, and draws the curtain", async () => {
    const { presenter, follower, shown } = await presented();
    expect(shown()).toBeNull();
    presenter.press("next");
    await vi.waitFor(() => expect(shown()).toBe("One"));
    follower.press("next");
    await vi.waitFor(() => expect(shown()).toBe("Two"));
    follower.press("last");
    await vi.waitFor(() => expect(shown()).toBe("Four"));
    expect(follower.store.getState().showing).toMatchObject({ turn: 4, turns: 4, next: null, curtain: true });
    follower.press("curtain");
    await vi.waitFor(() => expect(follower.store.getState().showing?.curtain).toBe(false));
    presenter.show(null);
    await vi.waitFor(() => expect(shown()).toBeNull());
  });

  it("is followed at once: no timer stands between a step and the wall", async () => {
    const { presenter, shown } = await presented();
    vi.useFakeTimers();
    try {
      for (const title of ["One", "Two", "Three", "Four"]) {
        presenter.press("next");
        await Promise.resolve();
        expect(shown()).toBe(title);
      }
    } finally {
      vi.useRealTimers();
    }
  });

  it("goes on behind a card that was moved to done, and gives its turn to the next when it is deleted", async () => {
    const { session, presenter, shown, titleOf } = await presented();
    presenter.press("next");
    session.dispatch(cardMove, { cards: [titleOf("One")], column: "done", lane: "campaign", before: null });
    await vi.waitFor(() => expect(shown()).toBe("One"));
    presenter.press("next");
    await vi.waitFor(() => expect(shown()).toBe("Two"));
    expect(presenter.store.getState()).toMatchObject({ turn: 1, turns: 3 });
    session.dispatch(cardDelete, { cards: [titleOf("Two")], deleted: true });
    await vi.waitFor(() => expect(shown()).toBe("Three"));
  });

  it("turns the pages of the deck, and goes back to the board", async () => {
    const { presenter, follower, shown } = await presented();
    const page = () => follower.store.getState().showing?.deck?.page;
    presenter.press("next");
    presenter.showDeck();
    await vi.waitFor(() => expect(page()).toBe(1));
    for (const key of ["next", "next", "next"] as const) follower.press(key);
    await vi.waitFor(() => expect(page()).toBe(3));
    follower.press("first");
    await vi.waitFor(() => expect(page()).toBe(1));
    presenter.show(null);
    await vi.waitFor(() => expect(follower.store.getState().showing?.deck).toBeNull());
    expect(shown()).toBeNull();
  });

  it("comes back from the whole board to the card that was heard, while that is on the board", async () => {
    const { session, presenter, follower, shown, titleOf } = await presented();
    presenter.press("next");
    presenter.press("next");
    presenter.show(null);
    await vi.waitFor(() => expect(follower.store.getState().showing).toMatchObject({ focus: null, turn: 0 }));
    expect(presenter.store.getState()).toMatchObject({ back: titleOf("Two"), next: titleOf("Two") });
    follower.press("next");
    await vi.waitFor(() => expect(shown()).toBe("Two"));
    presenter.show(null);
    presenter.press("last");
    await vi.waitFor(() => expect(shown()).toBe("Four"));
    presenter.show(null);
    session.dispatch(cardDelete, { cards: [titleOf("Four")], deleted: true });
    expect(presenter.store.getState()).toMatchObject({ back: null });
    presenter.press("next");
    await vi.waitFor(() => expect(shown()).toBe("One"));
  });

  it("keeps its place when it goes to another display", async () => {
    const { presenter, shown } = await presented();
    presenter.press("last");
    presenter.start({ curtain: false });
    await vi.waitFor(() => expect(shown()).toBe("Four"));
    expect(presenter.store.getState()).toMatchObject({ turn: 4, curtain: false });
  });

  it("begins again on another board, and does nothing when nobody presents", async () => {
    const { session, presenter, shown, stopped, follower } = await presented();
    presenter.press("last");
    await session.close();
    await session.open("bench");
    await vi.waitFor(() => expect(shown()).toBeNull());
    follower.press("stop");
    await vi.waitFor(() => expect(stopped).toHaveBeenCalledTimes(1));
    presenter.stop();
    presenter.press("next");
    expect(presenter.store.getState()).toMatchObject({ on: false, focus: null, turn: 0 });
  });
});

describe("a scene of a ceremony", () => {
  async function staged() {
    const parts = await presented();
    parts.session.dispatch(ceremonyStart, { kind: "standup", present: ["ana", "ben"], walk: "speakers" });
    const ceremony = openCeremony(parts.session.board, "standup")?.id ?? "";
    const steps: string[] = [];
    const speaker = (at: number) => ({ kind: "speakers", ceremony, at }) as const;
    const onStep = (step: string) => {
      steps.push(step);
    };
    const scene = () => parts.follower.store.getState().showing?.scene;
    return { ...parts, ceremony, steps, speaker, onStep, scene };
  }

  it("stands on the wall and takes the clicker's steps, whichever window they are pressed in", async () => {
    const { presenter, follower, speaker, onStep, steps, scene } = await staged();
    presenter.stage(speaker(0), onStep);
    await vi.waitFor(() => expect(scene()).toEqual(speaker(0)));
    presenter.press("next");
    follower.press("previous");
    follower.press("curtain");
    await vi.waitFor(() => expect(follower.store.getState().showing?.curtain).toBe(false));
    expect(steps).toEqual(["next", "previous"]);
    expect(presenter.store.getState().focus).toBeNull();
    presenter.stage(null);
    await vi.waitFor(() => expect(scene()).toBeNull());
  });

  it("gives way to board, deck and clock, and comes back when it is asked for or goes on", async () => {
    const { presenter, follower, speaker, onStep, steps, scene, shown, titleOf } = await staged();
    presenter.stage(speaker(0), onStep);
    presenter.show(null);
    await vi.waitFor(() => expect(scene()).toBeNull());
    // The same again, as a component that is drawn anew says it, disturbs nobody.
    presenter.stage(speaker(0), onStep);
    expect(scene()).toBeNull();
    // From the whole board any step of the clicker leads back, and only the next goes on.
    follower.press("previous");
    await vi.waitFor(() => expect(scene()).toEqual(speaker(0)));
    expect(steps).toEqual([]);
    presenter.show(titleOf("One"));
    presenter.press("next");
    await vi.waitFor(() => expect(shown()).toBe("Two"));
    presenter.showStaged();
    await vi.waitFor(() => expect(scene()).toEqual(speaker(0)));
    presenter.showDeck();
    await vi.waitFor(() => expect(follower.store.getState().showing).toMatchObject({ scene: null, deck: { page: 1 } }));
    presenter.stage(speaker(1), onStep);
    await vi.waitFor(() => expect(follower.store.getState().showing).toMatchObject({ scene: speaker(1), deck: null }));
    presenter.showTimer();
    await vi.waitFor(() => expect(scene()).toEqual({ kind: "timer" }));
    follower.press("next");
    await vi.waitFor(() => expect(scene()).toEqual(speaker(1)));
    expect(steps).toEqual([]);
  });

  it("waits for the wall, moves with it, and goes when its ceremony ends", async () => {
    const { presenter, session, speaker, onStep, scene, ceremony } = await staged();
    presenter.stop();
    presenter.stage(speaker(1), onStep);
    expect(presenter.store.getState().scene).toBeNull();
    presenter.start();
    await vi.waitFor(() => expect(scene()).toEqual(speaker(1)));
    presenter.start({ curtain: false });
    await vi.waitFor(() => expect(scene()).toEqual(speaker(1)));
    session.dispatch(ceremonyEnd, { ceremony, usedMs: 1, lengthMs: 1, spoke: [] });
    await vi.waitFor(() => expect(scene()).toBeNull());
    expect(presenter.store.getState().staged).toBeNull();
  });

  it("is forgotten with its board, and on a wall that opens after its ceremony", async () => {
    const { presenter, session, speaker, onStep, scene, ceremony } = await staged();
    presenter.stop();
    presenter.stage(speaker(0), onStep);
    session.dispatch(ceremonyEnd, { ceremony, usedMs: 1, lengthMs: 1, spoke: [] });
    presenter.start();
    expect(presenter.store.getState()).toMatchObject({ scene: null, staged: null });
    session.dispatch(ceremonyStart, { kind: "standup", present: ["ana"], walk: "speakers" });
    presenter.stage({ ...speaker(0), ceremony: openCeremony(session.board, "standup")?.id ?? "" }, onStep);
    await vi.waitFor(() => expect(scene()).not.toBeNull());
    await session.close();
    expect(presenter.store.getState()).toMatchObject({ scene: null, staged: null });
  });
});
