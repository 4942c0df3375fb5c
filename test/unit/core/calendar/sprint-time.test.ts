import { expect, it } from "vitest";
import { sprintTime } from "../../../../src/core/calendar/sprint-time.ts";

const week = { workingDays: [1, 2, 3, 4, 5], holidays: ["2024-05-01"] };
const sprint = { startDate: "2024-04-22", endDate: "2024-05-05", state: "planned" as const };
const at = (day: string, hour: number) => Date.parse(`${day}T${String(hour).padStart(2, "0")}:00:00Z`);

it.each([
  ["2024-04-20", 12, "starts in 2 days"],
  ["2024-04-21", 12, "starts tomorrow"],
  ["2024-04-25", 0, "6 d left"],
  ["2024-04-25", 1, "5 d 23 h left"],
  ["2024-04-25", 21, "5 d 3 h left"],
  ["2024-04-26", 0, "5 d left"],
  ["2024-04-26", 1, "4 d 23 h left"],
  ["2024-04-27", 12, "weekend, 4 d left"],
  ["2024-05-01", 12, "day off, 2 d left"],
  ["2024-05-03", 20, "4 h left"],
  ["2024-05-05", 12, "weekend, no working day left"],
  ["2024-05-06", 1, "ended yesterday"],
  ["2024-05-08", 1, "ended 3 days ago"],
])("on %s at %i o'clock the sprint %s", (day, hour, words) => {
  expect(sprintTime(sprint, week, at(day, hour), "UTC").words).toBe(words);
});

it("that was started before its first day runs", () => {
  const early = { ...sprint, state: "active" as const };
  expect(sprintTime(early, week, at("2024-04-19", 21), "UTC").words).toBe("9 d 3 h left");
});
