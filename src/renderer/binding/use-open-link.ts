import { useCallback } from "react";
import { wordsOf } from "../platform/bridge.ts";
import { showToast } from "../session/toasts.ts";
import { useTandem } from "./tandem.ts";

/** Opens an address outside the app, after main has asked. */
export function useOpenLink(): (url: string) => void {
  const { platform, ui } = useTandem();
  return useCallback(
    (url) => {
      platform.ask("app.openLink", url).catch((error) => showToast(ui, "error", wordsOf(error)));
    },
    [platform, ui],
  );
}
