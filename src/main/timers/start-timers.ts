import { randomUUID } from "node:crypto";
import { BrowserWindow, Notification, powerMonitor, powerSaveBlocker } from "electron";
import type { TimerView } from "../../contract/timers.ts";
import { sendEvent } from "../windows/send-event.ts";
import { TimerService } from "./timer-service.ts";

interface TimerSurroundings {
  readonly file: string;
  /** Asked when a timer ends: whether to show a notification of the system. */
  readonly notify: () => boolean;
  /** Brings the app to the front, as when the notification is clicked. */
  readonly show: () => void;
}

const run = randomUUID();

/**
 * The timer service in its surroundings: clocks, sleep and waking of the machine, every window, the system's
 * notifications, and the display that stays awake while a timer runs. The sound is the page's (event `timer.rang`).
 */
export function startTimers({ file, notify, show }: TimerSurroundings): TimerService {
  let awake: number | null = null;
  const everywhere = () => BrowserWindow.getAllWindows();
  const service = new TimerService({
    file,
    clock: () => ({ wall: Date.now(), steady: performance.now(), run }),
    tell: (timers) => {
      for (const window of everywhere()) sendEvent(window, "timer.state", timers);
    },
    rang: (timer) => {
      for (const window of everywhere()) sendEvent(window, "timer.rang", timer);
      if (notify() && Notification.isSupported()) showNotification(timer, show);
    },
    running: (any) => {
      if (any) awake ??= powerSaveBlocker.start("prevent-display-sleep");
      else if (awake !== null) {
        powerSaveBlocker.stop(awake);
        awake = null;
      }
    },
  });
  powerMonitor.on("suspend", () => service.suspend());
  powerMonitor.on("resume", () => service.resume());
  return service;
}

function showNotification({ name }: TimerView, show: () => void): void {
  const notification = new Notification({ title: `${name}: the time is over`, body: "It counts on.", silent: true });
  notification.on("click", show);
  notification.show();
}
