import { describe, expect, it } from "vitest";
import { stickyVote } from "../../../../src/core/commands/sticky-vote.ts";
import type { CeremonyRecord } from "../../../../src/core/document/ceremony-records.ts";
import { usualWalk } from "../../../../src/core/reports/board-walk.ts";
import { discussion, retroPiles, voters } from "../../../../src/renderer/features/room/scenes/retro-model.ts";
import {
  factsOf,
  feedbackLines,
  openLines,
  resultLines,
  shownCard,
} from "../../../../src/renderer/features/room/scenes/review-model.ts";
import { fitLines } from "../../../../src/renderer/features/room/scenes/scene-fit.ts";
import { cardTitle, ceremonyBoard, longNote, revealRetro } from "../../../helpers/ceremony-board.ts";

const lines = (count: number, text = "A line of the list") =>
  Array.from({ length: count }, (_, at) => ({ id: String(at), text }));

/** What the wall sees of a prepared board. */
function sightOf({ bench }: ReturnType<typeof ceremonyBoard>, curtain = true) {
  const showing = { focus: null, turn: 0, turns: 0, next: null, curtain, walk: usualWalk, deck: null, scene: null };
  return { board: bench.board, now: Date.now(), zone: "UTC", showing };
}

const reviewHeld = ({ bench, review }: ReturnType<typeof ceremonyBoard>) =>
  bench.board.tables.ceremony.get(review) as CeremonyRecord;

describe("a list in a scene", () => {
  it("is as large as it can be, and counts what finds no place", () => {
    expect(fitLines(lines(4), 100, 60)).toMatchObject({ size: "large", count: 4 });
    expect(fitLines(lines(11), 100, 60)).toMatchObject({ size: "roomy", count: 11 });
    const { size, count, height } = fitLines(lines(40), 100, 60);
    expect(size).toBe("dense");
    expect(count).toBeGreaterThan(10);
    expect(count).toBeLessThan(15);
    expect(height).toBeLessThanOrEqual(60);
    expect(fitLines(lines(3, "word ".repeat(200)), 30, 8)).toMatchObject({ size: "dense", count: 0 });
  });
});

describe("the retrospective on the wall", () => {
  it("counts notes and tells no word of them until they lie open", () => {
    const board = ceremonyBoard();
    const scene = { kind: "retro", ceremony: board.retro, stage: "group", topic: null } as const;
    const piles = retroPiles(sightOf(board), scene);
    expect(piles.map(({ notes, topics }) => [notes, topics.length])).toEqual(Array(4).fill([9, 0]));
    expect(discussion(sightOf(board), scene)).toBeNull();
  });

  it("tells by no order who got votes, and says how many each person has left", () => {
    const board = ceremonyBoard();
    revealRetro(board.bench, board.retro);
    const scene = { kind: "retro", ceremony: board.retro, stage: "vote", topic: null } as const;
    const before = retroPiles(sightOf(board), scene);
    expect(before[0]?.topics[0]).toMatchObject({ text: longNote(0), under: "and 2 notes like it" });
    const last = before[0]?.topics.at(-1);
    board.bench.do(stickyVote, { sticky: last?.id, member: "ben", votes: 1 });
    expect(retroPiles(sightOf(board), scene)).toEqual(before);
    const left = voters(sightOf(board), scene).map(({ text, right }) => [text, right]);
    expect(left.slice(0, 3)).toEqual([
      ["Ana", "done"],
      ["Ben", "done"],
      ["Maximiliane Freifrau von Hohenstein-Wittgenstein", "3 votes left"],
    ]);
  });

  it("talks about the topic it is told, with its notes and the topics after it", () => {
    const board = ceremonyBoard();
    revealRetro(board.bench, board.retro);
    const scene = { kind: "retro", ceremony: board.retro, stage: "discuss", topic: null } as const;
    const first = discussion(sightOf(board), scene);
    expect(first).toMatchObject({ text: longNote(35), notes: [] });
    expect(first?.facts).toMatch(/^3 votes · How to improve/u);
    const topic = first?.next[0]?.id ?? "";
    const second = discussion(sightOf(board), { ...scene, topic });
    expect(second?.text).toBe(longNote(0));
    expect(second?.notes.map(({ text }) => text)).toEqual([longNote(1), longNote(2)]);
    expect(second?.next).toHaveLength((first?.next.length ?? 0) - 1);
    expect(second?.actions.map(({ right }) => right).sort()).toEqual(["Ana", "nobody yet"]);
  });
});

describe("the review on the wall", () => {
  it("keeps requesters and givers of feedback behind the curtain", () => {
    const board = ceremonyBoard();
    const review = reviewHeld(board);
    const facts = factsOf(sightOf(board), review);
    const said = (curtain: boolean) =>
      JSON.stringify([
        shownCard(sightOf(board, curtain), facts, board.done)?.facts,
        feedbackLines(sightOf(board, curtain), review),
      ]);
    expect(said(true)).not.toMatch(/Rosa|Guest/u);
    expect(said(false)).toMatch(/for Rosa Marin.*Guest/u);
    expect(shownCard(sightOf(board), facts, board.done)?.proof.map(({ text }) => text)).toEqual([
      "The landing page as it went online",
      "Registrations by day",
    ]);
  });

  it("says how each part came out, and why a card was not done: the reason given before what the board knows", () => {
    const board = ceremonyBoard();
    const review = reviewHeld(board);
    expect(resultLines(sightOf(board), review).map(({ right, under }) => [right, under])).toEqual([
      ["Met", undefined],
      ["Partly met", "490 of 520"],
      ["Met", undefined],
      ["Missed", "Sales could not call"],
      ["Open", undefined],
    ]);
    const undone = openLines(factsOf(sightOf(board), review), review);
    expect(undone).toHaveLength(8);
    const why = (at: number) => undone.find(({ text }) => text === cardTitle(at))?.under;
    expect(why(9)).toBe("Nobody had the numbers from the spring");
    expect(why(8)).toContain("legal department");
    expect(why(10)).toBe("not started");
  });
});
