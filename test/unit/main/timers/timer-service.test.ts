import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { TimerView } from "../../../../src/contract/timers.ts";
import type { TimerPlan } from "../../../../src/core/calendar/timer.ts";
import { answer } from "../../../../src/main/ipc/answer.ts";
import { timerHandlers } from "../../../../src/main/ipc/handlers/timers.ts";
import { TimerService } from "../../../../src/main/timers/timer-service.ts";

const MIN = 60_000;
const NOON = Date.UTC(2017, 3, 25, 12);
const plan = (more: Partial<TimerPlan> = {}): TimerPlan => ({
  kind: "standup",
  name: "Standup",
  board: "b1",
  lengthMs: 15 * MIN,
  speakers: [],
  ...more,
});

const standup = { kind: "standup", board: "b1" } as const;

let folder: string;
/** What somebody did to the wall clock, and the time the steady clock slept through. */
let [set, slept] = [0, 0];
let run = "one";
const told: TimerView[][] = [];
const rang: string[] = [];
const awake: boolean[] = [];

const open = () =>
  new TimerService({
    file: join(folder, "timers.json"),
    clock: () => ({ wall: Date.now() + set, steady: Date.now() - NOON - slept, run }),
    tell: (timers) => told.push(timers),
    rang: ({ name }) => rang.push(name),
    running: (any) => awake.push(any),
  });

beforeEach(() => {
  vi.useFakeTimers({ now: NOON });
  folder = mkdtempSync(join(tmpdir(), "tandem-timers-"));
  [set, slept] = [0, 0];
  run = "one";
  for (const list of [told, rang, awake]) list.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

test("rings once at the end, counts over, and keeps the display awake only while something runs", () => {
  const timers = open();
  timers.start(plan());
  vi.advanceTimersByTime(15 * MIN - 1);
  expect(rang).toEqual([]);
  vi.advanceTimersByTime(3 * MIN);
  expect(rang).toEqual(["Standup"]);
  expect(told.at(-1)?.[0]?.overMs).toBeGreaterThan(2 * MIN);
  expect(timers.step(standup, "end")).toMatchObject({ state: "ended", leftMs: 0, overMs: 3 * MIN - 1 });
  expect(told.at(-1)).toEqual([]);
  expect(awake).toEqual([true, false]);
  expect(() => timers.step(standup, "resume")).toThrow("This timer has ended.");
});

test("tells every window again while it runs, and not while it is paused", () => {
  const timers = open();
  timers.start(plan());
  timers.step(standup, "pause");
  const before = told.length;
  vi.advanceTimersByTime(5 * MIN);
  expect(told.length).toBe(before);
  timers.step(standup, "resume");
  vi.advanceTimersByTime(MIN);
  expect(told.length).toBeGreaterThan(before + 3);
  expect(timers.list()).toMatchObject([{ leftMs: 14 * MIN }]);
});

test("a topic's timer runs beside the retrospective's; a second of a kind takes the place of the first", () => {
  const timers = open();
  timers.start(plan({ kind: "retro", name: "Retro", lengthMs: 90 * MIN }));
  timers.start(plan({ kind: "topic", name: "Meetings", lengthMs: 5 * MIN }));
  vi.advanceTimersByTime(6 * MIN);
  expect(rang).toEqual(["Meetings"]);
  timers.start(plan({ kind: "topic", name: "Texts", lengthMs: 5 * MIN }));
  expect(timers.list().map(({ name, leftMs }) => [name, leftMs / MIN])).toEqual([
    ["Retro", 84],
    ["Texts", 5],
  ]);
});

test("each board has its own of a kind, and the free one is every board's; what an older version kept is read", () => {
  const timers = open();
  timers.start(plan({ name: "First" }));
  vi.advanceTimersByTime(MIN);
  timers.start(plan({ name: "Second", board: "b2" }));
  timers.start(plan({ kind: "free", name: "Break", board: "b1" }));
  timers.start(plan({ kind: "free", name: "Lunch", board: null }));
  const left = (service: TimerService) => service.list().map(({ name, leftMs }) => [name, leftMs / MIN]);
  expect(left(timers)).toEqual([
    ["First", 14],
    ["Second", 15],
    ["Lunch", 15],
  ]);
  timers.step({ kind: "standup", board: "b2" }, "end");
  timers.step({ kind: "free", board: "b2" }, "end");
  expect(() => timers.step({ kind: "standup", board: null }, "pause")).toThrow("This timer has ended.");
  timers.close();
  const kept = JSON.parse(readFileSync(join(folder, "timers.json"), "utf8")) as object[];
  expect(kept).toMatchObject([{ kind: "standup", board: "b1" }]);
  // Before, there was one of each kind, with the board it was started on.
  writeFileSync(join(folder, "timers.json"), JSON.stringify([...kept, { ...kept[0], kind: "free", name: "Old" }]));
  expect(left(open())).toEqual([
    ["First", 14],
    ["Old", 14],
  ]);
});

test("a board's timers go with it for good, the free one does not", () => {
  const timers = open();
  timers.start(plan({ name: "First" }));
  timers.start(plan({ name: "Second", board: "b2" }));
  timers.start(plan({ kind: "free", name: "Lunch", board: "b2" }));
  timers.step({ kind: "standup", board: "b2" }, "pause");
  timers.forget(new Set(["b2"]));
  expect(timers.list().map(({ name }) => name)).toEqual(["First", "Lunch"]);
  expect(told.at(-1)).toHaveLength(2);
});

test("does not care when the clock is set back or forward", () => {
  const timers = open();
  timers.start(plan());
  set = -90 * MIN;
  vi.advanceTimersByTime(5 * MIN);
  expect(timers.list()[0]?.leftMs).toBe(10 * MIN);
  set = 90 * MIN;
  vi.advanceTimersByTime(5 * MIN);
  expect(timers.list()[0]?.leftMs).toBe(5 * MIN);
  expect(rang).toEqual([]);
});

test("survives a crash: the next start goes on where it would have been, and rings what ended meanwhile", () => {
  open().start(plan());
  vi.advanceTimersByTime(4 * MIN);
  vi.clearAllTimers();
  vi.setSystemTime(NOON + 10 * MIN);
  run = "two";
  expect(open().list()).toMatchObject([{ name: "Standup", leftMs: 5 * MIN }]);
  vi.clearAllTimers();
  vi.setSystemTime(NOON + 20 * MIN);
  run = "three";
  expect(open().list()).toMatchObject([{ leftMs: 0, overMs: 5 * MIN }]);
  expect(rang).toEqual(["Standup"]);
  vi.clearAllTimers();
  vi.setSystemTime(NOON + 24 * 60 * MIN);
  run = "four";
  expect(open().list()).toEqual([]);
});

test("counts the sleep of the machine when it wakes, and rings then", () => {
  const timers = open();
  timers.start(plan());
  vi.advanceTimersByTime(5 * MIN);
  timers.suspend();
  slept = 20 * MIN;
  vi.setSystemTime(NOON + 25 * MIN);
  timers.resume();
  expect(timers.list()).toMatchObject([{ leftMs: 0, overMs: 10 * MIN }]);
  expect(rang).toEqual(["Standup"]);
});

test("counts the sleep too where something asks before the machine says that it woke", () => {
  const timers = open();
  timers.start(plan());
  vi.advanceTimersByTime(5 * MIN);
  timers.suspend();
  slept = 20 * MIN;
  vi.setSystemTime(NOON + 25 * MIN);
  expect(timers.list()).toMatchObject([{ overMs: 10 * MIN }]);
  timers.step(standup, "pause");
  timers.step(standup, "resume");
  timers.resume();
  expect(timers.list()).toMatchObject([{ overMs: 10 * MIN }]);
  vi.advanceTimersByTime(MIN);
  set = 90 * MIN;
  expect(timers.list()).toMatchObject([{ overMs: 11 * MIN }]);
});

test("the first beat after the sleep may come before the word of waking", () => {
  const timers = open();
  timers.start(plan());
  vi.advanceTimersByTime(5 * MIN);
  timers.suspend();
  slept = 20 * MIN;
  vi.setSystemTime(NOON + 25 * MIN);
  vi.advanceTimersByTime(20_000);
  timers.resume();
  expect(timers.list()).toMatchObject([{ overMs: 10 * MIN + 20_000 }]);
  expect(rang).toEqual(["Standup"]);
});

test("what nobody ended is nobody's after eight hours: it is gone, and the display may sleep", () => {
  const timers = open();
  timers.start(plan());
  const sleep = (minutes: number) => {
    timers.suspend();
    slept += minutes * MIN;
    vi.setSystemTime(Date.now() + minutes * MIN);
    timers.resume();
  };
  sleep(8 * 60);
  expect(timers.list()).toHaveLength(1);
  sleep(16);
  expect(timers.list()).toEqual([]);
  expect(told.at(-1)).toEqual([]);
  expect(awake).toEqual([true, false]);
  expect(rang).toEqual(["Standup"]);
});

test("a damaged file means no timers; closing writes those that run", () => {
  writeFileSync(join(folder, "timers.json"), '[{"kind":"egg"}]');
  const timers = open();
  expect(timers.list()).toEqual([]);
  timers.start(plan());
  timers.close();
  expect(existsSync(join(folder, "timers.json"))).toBe(true);
  run = "two";
  expect(open().list()).toHaveLength(1);
});

test("windows start it, step it and change its speakers; what has ended is said in words", async () => {
  const handlers = timerHandlers(open());
  const ask = (role: "main" | "room", channel: string, request: unknown) =>
    answer(
      handlers,
      { asker: { role, window: {} as never }, isTopFrame: true, url: "app://tandem/index.html" },
      channel,
      request,
    );
  const ana = { id: "m1", name: "Ana" };
  expect(await ask("main", "timer.start", plan({ speakers: [ana] }))).toMatchObject({
    ok: true,
    value: { speaker: { name: "Ana", leftMs: 15 * MIN } },
  });
  const speakers = [ana, { id: "m2", name: "Ben" }];
  expect(await ask("main", "timer.speakers", { ...standup, speakers })).toMatchObject({
    value: { speaker: { leftMs: 7.5 * MIN } },
  });
  expect(await ask("main", "timer.step", { ...standup, step: "next-speaker" })).toMatchObject({
    value: { speaker: { name: "Ben" } },
  });
  expect(await ask("room", "timer.list", null)).toMatchObject({ ok: true, value: [{ kind: "standup" }] });
  expect(await ask("room", "timer.step", { ...standup, step: "end" })).toMatchObject({ ok: false });
  expect(await ask("main", "timer.step", { kind: "retro", board: "b1", step: "end" })).toMatchObject({
    ok: false,
    error: { code: "not-found", message: "This timer has ended." },
  });
});
