import { useEffect } from "react";
import { useTandem } from "../binding/tandem.ts";
import { dispatchAndTell } from "../binding/use-dispatch.ts";
import { boardActions } from "../features/board/board-actions.ts";
import { retroActions } from "../features/ceremony/retro/retro-actions.ts";
import { reviewActions } from "../features/ceremony/review/review-actions.ts";
import { standupActions } from "../features/ceremony/standup/standup-actions.ts";
import { sprintActions } from "../features/planning/sprint-actions.ts";
import { presentActions } from "../features/room/present-actions.ts";
import { timerActions } from "../features/timer/timer-actions.ts";
import { appActions } from "./app-actions.ts";
import type { Files } from "./files.ts";

/** Registers everything that can be done in this window. */
export function useAppActions(files: Files): void {
  const tandem = useTandem();
  useEffect(() => {
    const { session, ui, actions } = tandem;
    const dispatch = dispatchAndTell(tandem);
    return actions.register([
      ...boardActions({ session, ui, dispatch }),
      ...appActions(tandem, files),
      ...sprintActions(tandem),
      ...standupActions(tandem),
      ...reviewActions(tandem),
      ...retroActions(tandem),
      ...presentActions(tandem),
      ...timerActions(tandem),
    ]);
  }, [tandem, files]);
}
