import { useEffect } from "react";
import { useStore } from "zustand";
import { useTandem } from "../../binding/tandem.ts";
import { wordsOf } from "../../platform/bridge.ts";
import type { Presenting } from "../../session/presenter.ts";
import { showToast } from "../../session/toasts.ts";
import { clickerKey } from "./use-wall.ts";

const FIELDS = 'input, textarea, select, [contenteditable="true"], [role="spinbutton"]';
const OVER = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/** What is being presented, kept up to date. */
export const usePresenting = <T>(select: (state: Presenting) => T): T => useStore(useTandem().presenter.store, select);

/** Keeps the presentation and the wall's window in step, and hears the clicker in this window before the board does. */
export function useRoom(): void {
  const { platform, presenter, ui } = useTandem();
  useEffect(() => {
    const { on } = presenter.store.getState();
    // A window that was loaded again finds its wall still there.
    if (!on)
      platform.ask("room.state", null).then(
        ({ display }) => display !== null && presenter.start(),
        () => undefined,
      );
    return platform.on("room.changed", ({ display, trouble }) => {
      if (display === null) presenter.stop();
      if (trouble) showToast(ui, "warn", [trouble.message, trouble.kept, trouble.todo].filter(Boolean).join(" "));
    });
  }, [platform, presenter, ui]);

  const on = usePresenting((state) => state.on);
  useEffect(() => {
    if (!on) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body;
      if (ui.getState().dialog !== null || target.closest(OVER) || target.matches(FIELDS)) return;
      const key = clickerKey(event);
      if (!key) return;
      // While presenting these are the clicker's, on the board too, where B would otherwise block a card.
      event.preventDefault();
      event.stopPropagation();
      presenter.press(key);
    };
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [on, presenter, ui]);
}

/** Opens the wall on a display. The presentation begins before the window, so that the wall finds somebody to ask. */
export function useStartPresenting() {
  const { platform, presenter } = useTandem();
  return async (display: string, options: Parameters<typeof presenter.start>[0]): Promise<string | null> => {
    const wasOn = presenter.store.getState().on;
    presenter.start(options);
    try {
      await platform.ask("room.open", { display });
      return null;
    } catch (error) {
      if (!wasOn) presenter.stop();
      return wordsOf(error);
    }
  };
}
