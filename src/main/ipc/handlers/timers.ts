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
    "timer.step": ({ step, ...timer }) => timers.step(timer, step),
    "timer.speakers": ({ speakers, ...timer }) => timers.speakers(timer, speakers),
  };
}
