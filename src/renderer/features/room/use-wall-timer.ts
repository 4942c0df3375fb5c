import { createContext, useContext, useEffect, useState } from "react";
import { clockWords, isTimerOf, readingAfter } from "../../../core/calendar/timer.ts";
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
  readonly speaker: WallSpeaker | null;
}

export interface WallSpeaker {
  /** The member's id. */
  readonly id: string;
  readonly name: string;
  /** What is left of their share, or “+0:12” past it. */
  readonly clock: string;
  readonly over: boolean;
  /** From 0 to 1. */
  readonly ran: number;
}

interface Heard {
  readonly timers: readonly TimerView[];
  /** When, by the page's steady clock. */
  readonly at: number;
}

/** The id of the board that the wall shows: its timers stand there, and the free one. */
export const WallBoard = createContext<string | null>(null);

/** A timer, counted on from what main told last; null while none runs. Without a kind, the one that matters most. */
export function useWallTimer(platform: Platform, kind?: TimerView["kind"]): WallTimer | null {
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

  const board = useContext(WallBoard);
  const timers = heard.timers.filter((timer) => isTimerOf(board, timer));
  const one = (of: TimerView["kind"]) => timers.find((timer) => timer.kind === of);
  const timer = kind === undefined ? (one("topic") ?? timers[0]) : one(kind);
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
    speaker: speaker && {
      id: timer.speakers[speaker.index]?.id ?? "",
      name: speaker.name,
      clock: speaker.leftMs > 0 ? clockWords(speaker.leftMs) : `+${clockWords(speaker.overMs)}`,
      over: speaker.leftMs <= 0,
      ran: Math.min(1, speaker.spentMs / Math.max(1, speaker.spentMs + speaker.leftMs - speaker.overMs)),
    },
  };
}
