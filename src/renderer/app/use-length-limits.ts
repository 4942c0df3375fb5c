import { useEffect } from "react";
import { useUiStore } from "../binding/use-session.ts";
import { dismissToast, showToast } from "../session/toasts.ts";
import { refuseOverlong } from "../ui/refuse-overlong.ts";

/** Refuses what is too long for a field and says so, the last time only. */
export function useLengthLimits(): void {
  const ui = useUiStore();
  useEffect(() => {
    let said: number | null = null;
    return refuseOverlong(document, (words) => {
      if (said !== null) dismissToast(ui, said);
      said = showToast(ui, "warn", words);
    });
  }, [ui]);
}
