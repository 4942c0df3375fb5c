import { readFileSync } from "node:fs";
import writeFileAtomic from "write-file-atomic";
import { z } from "zod";
import { FailureError } from "../../contract/result.ts";
import type { TimerView } from "../../contract/timers.ts";
import {
  type Moment,
  readTimer,
  settle,
  startTimer,
  stepTimer,
  type Timer,
  type TimerName,
  type TimerPlan,
  type TimerStep,
  timerKey,
  timerSchema,
  withSpeakers,
} from "../../core/calendar/timer.ts";

/** How often running timers are written down and told again, so that no window and no crash drifts far. */
const BEAT_MS = 15_000;
/** What ended longer ago than this is nobody's any more; the display may sleep again. */
const STALE_MS = 8 * 3_600_000;

export interface TimerParts {
  /** Where the timers are kept, so that they survive a crash. */
  readonly file: string;
  readonly clock: () => Moment;
  /** Tells every window how the timers stand. */
  readonly tell: (timers: TimerView[]) => void;
  /** A timer has come to its end, once. */
  readonly rang: (timer: TimerView) => void;
  /** Whether a timer runs: the display stays awake then. */
  readonly running: (any: boolean) => void;
}

/** Owns the timers. Windows only show them, so that a reload, a crash or a minimised window changes nothing. */
export class TimerService {
  readonly #parts: TimerParts;
  readonly #timers = new Map<string, Timer>();
  #wake: NodeJS.Timeout | undefined;
  #any = false;
  /** From going to sleep until waking is told: what asks in between must not take the steady clock at its word. */
  #asleep = false;

  constructor(parts: TimerParts) {
    this.#parts = parts;
    for (const timer of readKept(parts.file)) if (timer.state !== "ended") this.#timers.set(timerKey(timer), timer);
    this.#beat();
  }

  /** The timers that run or are paused. */
  list(): TimerView[] {
    this.#settle();
    const now = this.#parts.clock();
    return [...this.#timers.values()].map((timer) => viewOf(timer, now));
  }

  /** Starts a timer; one of the same kind on that board ends. */
  start(plan: TimerPlan): TimerView {
    return this.#put(startTimer(plan, this.#parts.clock()));
  }

  /** Does something with a timer. What has ended is told once more, with its last figures, and is gone. */
  step(name: TimerName, step: TimerStep): TimerView {
    return this.#put(stepTimer(this.#timer(name), step, this.#parts.clock()));
  }

  /** Other speakers for a timer: somebody came late or left. */
  speakers(name: TimerName, people: TimerPlan["speakers"]): TimerView {
    return this.#put(withSpeakers(this.#timer(name), people, this.#parts.clock()));
  }

  /** Boards are gone for good, and their timers with them; the free one is no board's. */
  forget(boards: ReadonlySet<string>): void {
    for (const [key, { kind, board }] of this.#timers)
      if (kind !== "free" && board !== null && boards.has(board)) this.#timers.delete(key);
    this.#beat();
  }

  /** The machine goes to sleep: what ran until now is counted by the steady clock. */
  suspend(): void {
    this.#settle();
    this.#asleep = true;
    this.#keep();
  }

  /** The machine is awake again: the time it slept counts, and what ended meanwhile rings now. */
  resume(): void {
    this.#asleep = true;
    this.#settle();
    this.#asleep = false;
    this.#beat();
  }

  /** The app ends; the timers stay on disk and go on when it is started again. */
  close(): void {
    clearTimeout(this.#wake);
    this.#settle();
    this.#keep();
  }

  #timer(name: TimerName): Timer {
    this.#settle();
    const timer = this.#timers.get(timerKey(name));
    if (timer) return timer;
    throw new FailureError({ code: "not-found", message: "This timer has ended.", todo: "Start it again." });
  }

  #put(timer: Timer): TimerView {
    if (timer.state === "ended") this.#timers.delete(timerKey(timer));
    else this.#timers.set(timerKey(timer), timer);
    this.#beat();
    return viewOf(timer, this.#parts.clock());
  }

  #settle(): void {
    const now = this.#parts.clock();
    for (const [key, timer] of this.#timers) this.#timers.set(key, settle(timer, now, this.#asleep));
  }

  /** Rings what is due, drops what is nobody's any more, writes and tells how all stands, and comes back for the next end or after a while. */
  #beat(): void {
    clearTimeout(this.#wake);
    this.#settle();
    const now = this.#parts.clock();
    let next = BEAT_MS;
    let running = false;
    const rings: Timer[] = [];
    for (const [key, timer] of this.#timers) if (readTimer(timer, now).overMs >= STALE_MS) this.#timers.delete(key);
    for (const [key, timer] of this.#timers) {
      if (timer.state !== "running") continue;
      running = true;
      const { leftMs } = readTimer(timer, now);
      if (leftMs > 0) next = Math.min(next, Math.ceil(leftMs));
      else if (!timer.rung) rings.push(timer);
      if (leftMs === 0) this.#timers.set(key, { ...timer, rung: true });
    }
    this.#keep();
    this.#parts.tell(this.list());
    for (const timer of rings) this.#parts.rang(viewOf(timer, now));
    if (running !== this.#any) this.#parts.running(running);
    this.#any = running;
    if (running) this.#wake = setTimeout(() => this.#beat(), next);
  }

  #keep(): void {
    try {
      writeFileAtomic.sync(this.#parts.file, JSON.stringify([...this.#timers.values()]));
    } catch (error) {
      // A timer that cannot be written down still runs; only a crash would end it.
      console.error("[timers] not written down", error);
    }
  }
}

/** The timers that were kept; a missing or damaged file means none. */
function readKept(file: string): Timer[] {
  try {
    return z.array(timerSchema).parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return [];
  }
}

function viewOf(timer: Timer, now: Moment): TimerView {
  const { kind, name, board, lengthMs, speakers } = settle(timer, now);
  return { kind, name, board, lengthMs, speakers, ...readTimer(timer, now) };
}
