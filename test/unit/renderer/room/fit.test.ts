import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fitOverview } from "../../../../src/renderer/features/room/overview-fit.ts";
import { wallTimer } from "../../../../src/renderer/features/room/use-wall-timer.ts";
import { fitFocus, weight } from "../../../../src/renderer/features/room/wall-fit.ts";
import type { WallCard, WallColumn } from "../../../../src/renderer/features/room/wall-model.ts";

const FULL_HD = (1920 / 1080) * 100;

const aCard = (id: number, title = `Card ${id}`): WallCard => ({
  id: `c${id}`,
  title,
  lane: { id: "campaign", name: "Campaign", colour: "indigo", kind: "marketing" },
  sales: false,
  who: "Anna",
  facts: [],
  wanted: null,
  blocked: null,
});
const aColumn = (name: string, count: number, title?: string): WallColumn => ({
  id: name,
  name,
  count: String(count),
  overBy: null,
  cards: Array.from({ length: count }, (_, at) => aCard(at, title)),
});

it("counts with the weights that the room is drawn in", () => {
  const tokens = readFileSync("src/renderer/ui/tokens.css", "utf8");
  // The room's own stand last.
  const drawn = (name: string) => [...tokens.matchAll(new RegExp(`--w-${name}: (\\d+);`, "gu"))].at(-1)?.[1];
  for (const [name, counted] of Object.entries(weight)) expect(Number(drawn(name)), name).toBe(counted);
});

describe("the column in focus", () => {
  it("shows facts below each card while all fit, and rows when they do not", () => {
    expect(fitFocus(aColumn("Doing", 3), "c0", FULL_HD)).toEqual({ rows: false, from: 0, to: 3 });
    expect(fitFocus(aColumn("Doing", 8), "c0", FULL_HD)).toEqual({ rows: true, from: 0, to: 8 });
  });

  it("has the card in focus always in view, wherever it stands among many", () => {
    for (let at = 0; at < 60; at += 1) {
      const { rows, from, to } = fitFocus(aColumn("Doing", 60), `c${at}`, FULL_HD);
      expect(rows).toBe(true);
      expect(from).toBeLessThanOrEqual(at);
      expect(to).toBeGreaterThan(at);
      expect(to - from).toBeGreaterThan(5);
      expect(to - from).toBeLessThan(20);
    }
  });

  it("shows the card in focus on any wall, however long its title", () => {
    const long = aColumn("Doing", 4, "A title that goes on ".repeat(40));
    for (const wall of [60, 100, 133, 178, 320]) {
      const { from, to } = fitFocus(long, "c2", wall);
      expect(from).toBeLessThanOrEqual(2);
      expect(to).toBeGreaterThan(2);
    }
  });
});

describe("the overview", () => {
  it("piles columns evenly and keeps them whole", () => {
    const { piles, roomy, left } = fitOverview(
      [aColumn("Waiting", 3), aColumn("Doing", 3), aColumn("Ready", 6)],
      FULL_HD,
    );
    expect(piles.map((parts) => parts.map(({ column, cards }) => [column.name, cards.length]))).toEqual([
      [
        ["Waiting", 3],
        ["Doing", 3],
      ],
      [["Ready", 6]],
    ]);
    expect({ roomy, left }).toEqual({ roomy: true, left: 0 });
  });

  it("lets a column go on in the next pile, and counts what finds no place", () => {
    const { piles, left } = fitOverview([aColumn("Doing", 200)], FULL_HD);
    expect(piles).toHaveLength(2);
    expect(piles[1]?.[0]).toMatchObject({ goesOn: true });
    const shown = piles.flat().reduce((sum, { cards }) => sum + cards.length, 0);
    expect(shown + left).toBe(200);
    expect(left).toBeGreaterThan(0);
  });

  it("is empty without cards", () => {
    expect(fitOverview([aColumn("Doing", 0)], FULL_HD)).toMatchObject({ piles: [[]], left: 0 });
  });
});

describe("the timer on the wall", () => {
  const timer = {
    kind: "standup",
    name: "Standup",
    board: null,
    lengthMs: 900_000,
    state: "running",
    ranMs: 342_000,
    leftMs: 558_000,
    overMs: 0,
    speakers: [],
    speaker: null,
  } as const;

  it("counts down to nought and then up, never below", () => {
    expect(wallTimer(timer, 0)).toMatchObject({ clock: "9:18", length: "15:00", over: false });
    expect(wallTimer(timer, 557_500)).toMatchObject({ clock: "0:01", over: false });
    expect(wallTimer(timer, 558_000)).toMatchObject({ clock: "+0:00", over: true, ran: 1 });
    expect(wallTimer({ ...timer, leftMs: 0, overMs: 42_000 }, 1_000)).toMatchObject({ clock: "+0:43", over: true });
    expect(wallTimer({ ...timer, leftMs: 4_158_000 }, 0)).toMatchObject({ clock: "1:09:18" });
  });
});
