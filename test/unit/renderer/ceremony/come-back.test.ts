import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cardAdd } from "../../../../src/core/commands/card-add.ts";
import { ceremonyEnd } from "../../../../src/core/commands/ceremony-end.ts";
import { ceremonyStart } from "../../../../src/core/commands/ceremony-start.ts";
import { openCeremony } from "../../../../src/core/document/ceremonies.ts";
import type { Tandem } from "../../../../src/renderer/binding/tandem.ts";
import { comeBack, keepPlace } from "../../../../src/renderer/features/ceremony/come-back.ts";
import { retroLocal } from "../../../../src/renderer/features/ceremony/retro/retro-local.ts";
import { renewReview, reviewLocal } from "../../../../src/renderer/features/ceremony/review/review-local.ts";
import { renewWalk, standupLocal } from "../../../../src/renderer/features/ceremony/standup/standup-local.ts";
import { createUiStore } from "../../../../src/renderer/session/ui-store.ts";
import { openSession } from "../../../helpers/open-session.ts";

const MINUTE = 60_000;

/** A window on the bench board. */
async function aWindow() {
  const { session, bench, card } = await openSession();
  const ui = createUiStore();
  const stage = vi.fn();
  const tandem = { session, ui, presenter: { stage } } as unknown as Tandem;
  session.dispatch(cardAdd, { titles: ["One", "Two"], column: "ready", lane: "campaign", at: "bottom" });
  const begin = (kind: "standup" | "review" | "retro", walk: "board" | "speakers" = "board") => {
    session.dispatch(ceremonyStart, { kind, present: ["ana", "ben"], walk });
    ui.setState({ view: kind });
    return openCeremony(session.board, kind)?.id ?? "";
  };
  const stop = keepPlace(tandem);
  /** The window is loaded again: what it knew is gone. */
  const again = () => {
    stop();
    standupLocal.setState(standupLocal.getInitialState());
    reviewLocal.setState(reviewLocal.getInitialState());
    retroLocal.setState(retroLocal.getInitialState());
    ui.setState({ view: "board" });
    comeBack(tandem);
  };
  return { tandem, session, bench, ui, stage, card, begin, again };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"] });
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("a window that is loaded again in the middle of", () => {
  it("a standup has the card that was heard", async () => {
    const { tandem, ui, begin, again, card } = await aWindow();
    const ceremony = begin("standup");
    renewWalk(tandem.session, ceremony, null);
    standupLocal.setState({ focus: card("Two").id });
    again();
    expect(ui.getState().view).toBe("standup");
    renewWalk(tandem.session, ceremony, null);
    expect(standupLocal.getState()).toMatchObject({ focus: card("Two").id, order: [card("One").id, card("Two").id] });
  });

  it("a round of speakers has who spoke, on the wall too", async () => {
    const { begin, again, stage } = await aWindow();
    const ceremony = begin("standup", "speakers");
    standupLocal.setState({ ceremony, speaking: 1 });
    again();
    expect(standupLocal.getState().speaking).toBe(1);
    expect(stage).toHaveBeenLastCalledWith({ kind: "speakers", ceremony, at: 1 }, expect.any(Function));
  });

  it("a review has its point and card, on the wall too", async () => {
    const { ui, begin, again, stage } = await aWindow();
    const ceremony = begin("review");
    renewReview(ceremony, ["a", "b", "c"]);
    reviewLocal.setState({ step: "done", card: "b" });
    again();
    expect(ui.getState().view).toBe("review");
    expect(stage).toHaveBeenLastCalledWith({ kind: "review", ceremony, step: "done", card: "b" }, expect.any(Function));
    renewReview(ceremony, ["a", "b", "c"]);
    expect(reviewLocal.getState()).toMatchObject({ step: "done", card: "b", order: ["a", "b", "c"] });
  });

  it("a retrospective has its stage and topic, and nobody's turn to vote", async () => {
    const { ui, begin, again, stage } = await aWindow();
    const ceremony = begin("retro");
    retroLocal.setState({ ceremony, stage: "discuss", topic: "t1", who: "ana" });
    again();
    expect(ui.getState().view).toBe("retro");
    expect(retroLocal.getState()).toMatchObject({ stage: "discuss", topic: "t1", who: null });
    expect(stage).toHaveBeenLastCalledWith(
      { kind: "retro", ceremony, stage: "discuss", topic: "t1" },
      expect.any(Function),
    );
  });
});

describe("the board is shown", () => {
  it("where the ceremony was seen last more than an hour ago; looking at it counts, also where nothing happens", async () => {
    const { ui, begin, again } = await aWindow();
    const ceremony = begin("retro");
    retroLocal.setState({ ceremony, stage: "write" });
    vi.advanceTimersByTime(90 * MINUTE);
    again();
    expect(ui.getState().view).toBe("retro");
    vi.advanceTimersByTime(61 * MINUTE);
    again();
    expect(ui.getState().view).toBe("board");
    expect(retroLocal.getState().ceremony).toBeNull();
  });

  it("where it has ended, on another board, and where what was kept cannot be read", async () => {
    const { session, ui, begin, again } = await aWindow();
    const ceremony = begin("retro");
    retroLocal.setState({ ceremony, stage: "vote" });
    const kept = localStorage.getItem("tandem:draft:ceremony") ?? "";
    for (const other of [kept.replace("bench", "other"), kept.replace("vote", "nap"), "{", "null"]) {
      localStorage.setItem("tandem:draft:ceremony", other);
      again();
      expect(retroLocal.getState().ceremony).toBeNull();
    }
    localStorage.setItem("tandem:draft:ceremony", kept);
    session.dispatch(ceremonyEnd, { ceremony, usedMs: 1, lengthMs: 1, spoke: [] });
    again();
    expect(ui.getState().view).toBe("board");
  });
});
