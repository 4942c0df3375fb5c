import { z } from "zod";

/** The timers a board can have, one of each at a time; a topic's runs beside the retrospective's. A free one is every board's. */
export const timerKinds = ["standup", "planning", "review", "retro", "topic", "free"] as const;

/** What can be done with a timer that runs. */
export const timerSteps = [
  "pause",
  "resume",
  "add-minute",
  "end",
  "next-speaker",
  "previous-speaker",
  "first-speaker",
  "last-speaker",
] as const;

/** How a timer stands at the moment it is sent; a window counts on from there. Times are milliseconds, never negative. */
export interface TimerView {
  readonly kind: (typeof timerKinds)[number];
  readonly name: string;
  readonly board: string | null;
  readonly lengthMs: number;
  readonly state: "running" | "paused" | "ended";
  readonly ranMs: number;
  readonly leftMs: number;
  /** Time past the end; 0 until then. */
  readonly overMs: number;
  readonly speakers: readonly { readonly id: string; readonly name: string; readonly spentMs: number }[];
  /** Who has the floor, what is left of their share, and by how much they are over it. */
  readonly speaker: {
    readonly index: number;
    readonly name: string;
    readonly spentMs: number;
    readonly leftMs: number;
    readonly overMs: number;
  } | null;
}

const kind = z.enum(timerKinds);
const board = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,60}$/u)
  .nullable();
const people = z.array(z.strictObject({ id: z.string().max(120), name: z.string().max(2_000) })).max(200);

/** The requests of the timer channels. */
export const timerRequests = {
  /** Starts a timer in place of one of its kind on that board. One second to a day. */
  start: z.strictObject({
    kind,
    name: z.string().max(2_000),
    board,
    lengthMs: z.int().min(1_000).max(86_400_000),
    speakers: people,
  }),
  step: z.strictObject({ kind, board, step: z.enum(timerSteps) }),
  speakers: z.strictObject({ kind, board, speakers: people }),
} as const;
