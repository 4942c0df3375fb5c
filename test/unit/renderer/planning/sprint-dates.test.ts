import { expect, test } from "vitest";
import { emptyBoard } from "../../../../src/core/document/board.ts";
import { lasting, movedTo, nextStart, weeksOf } from "../../../../src/renderer/features/planning/sprint-dates.ts";
import { board as boardOf, MONDAY, sprint } from "../../../helpers/sample-records.ts";

const week = boardOf();
const boardWith = (...sprints: ReturnType<typeof sprint>[]) => {
  const board = emptyBoard();
  for (const one of sprints) board.tables.sprint.set(one.id, one);
  return board;
};

test("a length in weeks counts both the first and the last day", () => {
  expect(lasting({ startDate: "2026-03-02" }, 2)).toEqual({ startDate: "2026-03-02", endDate: "2026-03-15" });
  expect(weeksOf({ startDate: "2026-03-02", endDate: "2026-03-15" })).toBe(2);
  expect(weeksOf({ startDate: "2026-03-02", endDate: "2026-03-13" })).toBeNull();
});

test("another first day keeps the length", () => {
  expect(movedTo({ startDate: "2026-03-02", endDate: "2026-03-13" }, "2026-03-09")).toEqual({
    startDate: "2026-03-09",
    endDate: "2026-03-20",
  });
});

test("the first sprint starts on the first working day from today on, for two weeks", () => {
  expect(nextStart(boardWith(), week, "UTC", Date.UTC(2026, 1, 28, 9))).toEqual({
    startDate: "2026-03-02",
    endDate: "2026-03-15",
  });
});

test("the next one follows the last that is open, as long and with its capacity", () => {
  const open = sprint({ startDate: "2026-03-02", endDate: "2026-03-22" });
  expect(nextStart(boardWith(open), week, "UTC", MONDAY)).toMatchObject({
    startDate: "2026-03-23",
    endDate: "2026-04-12",
    capacity: 30,
  });
});

test("after a sprint that was closed early the next one starts today", () => {
  const closed = sprint({ state: "closed", endDate: "2026-03-29" });
  expect(nextStart(boardWith(closed), week, "UTC", MONDAY).startDate).toBe("2026-03-02");
});
