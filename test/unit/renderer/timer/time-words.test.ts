import { describe, expect, test } from "vitest";
import type { TimerReading } from "../../../../src/core/calendar/timer.ts";
import { timeWords } from "../../../../src/renderer/features/timer/time-words.ts";

const reading = (fields: Partial<TimerReading>): TimerReading => ({
  state: "running",
  ranMs: 0,
  leftMs: 0,
  overMs: 0,
  speaker: null,
  ...fields,
});

describe("a timer in words", () => {
  test("what is left, seconds that have begun counted", () => {
    expect(timeWords(reading({ leftMs: 899_001 }))).toEqual({
      clock: "15:00",
      state: "",
      said: "15:00 left",
      over: false,
    });
  });

  test("at the end it is over by nothing, and never less than nothing", () => {
    expect(timeWords(reading({}))).toMatchObject({ clock: "+0:00", over: true, state: "over time" });
  });

  test("what is over counts whole seconds and is said in words", () => {
    expect(timeWords(reading({ overMs: 92_900 }))).toMatchObject({ clock: "+1:32", said: "1:32 over the time" });
  });

  test("a pause is said", () => {
    expect(timeWords(reading({ state: "paused", leftMs: 60_000 }))).toMatchObject({
      state: "paused",
      said: "1:00 left, paused",
    });
    expect(timeWords(reading({ state: "paused", overMs: 1_000 })).state).toBe("over time, paused");
  });
});
