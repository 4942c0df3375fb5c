import type { TimerService } from "../../timers/timer-service.ts";
import type { Handlers } from "../answer.ts";

type TimerChannel = Extract<keyof Handlers, `timer.${string}`>;

/** Answers what windows ask of the timers. */
export function timerHandlers(
  timers: Pick<TimerService, "list" | "start" | "step" | "speakers">,
): Pick<Handlers, TimerChannel> {
  return {
    "timer.list": () => timers.list(),
    "timer.start": (plan) => timers.start(plan),
    "timer.step": ({ kind, step }) => timers.step(kind, step),
    "timer.speakers": ({ kind, speakers }) => timers.speakers(kind, speakers),
  };
}
