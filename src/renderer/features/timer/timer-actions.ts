import type { Tandem } from "../../binding/tandem.ts";
import { timersNow } from "../../binding/use-timers.ts";
import type { Action } from "../../session/actions.ts";
import { boxes } from "./timer-plans.ts";
import { lastTimer, startBox, stepTimer } from "./timer-steps.ts";

/** What can be done about time: start a time-box, and pause, lengthen or end the timer started last. */
export function timerActions(tandem: Tandem): Action[] {
  const { session, ui } = tandem;
  const isOpen = () => session.store.getState().boardId !== null;
  const isOn = () => lastTimer(tandem) !== undefined;
  const withLast = (run: (timer: NonNullable<ReturnType<typeof lastTimer>>) => void) => () => {
    const timer = lastTimer(tandem);
    if (timer) run(timer);
  };
  return [
    ...boxes.map(
      (box): Action => ({
        id: `timer.${box.kind}`,
        label: `Start a timer: ${box.name}`,
        group: "Timer",
        // Another of its kind would end the one that runs, and with it the time a ceremony took.
        enabled: () => isOpen() && !timersNow(tandem).some(({ kind }) => kind === box.kind),
        run: () => startBox(tandem, box),
      }),
    ),
    {
      id: "timer.free",
      label: "Start a timer of any length…",
      group: "Timer",
      keys: ["Shift+T"],
      enabled: isOpen,
      run: () => ui.setState({ dialog: { kind: "timer" } }),
    },
    {
      id: "timer.pause",
      label: "Pause the timer, or go on",
      group: "Timer",
      keys: ["T"],
      enabled: isOn,
      run: withLast((timer) => stepTimer(tandem, timer, timer.state === "paused" ? "resume" : "pause")),
    },
    {
      id: "timer.add-minute",
      label: "A minute more on the timer",
      group: "Timer",
      keys: ["+"],
      enabled: isOn,
      run: withLast((timer) => stepTimer(tandem, timer, "add-minute")),
    },
    {
      id: "timer.end",
      label: "End the timer",
      group: "Timer",
      enabled: isOn,
      run: withLast((timer) => stepTimer(tandem, timer, "end")),
    },
  ];
}
