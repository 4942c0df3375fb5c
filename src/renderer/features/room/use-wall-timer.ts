import { useEffect, useState } from "react";
import { clockWords, readingAfter } from "../../../core/calendar/timer.ts";
import type { Platform, TimerView } from "../../platform/bridge.ts";

/** A timer as the wall shows it now. */
export interface WallTimer {
  readonly name: string;
  /** “9:18”, or “+0:42” past the end. */
  readonly clock: string;
  readonly over: boolean;
  readonly paused: boolean;
  /** “15:00” */
  readonly length: string;
  /** From 0 to 1. */
  readonly ran: number;
  /** Who has the floor, with a speaker clock. */
  readonly speaker: string | null;
}

interface Heard {
  readonly timers: readonly TimerView[];
  /** When, by the page's steady clock. */
  readonly at: number;
}

/** The timer that matters most, counted on from what main told last; null while none runs. */
export function useWallTimer(platform: Platform): WallTimer | null {
  const [heard, setHeard] = useState<Heard>({ timers: [], at: 0 });
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const hear = (timers: readonly TimerView[]) => {
      const at = performance.now();
      setHeard({ timers, at });
      setNow(at);
    };
    const stop = platform.on("timer.state", hear);
    // Without an answer the next event tells.
    platform.ask("timer.list", null).then(hear, () => undefined);
    return stop;
  }, [platform]);

  const timer = heard.timers.find(({ kind }) => kind === "topic") ?? heard.timers[0];
  const running = timer?.state === "running";
  useEffect(() => {
    if (!running) return;
    const ticking = setInterval(() => setNow(performance.now()), 200);
    return () => clearInterval(ticking);
  }, [running]);
  return timer && timer.state !== "ended" ? wallTimer(timer, running ? Math.max(0, now - heard.at) : 0) : null;
}

/** @param since milliseconds that ran since the timer was told */
export function wallTimer(timer: TimerView, since: number): WallTimer {
  const { leftMs, overMs, ranMs, speaker } = readingAfter(timer, since);
  return {
    name: timer.name,
    clock: leftMs > 0 ? clockWords(leftMs) : `+${clockWords(overMs)}`,
    over: leftMs <= 0,
    paused: timer.state === "paused",
    length: clockWords(timer.lengthMs),
    ran: Math.min(1, ranMs / Math.max(1, timer.lengthMs)),
    speaker: speaker?.name ?? null,
  };
}
