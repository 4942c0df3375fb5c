import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expired, type Kept } from "../../../../src/main/backups/retention.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 22, 18, 0);

const backup = (ago: number, reason = "work"): Kept => ({ id: `${reason} ${ago}`, at: NOW - ago, reason });
const left = (backups: Kept[]) => {
  const gone = new Set(expired(backups, NOW));
  return backups.filter((entry) => !gone.has(entry)).map(({ id }) => id);
};

describe("which backups stay", () => {
  it("the last 12 of the clock's, however close together", () => {
    const backups = Array.from({ length: 12 }, (_, index) => backup(index * MINUTE));
    expect(left(backups)).toHaveLength(12);
  });

  it("one an hour for a day behind them, the newest of the hour", () => {
    const quarterly = Array.from({ length: 96 }, (_, index) => backup(index * 15 * MINUTE + MINUTE));
    const kept = left(quarterly);
    expect(kept.slice(0, 12)).toEqual(quarterly.slice(0, 12).map(({ id }) => id));
    // Twelve quarters of an hour reach three hours back; each of the other hours keeps one.
    expect(kept.slice(12)).toHaveLength(21);
    expect(kept).toContain(backup(5 * HOUR + MINUTE).id);
    expect(kept).not.toContain(backup(5 * HOUR + 16 * MINUTE).id);
  });

  it("one a day for 30 days behind those", () => {
    const hourly = Array.from({ length: 40 * 24 }, (_, index) => backup(index * HOUR));
    const days = new Set(left(hourly).map((id) => Math.floor((NOW - Number(id.split(" ")[1])) / DAY)));
    expect(Math.min(...days)).toBe(Math.floor((NOW - 30 * DAY) / DAY));
    expect(days.size).toBe(31);
  });

  it("safety copies apart from the clock's, so that a day of restoring does not push a week's work out", () => {
    const copies = Array.from({ length: 12 }, (_, index) => backup(index * MINUTE, "restore"));
    const work = Array.from({ length: 12 }, (_, index) => backup(HOUR + index * MINUTE));
    expect(left([...copies, ...work])).toHaveLength(24);
  });

  it("the newest of all and the one made when the board was removed, however old", () => {
    const old = [backup(400 * DAY, "purge"), ...Array.from({ length: 30 }, (_, index) => backup((401 + index) * DAY))];
    expect(left(old)).toContain(backup(400 * DAY, "purge").id);
    expect(left([backup(900 * DAY)])).toHaveLength(1);
  });

  it("never the newest goes, and what stays, stays when asked again", () => {
    const some = fc.array(
      fc.record({ ago: fc.integer({ min: 0, max: 60 * DAY }), reason: fc.constantFrom("work", "restore", "purge") }),
      { minLength: 1, maxLength: 80 },
    );
    fc.assert(
      fc.property(some, (drawn) => {
        const backups = drawn.map(({ ago, reason }, index) => ({ ...backup(ago, reason), id: String(index) }));
        const gone = new Set(expired(backups, NOW));
        const rest = backups.filter((entry) => !gone.has(entry));
        expect(expired(rest, NOW)).toEqual([]);
        expect(Math.max(...rest.map(({ at }) => at))).toBe(Math.max(...backups.map(({ at }) => at)));
      }),
    );
  });
});
