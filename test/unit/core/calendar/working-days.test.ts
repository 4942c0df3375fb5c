import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayNumber, daysBetween, weekday } from "../../../../src/core/calendar/day.ts";
import {
  addWorkingDays,
  isWorkingDay,
  rollForward,
  workingDaysBetween,
} from "../../../../src/core/calendar/working-days.ts";
import { dayIn, endOfDay, startOfDay } from "../../../../src/core/calendar/zone.ts";

const week = { workingDays: [1, 2, 3, 4, 5], holidays: ["2017-05-01"] };

describe("working days", () => {
  it("know weekends and holidays", () => {
    expect(isWorkingDay(week, "2017-04-28")).toBe(true);
    expect(isWorkingDay(week, "2017-04-29")).toBe(false);
    expect(isWorkingDay(week, "2017-05-01")).toBe(false);
    expect(rollForward(week, "2017-04-29")).toBe("2017-05-02");
  });

  it("count forwards and backwards", () => {
    expect(addWorkingDays(week, "2017-04-28", 1)).toBe("2017-05-02");
    expect(addWorkingDays(week, "2017-05-02", -1)).toBe("2017-04-28");
    expect(workingDaysBetween(week, "2017-04-28", "2017-05-02")).toBe(1);
    expect(workingDaysBetween(week, "2017-05-02", "2017-04-28")).toBe(-1);
  });

  it("count in every year that four digits can write, and stay there", () => {
    expect(daysBetween("0020-05-01", "0020-05-14")).toBe(13);
    expect(addDays("0020-05-01", 13)).toBe("0020-05-14");
    expect(addDays("9999-12-31", 13)).toBe("9999-12-31");
    expect(addWorkingDays(week, "9999-12-30", 20)).toBe("9999-12-31");
  });

  it("take a week without working days as one without days off, rather than never end", () => {
    expect(addWorkingDays({ workingDays: [], holidays: [] }, "2017-04-28", 2)).toBe("2017-04-30");
  });

  const day = fc.integer({ min: 0, max: 40_000 }).map((number) => addDays("1970-01-01", number));
  const anyWeek = fc.record({
    workingDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    holidays: fc.uniqueArray(day, { maxLength: 20 }),
  });

  it("count by arithmetic what counting day by day gives", () => {
    fc.assert(
      fc.property(anyWeek, day, fc.integer({ min: 0, max: 400 }), (any, from, days) => {
        const to = addDays(from, days);
        let count = 0;
        for (let next = 1; next <= days; next += 1) if (isWorkingDay(any, addDays(from, next))) count += 1;
        expect(workingDaysBetween(any, from, to)).toBe(count);
      }),
    );
  });

  it("come back from where they went", () => {
    fc.assert(
      fc.property(anyWeek, day, fc.integer({ min: 0, max: 200 }), (any, from, days) => {
        const start = rollForward(any, from);
        const end = addWorkingDays(any, start, days);
        expect(workingDaysBetween(any, start, end)).toBe(days);
        expect(addWorkingDays(any, end, -days)).toBe(start);
      }),
    );
  });
});

describe("days", () => {
  it("know their weekday", () => {
    expect(weekday(dayNumber("2017-04-25"))).toBe(2);
    expect(weekday(dayNumber("1969-12-28"))).toBe(7);
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
  });

  it("begin and end with the clock of their zone, also when it changes", () => {
    expect(dayIn("Europe/Berlin", Date.UTC(2024, 2, 30, 23, 30))).toBe("2024-03-31");
    expect(endOfDay("Europe/Berlin", "2024-03-31") - startOfDay("Europe/Berlin", "2024-03-31")).toBe(23 * 3_600_000);
    expect(endOfDay("Europe/Berlin", "2024-10-27") - startOfDay("Europe/Berlin", "2024-10-27")).toBe(25 * 3_600_000);
  });
});
