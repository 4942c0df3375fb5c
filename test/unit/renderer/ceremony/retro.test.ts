import { beforeEach, describe, expect, test } from "vitest";
import { ceremonyStart } from "../../../../src/core/commands/ceremony-start.ts";
import { ceremonyUpdate } from "../../../../src/core/commands/ceremony-update.ts";
import { stickySave } from "../../../../src/core/commands/sticky-save.ts";
import { stickyVote } from "../../../../src/core/commands/sticky-vote.ts";
import type { CeremonyRecord } from "../../../../src/core/document/ceremony-records.ts";
import type { Tandem } from "../../../../src/renderer/binding/tandem.ts";
import { dropOf, topicPlace } from "../../../../src/renderer/features/ceremony/retro/note-drop.ts";
import { noteAfter, noteInstead } from "../../../../src/renderer/features/ceremony/retro/note-steps.ts";
import { retroLocal, takeUp } from "../../../../src/renderer/features/ceremony/retro/retro-local.ts";
import { goOn, showStage } from "../../../../src/renderer/features/ceremony/retro/run-retro.ts";
import { BenchBoard } from "../../../helpers/bench-board.ts";

describe("the stages of this window", () => {
  let bench: BenchBoard;
  const held = () => [...bench.board.tables.ceremony.values()][0] as CeremonyRecord;
  const here = () => retroLocal.getState().stage;
  /** As much of the app as steps need: the board, and a machine without timers. */
  const tandem = () =>
    ({
      session: { board: bench.board, store: { getState: () => ({ boardId: "board" }) } },
      platform: { on: () => () => undefined, ask: async () => [] },
    }) as unknown as Tandem;
  const write = (text: string): string => {
    bench.ctx.now += 1;
    bench.do(stickySave, { sticky: null, ceremony: held().id, column: "improve", text, author: "ana" });
    return [...bench.board.tables.sticky.keys()].at(-1) ?? "";
  };

  beforeEach(() => {
    bench = new BenchBoard();
    bench.do(ceremonyStart, { kind: "retro", present: ["ana", "ben"] });
    retroLocal.setState(retroLocal.getInitialState());
    takeUp(bench, held());
  });

  test("a retrospective without open actions begins with writing; its own later stage is kept", () => {
    expect(here()).toBe("write");
    showStage("vote");
    takeUp(bench, held());
    expect(here()).toBe("vote");
  });

  test("steps go from stage to stage and stop at both ends", () => {
    for (const stage of ["group", "vote", "discuss", "close", "close"]) {
      goOn(tandem(), 1);
      expect(here()).toBe(stage);
    }
    showStage("people");
    goOn(tandem(), -1);
    expect(here()).toBe("people");
  });

  test("while topics are discussed a step is the next topic, those with most votes first", () => {
    const [few, many] = [write("few"), write("many")];
    bench.do(ceremonyUpdate, { ceremony: held().id, fields: { revealed: true } });
    bench.do(stickyVote, { sticky: many, member: "ana", votes: 2 });
    showStage("discuss");
    goOn(tandem(), 1);
    expect(retroLocal.getState()).toMatchObject({ stage: "discuss", topic: few });
    goOn(tandem(), -1);
    expect(retroLocal.getState().topic).toBe(many);
    goOn(tandem(), -1);
    expect(here()).toBe("vote");
    showStage("discuss");
    goOn(tandem(), 1);
    goOn(tandem(), 1);
    expect(here()).toBe("close");
  });

  test("whose turn it was is forgotten with the stage, so that nobody sees another's votes", () => {
    showStage("vote");
    retroLocal.setState({ who: "ana" });
    goOn(tandem(), 1);
    goOn(tandem(), -1);
    expect(retroLocal.getState()).toMatchObject({ stage: "vote", who: null });
  });
});

describe("walking the notes", () => {
  const columns = [["a", "b", "c"], [], ["d"], ["e", "f"]];

  test("arrows go up and down a column, and over empty ones to the side", () => {
    expect(noteAfter(columns, "b", "ArrowUp")).toBe("a");
    expect(noteAfter(columns, "c", "ArrowDown")).toBe("c");
    expect(noteAfter(columns, "c", "ArrowRight")).toBe("d");
    expect(noteAfter(columns, "d", "ArrowLeft")).toBe("a");
    expect(noteAfter(columns, "f", "ArrowLeft")).toBe("d");
    expect(noteAfter(columns, "a", "ArrowLeft")).toBe("a");
    expect(noteAfter(columns, "a", "Enter")).toBeNull();
  });

  test("the next note stands for one that goes, then the one before, then any", () => {
    expect(noteInstead(columns, "b")).toBe("c");
    expect(noteInstead(columns, "c")).toBe("b");
    expect(noteInstead(columns, "d")).toBe("a");
    expect(noteInstead([["a"], []], "a")).toBeNull();
  });

  test("a note is dropped on a topic or on a column, and nowhere else", () => {
    expect(dropOf({ id: topicPlace("n1") })).toEqual({ kind: "topic", topic: "n1" });
    expect(dropOf({ id: "keep" })).toEqual({ kind: "column", column: "keep" });
    expect(dropOf({ id: "elsewhere" })).toBeNull();
    expect(dropOf(null)).toBeNull();
  });
});
