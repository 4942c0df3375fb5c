import { z } from "zod";

/*
 * A timer is a deadline, not a counter: what it shows is computed from two clocks at the moment it is asked. The steady
 * clock (monotonic, milliseconds since some start) says how long it has run while one process lives; the wall clock says
 * when that was, so that a timer goes on after a crash, a restart or the sleep of the machine.
 */

/** The two clocks of a moment. `steady` never goes back while `run` is the same; another `run` is another process. */
export interface Moment {
  /** Milliseconds since 1970 UTC, as the machine believes. */
  readonly wall: number;
  /** Milliseconds of a clock that nobody sets; it may stand still while the machine sleeps. */
  readonly steady: number;
  /** Names the life of the steady clock: one process. */
  readonly run: string;
}

export const timerKindSchema = z.enum(["standup", "planning", "review", "retro", "topic", "free"]);
export type TimerKind = z.infer<typeof timerKindSchema>;

/** The longest that is counted, eleven days: a timer that nobody ended for longer says no more than that. */
const MOST_MS = 1e9;
const ms = z.number().min(0).max(MOST_MS);
const turnSchema = z.strictObject({ id: z.string().max(120), name: z.string().max(2_000), spentMs: ms });

/** A timer as it is kept on disk and sent to windows. */
export const timerSchema = z.strictObject({
  kind: timerKindSchema,
  /** What it is for, as windows show it. */
  name: z.string().max(2_000),
  board: z.string().max(60).nullable(),
  lengthMs: ms,
  state: z.enum(["running", "paused", "ended"]),
  /** What had run up to the moment `at`. */
  ranMs: ms,
  at: z.strictObject({ wall: z.number(), steady: z.number(), run: z.string().max(60) }),
  /** Who speaks, in order, with the time each took; [] without a speaker clock. */
  speakers: z.array(turnSchema).max(200),
  /** The index of who speaks now; null before the first. */
  speaking: z.int().min(0).nullable(),
  /** Whether the end was rung. */
  rung: z.boolean(),
});
export type Timer = z.infer<typeof timerSchema>;

/** How a timer stands at a moment. Times are milliseconds, none is ever negative. */
export interface TimerReading {
  readonly state: Timer["state"];
  readonly ranMs: number;
  readonly leftMs: number;
  /** Time past the end; 0 until then. */
  readonly overMs: number;
  readonly speaker: SpeakerReading | null;
}

export interface SpeakerReading {
  readonly index: number;
  readonly name: string;
  /** What this person has spoken, and what is left of their share. */
  readonly spentMs: number;
  readonly leftMs: number;
  readonly overMs: number;
}

const MINUTE_MS = 60_000;

/** The length of a time-box in milliseconds: standup 15 minutes; by sprint week planning 2 h, review 1 h, retro 45 min. */
export function timeBox(kind: TimerKind, sprintWeeks: number): number {
  const weeks = Math.max(1, sprintWeeks);
  switch (kind) {
    case "standup":
      return 15 * MINUTE_MS;
    case "planning":
      return weeks * 120 * MINUTE_MS;
    case "review":
      return weeks * 60 * MINUTE_MS;
    case "retro":
      return weeks * 45 * MINUTE_MS;
    default:
      return 5 * MINUTE_MS;
  }
}

/** The weeks of a sprint for its time-boxes: 14 days are 2, a begun week counts whole. Between 1 and 4. */
export const sprintWeeks = (days: number): number => Math.min(4, Math.max(1, Math.ceil(days / 7)));

/**
 * The time between two moments: within one process as the steady clock says, across a restart as the wall clock does.
 * Where the machine slept in between (`slept`), and the steady clock perhaps with it, the longer of both counts. A wall
 * clock that was set back takes no time away.
 */
function elapsed(from: Moment, to: Moment, slept: boolean): number {
  const wall = Math.max(0, to.wall - from.wall);
  if (from.run !== to.run) return wall;
  const steady = Math.max(0, to.steady - from.steady);
  return slept ? Math.max(wall, steady) : steady;
}

const counted = (time: number): number => Math.min(time, MOST_MS);

/** What a timer is started with. */
export interface TimerPlan {
  readonly kind: TimerKind;
  readonly name: string;
  readonly board: string | null;
  readonly lengthMs: number;
  readonly speakers: readonly { readonly id: string; readonly name: string }[];
}

/** Which timer is meant: a board has one of each kind; a free one belongs to the machine, whatever board it names. */
export type TimerName = Pick<TimerPlan, "kind" | "board">;

/** Tells timers apart. */
export const timerKey = ({ kind, board }: TimerName): string => (kind === "free" ? kind : `${kind} ${board ?? ""}`);

/** Whether a timer counts on a board: its own do, and the free one does on each. */
export const isTimerOf = (board: string | null, timer: TimerName): boolean =>
  timerKey(timer) === timerKey({ kind: timer.kind, board });

/** A timer that begins to run. With speakers the first has the floor. */
export const startTimer = (plan: TimerPlan, now: Moment): Timer => ({
  ...plan,
  state: "running",
  ranMs: 0,
  at: { ...now },
  speakers: plan.speakers.map(({ id, name }) => ({ id, name, spentMs: 0 })),
  speaking: plan.speakers.length > 0 ? 0 : null,
  rung: false,
});

/** The timer brought up to a moment: what ran since is added, to whoever speaks too. For `slept` see {@link elapsed}. */
export function settle(timer: Timer, now: Moment, slept = false): Timer {
  const at = { ...now };
  if (timer.state !== "running") return { ...timer, at };
  const ran = elapsed(timer.at, now, slept);
  const speakers = timer.speakers.map((turn, index) =>
    index === timer.speaking ? { ...turn, spentMs: counted(turn.spentMs + ran) } : turn,
  );
  return { ...timer, at, ranMs: counted(timer.ranMs + ran), speakers };
}

/** What can be done with a timer that was started. */
export type TimerStep = "pause" | "resume" | "add-minute" | "end" | SpeakerStep;
type SpeakerStep = "next-speaker" | "previous-speaker" | "first-speaker" | "last-speaker";

/** The timer after a step. A step that makes no sense (pausing what is paused, anything after the end) changes nothing. */
export function stepTimer(before: Timer, step: TimerStep, now: Moment): Timer {
  const timer = settle(before, now);
  if (timer.state === "ended") return timer;
  switch (step) {
    case "pause":
      return { ...timer, state: "paused" };
    case "resume":
      return { ...timer, state: "running" };
    case "end":
      return { ...timer, state: "ended" };
    case "add-minute": {
      // Counted from now where the time is over: a minute more is a minute more.
      const lengthMs = counted(Math.max(timer.lengthMs, timer.ranMs) + MINUTE_MS);
      return { ...timer, lengthMs, rung: false };
    }
    default:
      return { ...timer, speaking: turnAfter(timer, step) };
  }
}

function turnAfter({ speakers, speaking }: Timer, step: SpeakerStep): number | null {
  if (speakers.length === 0) return null;
  const [at, last] = [speaking ?? -1, speakers.length - 1];
  const to = { "next-speaker": at + 1, "previous-speaker": at - 1, "first-speaker": 0, "last-speaker": last }[step];
  return Math.min(Math.max(to, 0), last);
}

/** The timer with other speakers, as when somebody comes late: who spoke keeps their time, who has the floor keeps it. */
export function withSpeakers(
  before: Timer,
  people: readonly { readonly id: string; readonly name: string }[],
  now: Moment,
): Timer {
  const timer = settle(before, now);
  const known = new Map(timer.speakers.map((turn) => [turn.id, turn.spentMs]));
  const speakers = people.map(({ id, name }) => ({ id, name, spentMs: known.get(id) ?? 0 }));
  const floor = timer.speaking === null ? undefined : timer.speakers[timer.speaking]?.id;
  const at = speakers.findIndex(({ id }) => id === floor);
  const speaking = at >= 0 ? at : Math.min(timer.speaking ?? 0, speakers.length - 1);
  return { ...timer, speakers, speaking: speakers.length === 0 ? null : speaking };
}

/** How a timer stands at a moment. */
export function readTimer(before: Timer, now: Moment): TimerReading {
  const timer = settle(before, now);
  const { state, ranMs, lengthMs } = timer;
  return {
    state,
    ranMs,
    leftMs: Math.max(0, lengthMs - ranMs),
    overMs: Math.max(0, ranMs - lengthMs),
    speaker: readSpeaker(timer),
  };
}

/** A person's share: what was left when they began, divided among them and those who have yet to speak. */
function readSpeaker({ speakers, speaking, lengthMs, ranMs }: Timer): SpeakerReading | null {
  const turn = speaking === null ? undefined : speakers[speaking];
  if (speaking === null || !turn) return null;
  const { name, spentMs } = turn;
  const share = Math.max(0, lengthMs - (ranMs - spentMs)) / (speakers.length - speaking);
  const leftMs = Math.max(0, share - spentMs);
  return { index: speaking, name, spentMs, leftMs, overMs: Math.max(0, spentMs - share) };
}

/** A reading so many milliseconds later, for windows that count on between two messages. */
export function readingAfter(reading: TimerReading, passed: number): TimerReading {
  if (reading.state !== "running") return reading;
  const count = <T extends { readonly leftMs: number; readonly overMs: number }>(part: T): T => {
    const left = part.leftMs - part.overMs - passed;
    return { ...part, leftMs: Math.max(0, left), overMs: Math.max(0, -left) };
  };
  const { speaker } = reading;
  return {
    ...count(reading),
    ranMs: reading.ranMs + passed,
    speaker: speaker && { ...count(speaker), spentMs: speaker.spentMs + passed },
  };
}

/** Milliseconds as a clock shows them: “14:59”, “1:04:30”; seconds that have begun count. */
export function clockWords(time: number): string {
  const seconds = Math.ceil(time / 1_000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (figure: number) => String(figure).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
