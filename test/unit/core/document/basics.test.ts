import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tick } from "../../../../src/core/document/clock.ts";
import { cycleThrough } from "../../../../src/core/document/cycle.ts";
import { daySchema, idSchema } from "../../../../src/core/document/field.ts";
import { cutText, graphemesOf } from "../../../../src/core/document/graphemes.ts";
import { initialsOf } from "../../../../src/core/document/initials.ts";
import { compareOrder, fillKeys, keysBetween, LONG_KEY, spreadKeys } from "../../../../src/core/document/order-key.ts";

describe("the clock", () => {
  it("never goes back nor stands still, whatever the wall clock does", () => {
    const walls = fc.array(fc.integer({ min: 0, max: 4_102_444_800_000 }), { maxLength: 50 });
    fc.assert(
      fc.property(walls, (list) => {
        let last: string | null = null;
        for (const wall of list) {
          const next: string = tick(last, wall);
          expect(next).toMatch(/^[0-9a-z]{12}$/u);
          if (last !== null) expect(next > last).toBe(true);
          last = next;
        }
      }),
    );
  });

  it("counts on past a full counter", () => {
    let time = tick(null, 1_000);
    for (let round = 0; round < 36 ** 3 + 10; round += 1) {
      const next = tick(time, 1_000);
      if (next <= time) throw new Error(`${next} after ${time}`);
      time = next;
    }
    expect(time.slice(0, 9)).toBe((1_001).toString(36).padStart(9, "0"));
  });
});

describe("order keys", () => {
  it("keep a list in the order in which it was built by inserting anywhere", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 4 })), { maxLength: 60 }), (steps) => {
        let list: { id: string; order: string }[] = [];
        for (const [dice, count] of steps) {
          const at = dice % (list.length + 1);
          const fresh = Array.from({ length: count }, (_, index) => `n${list.length + index}`);
          const ids = list.map(({ id }) => id).toSpliced(at, 0, ...fresh);
          const holes = list
            .map(({ order }): string | null => order)
            .toSpliced(at, 0, ...Array<null>(count).fill(null));
          const keys = fillKeys(holes);
          list = ids.map((id, index) => ({ id, order: keys[index] as string }));
          expect(list.toSorted(compareOrder)).toEqual(list);
          expect(new Set(keys).size).toBe(keys.length);
        }
      }),
    );
  });

  it("have no room between equal, descending or broken neighbours, and say so", () => {
    const [a, b] = spreadKeys(2) as [string, string];
    expect(keysBetween(a, a, 1)).toBeNull();
    expect(keysBetween(b, a, 1)).toBeNull();
    expect(keysBetween("", a, 1)).toBeNull();
    expect(keysBetween("not a key", null, 1)).toBeNull();
    expect(keysBetween(a, b, 3)).toHaveLength(3);
  });

  it("are spread anew where a gap has grown too narrow", () => {
    let [low, high] = spreadKeys(2) as [string, string];
    for (let round = 0; ; round += 1) {
      const between = keysBetween(low, high, 1)?.[0];
      if (between === undefined) break;
      expect(between.length).toBeLessThanOrEqual(LONG_KEY);
      if (round % 2) low = between;
      else high = between;
    }
    const keys = fillKeys([low, null, high]);
    expect(keys).toEqual(spreadKeys(3));
  });

  it("change nothing that stays where there is room", () => {
    const [a, b] = spreadKeys(2) as [string, string];
    expect(fillKeys([a, null, b])).toMatchObject([a, expect.any(String), b]);
    expect(fillKeys([])).toEqual([]);
  });
});

describe("cycles", () => {
  it("are found with their path, without recursion", () => {
    const ties: Record<string, string[]> = { a: ["x", "b"], b: ["c"], c: ["a"], x: [] };
    expect(cycleThrough("a", (id) => ties[id] ?? [])).toEqual(["a", "b", "c", "a"]);
    expect(cycleThrough("x", (id) => ties[id] ?? [])).toBeNull();
    expect(cycleThrough("0", (id) => (Number(id) < 100_000 ? [String(Number(id) + 1)] : ["0"]))).toHaveLength(100_002);
  });
});

describe("a text that is too long", () => {
  it.each([
    ["a\u0301".repeat(4), 7, "a\u0301".repeat(3)],
    ["👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 15, "👩‍👩‍👧‍👦"],
    ["🇩🇪🇫🇷", 6, "🇩🇪"],
    ["😀😀", 3, "😀"],
    ["fits", 4, "fits"],
    [`Z${"\u0301".repeat(500)}`, 100, `Z${"\u0301".repeat(99)}`],
  ])("%j ends within %i before a whole character", (text, max, cut) => {
    expect(cutText(text, max)).toBe(cut);
  });
});

describe("fields", () => {
  it.each([
    ["Anna Kovač", "AK"],
    ["ben", "BE"],
    ["Jonas Erik Lund", "JL"],
    ["山田太郎", "山田"],
    ["👩‍🚀 Ada", "👩‍🚀A"],
    ["  ", ""],
  ])("the initials of %j are %j", (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it("comes apart where people see characters, whichever way that is found out", () => {
    const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
    const latin = fc.string({ unit: fc.integer({ min: 0, max: 0x36f }).map((point) => String.fromCodePoint(point)) });
    fc.assert(
      fc.property(fc.oneof(latin, fc.string({ unit: "grapheme" })), (text) => {
        expect(graphemesOf(text)).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment));
      }),
    );
  });

  it.each(["__proto__", "constructor", "prototype", "", "../x", "a b", "x".repeat(121)])("%j is no id", (id) => {
    expect(idSchema.safeParse(id).success).toBe(false);
  });

  it("know the days of the calendar", () => {
    expect(daySchema.safeParse("2024-02-29").success).toBe(true);
    expect(daySchema.safeParse("2023-02-29").success).toBe(false);
    expect(daySchema.safeParse("2024-2-9").success).toBe(false);
  });
});
