import { useSyncExternalStore } from "react";
import { dayOf } from "../../../core/calendar/day.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The number (days since 1970-01-01) of the day on which a moment falls here. */
export const localDayNumber = (instant: number): number =>
  Math.floor((instant - new Date(instant).getTimezoneOffset() * MINUTE_MS) / DAY_MS);

/** The day `YYYY-MM-DD` on which a moment falls here. */
export const localDay = (instant: number): string => dayOf(localDayNumber(instant));

/** The day it is here, `YYYY-MM-DD`. Renders again at midnight, also after a laptop slept through it. */
export const useToday = (): string => useSyncExternalStore(everyMinute, () => localDay(Date.now()));

function everyMinute(listener: () => void): () => void {
  const timer = setInterval(listener, MINUTE_MS);
  document.addEventListener("visibilitychange", listener);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", listener);
  };
}
