import { useEffect } from "react";
import { isTimerOf } from "../../../core/calendar/timer.ts";
import { useTandem } from "../../binding/tandem.ts";
import { showToast } from "../../session/toasts.ts";
import { ring } from "./ring.ts";

/** Says and, where that is on, sounds that a timer has come to its end. Used once, in the window that writes. */
export function useTimerBell(): void {
  const { platform, session, settings, ui } = useTandem();
  useEffect(
    () =>
      platform.on("timer.rang", (timer) => {
        const where = isTimerOf(session.store.getState().boardId, timer) ? "" : " on another board";
        showToast(ui, "info", `${timer.name}${where}: the time is over. It counts on until you end it.`);
        if (settings.getState().timerSound) ring();
      }),
    [platform, session, settings, ui],
  );
}
