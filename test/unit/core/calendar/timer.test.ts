import { describe, expect, it } from "vitest";
import {
  clockWords,
  type Moment,
  readingAfter,
  readTimer,
  settle,
  sprintWeeks,
  startTimer,
  stepTimer,
  type TimerStep,
  timeBox,
  timerSchema,
  withSpeakers,
} from "../../../../src/core/calendar/timer.ts";

const MIN = 60_000;
const NOON = Date.UTC(2017, 3, 25, 12);
/** So long after noon by both clocks; `set` is by how much somebody moved the wall clock. */
const moment = (ms: number, { set = 0, run = "one" }: { set?: number; run?: string } = {}): Moment => ({
  wall: NOON + ms + set,
  steady: 5_000 + ms,
  run,
});
const plan = { kind: "standup" as const, name: "Standup", board: "b1", lengthMs: 15 * MIN, speakers: [] };
const standup = () => startTimer(plan, moment(0));
const people = ["Ana", "Ben", "Cem"].map((name) => ({ id: name, name }));

describe("a timer", () => {
  it("has the lengths of the practice", () => {
    const minutes = (kind: "standup" | "planning" | "review" | "retro", weeks: number) => timeBox(kind, weeks) / MIN;
    expect([1, 2, 4].map((weeks) => minutes("standup", weeks))).toEqual([15, 15, 15]);
    expect([1, 2, 4].map((weeks) => minutes("planning", weeks))).toEqual([120, 240, 480]);
    expect([1, 2, 4].map((weeks) => minutes("review", weeks))).toEqual([60, 120, 240]);
    expect([1, 2, 4].map((weeks) => minutes("retro", weeks))).toEqual([45, 90, 180]);
    expect([1, 7, 8, 14, 28, 40].map(sprintWeeks)).toEqual([1, 1, 2, 2, 4, 4]);
  });

  it("counts down to nothing and then counts over, never below zero", () => {
    expect(readTimer(standup(), moment(0))).toMatchObject({ state: "running", leftMs: 15 * MIN, overMs: 0 });
    expect(readTimer(standup(), moment(10 * MIN))).toMatchObject({ leftMs: 5 * MIN, overMs: 0 });
    expect(readTimer(standup(), moment(17 * MIN))).toMatchObject({ leftMs: 0, overMs: 2 * MIN, ranMs: 17 * MIN });
  });

  it("stands still while paused, goes on, takes a minute more, and ends for good", () => {
    let timer = standup();
    const step = (to: TimerStep, minutes: number) => {
      timer = stepTimer(timer, to, moment(minutes * MIN));
    };
    step("pause", 5);
    expect(readTimer(timer, moment(60 * MIN)).leftMs).toBe(10 * MIN);
    step("resume", 60);
    step("add-minute", 62);
    expect(readTimer(timer, moment(62 * MIN)).leftMs).toBe(9 * MIN);
    step("end", 63);
    step("resume", 64);
    expect(readTimer(timer, moment(90 * MIN))).toMatchObject({ state: "ended", ranMs: 8 * MIN });
  });

  it("gives a whole minute more when the time is over, and rings again then", () => {
    const over = { ...standup(), rung: true };
    const more = stepTimer(over, "add-minute", moment(20 * MIN));
    expect(readTimer(more, moment(20 * MIN))).toMatchObject({ leftMs: MIN, overMs: 0 });
    expect(more.rung).toBe(false);
  });

  it("does not care when the clock is set back or forward while it runs", () => {
    for (const set of [-3 * 60 * MIN, 3 * 60 * MIN])
      expect(readTimer(standup(), moment(4 * MIN, { set })).leftMs).toBe(11 * MIN);
  });

  it("goes on after a crash by the wall clock; one set back meanwhile takes nothing away", () => {
    const kept = timerSchema.parse(JSON.parse(JSON.stringify(settle(standup(), moment(3 * MIN)))));
    const restarted = (ms: number, set = 0): Moment => ({ ...moment(ms, { set }), steady: 12, run: "two" });
    expect(readTimer(kept, restarted(9 * MIN)).leftMs).toBe(6 * MIN);
    const back = settle(kept, restarted(9 * MIN, -60 * MIN));
    expect(readTimer(back, { ...back.at, steady: back.at.steady + MIN }).leftMs).toBe(11 * MIN);
  });

  it("counts the time the machine slept, though the steady clock stood still", () => {
    const before = settle(standup(), moment(2 * MIN));
    const woke: Moment = { wall: NOON + 12 * MIN, steady: moment(2 * MIN).steady + 5, run: "one" };
    expect(readTimer(settle(before, woke, true), woke).leftMs).toBe(3 * MIN);
    expect(readTimer(settle(stepTimer(before, "pause", moment(2 * MIN)), woke, true), woke).leftMs).toBe(13 * MIN);
  });

  it("stays one that can be read, however long the machine slept", () => {
    const weeks = 21 * 24 * 60 * MIN;
    const woke = settle(startTimer({ ...plan, speakers: people }, moment(0)), moment(weeks), true);
    expect(timerSchema.safeParse(stepTimer(woke, "add-minute", moment(weeks))).error).toBeUndefined();
  });

  it("counts on in a window between two messages", () => {
    const timer = startTimer({ ...plan, speakers: people }, moment(0));
    for (const passed of [0, MIN, 6 * MIN, 20 * MIN])
      expect(readingAfter(readTimer(timer, moment(MIN)), passed)).toEqual(readTimer(timer, moment(MIN + passed)));
    const paused = readTimer(stepTimer(timer, "pause", moment(MIN)), moment(MIN));
    expect(readingAfter(paused, MIN)).toEqual(paused);
  });

  it("is written as clocks are", () => {
    expect([0, 1, 59_000, 15 * MIN, 64.5 * MIN].map(clockWords)).toEqual(["0:00", "0:01", "0:59", "15:00", "1:04:30"]);
  });
});

describe("the speaker clock", () => {
  it("shares the time among those present, and what one leaves goes to the others", () => {
    let timer = startTimer({ ...plan, speakers: people }, moment(0));
    expect(readTimer(timer, moment(2 * MIN)).speaker).toMatchObject({ name: "Ana", spentMs: 2 * MIN, leftMs: 3 * MIN });
    timer = stepTimer(timer, "next-speaker", moment(3 * MIN));
    expect(readTimer(timer, moment(3 * MIN)).speaker).toMatchObject({ name: "Ben", spentMs: 0, leftMs: 6 * MIN });
    timer = stepTimer(timer, "next-speaker", moment(11 * MIN));
    expect(readTimer(timer, moment(16 * MIN)).speaker).toMatchObject({ name: "Cem", leftMs: 0, overMs: MIN });
    timer = stepTimer(timer, "next-speaker", moment(16 * MIN));
    expect(timer.speaking).toBe(2);
    timer = stepTimer(timer, "previous-speaker", moment(16 * MIN));
    expect(timer.speakers.map(({ spentMs }) => spentMs / MIN)).toEqual([3, 8, 5]);
    expect(readTimer(timer, moment(16 * MIN)).speaker?.name).toBe("Ben");
    expect(stepTimer(timer, "last-speaker", moment(16 * MIN)).speaking).toBe(2);
    expect(stepTimer(timer, "first-speaker", moment(16 * MIN)).speaking).toBe(0);
  });

  it("makes room for who comes late and lets go who leaves", () => {
    const timer = stepTimer(startTimer({ ...plan, speakers: people }, moment(0)), "next-speaker", moment(3 * MIN));
    const late = withSpeakers(timer, [...people, { id: "Dora", name: "Dora" }], moment(3 * MIN));
    expect(readTimer(late, moment(3 * MIN)).speaker).toMatchObject({ name: "Ben", leftMs: 4 * MIN });
    const left = withSpeakers(timer, people.slice(0, 1), moment(3 * MIN));
    expect(left).toMatchObject({ speaking: 0, speakers: [{ name: "Ana", spentMs: 3 * MIN }] });
    expect(withSpeakers(timer, [], moment(3 * MIN)).speaking).toBeNull();
  });
});
