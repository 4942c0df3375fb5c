import { useCallback } from "react";
import { wordsOf } from "../platform/bridge.ts";
import { showToast } from "../session/toasts.ts";
import { useTandem } from "./tandem.ts";

/** Saves kept bytes as a file where the user says, and says that it was done. */
export function useSaveFile(): (blob: string, name: string) => void {
  const { platform, ui } = useTandem();
  return useCallback(
    (blob, name) => {
      platform.ask("attachments.save", { blob, name }).then(
        (saved) => {
          if (saved !== null) showToast(ui, "info", `Saved “${saved}”.`);
        },
        (error) => showToast(ui, "error", wordsOf(error)),
      );
    },
    [platform, ui],
  );
}
