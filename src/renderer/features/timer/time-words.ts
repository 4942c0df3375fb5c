import { clockWords, type TimerReading } from "../../../core/calendar/timer.ts";

/** What a clock shows, and in words how far it is over. */
export interface TimeWords {
  /** “14:59”; past the end “+0:32”. */
  readonly clock: string;
  /** “paused”, “over the time”, or "" while all is well. */
  readonly state: string;
  /** The whole for those who listen: “14:59 left, paused”. */
  readonly said: string;
  readonly over: boolean;
}

/** A timer's reading in words. It never shows less than nothing: past the end it counts what is over. */
export function timeWords({ state, leftMs, overMs }: TimerReading): TimeWords {
  const over = leftMs === 0;
  const paused = state === "paused";
  // A second that has begun counts as left, but not as over.
  const passed = clockWords(Math.floor(overMs / 1_000) * 1_000);
  const clock = over ? `+${passed}` : clockWords(leftMs);
  const words = [over ? "over time" : "", paused ? "paused" : ""].filter(Boolean).join(", ");
  const said = [over ? `${passed} over the time` : `${clock} left`, paused ? "paused" : ""].filter(Boolean).join(", ");
  return { clock, state: words, said, over };
}
