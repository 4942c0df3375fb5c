import type { TimerName } from "../../../core/calendar/timer.ts";
import type { Tandem } from "../../binding/tandem.ts";
import { timersNow } from "../../binding/use-timers.ts";
import { type TimerView, wordsOf } from "../../platform/bridge.ts";
import { showToast } from "../../session/toasts.ts";
import { type boxes, boxPlan } from "./timer-plans.ts";

type Step = "pause" | "resume" | "add-minute" | "end";

/** Does something with a timer; what goes wrong is said. */
export function stepTimer({ platform, ui }: Tandem, { kind, board }: TimerName, step: Step): void {
  platform.ask("timer.step", { kind, board, step }).catch((error) => showToast(ui, "error", wordsOf(error)));
}

/** Starts a time-box of the open board. */
export function startBox({ session, platform, ui }: Tandem, box: (typeof boxes)[number]): void {
  const plan = boxPlan(session, box);
  platform
    .ask("timer.start", { ...plan, speakers: [...plan.speakers] })
    .catch((error) => showToast(ui, "error", wordsOf(error)));
}

/** The timer that keys are about: of those that count on the open board the one started last. */
export const lastTimer = (tandem: Tandem): TimerView | undefined => timersNow(tandem).at(-1);
