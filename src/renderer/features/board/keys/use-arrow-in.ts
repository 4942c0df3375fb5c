import { useEffect } from "react";
import { useUiStore } from "../../../binding/use-session.ts";
import { boardLocal } from "../board-local.ts";
import { focusCard } from "../selection.ts";

/** An arrow key brings the focus to the board's card where no part of it has it, as after the start or when a board was chosen. */
export function useArrowIn(): void {
  const ui = useUiStore();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      const isNowhere = target === document.body || (target instanceof Element && target.matches("main"));
      if (event.defaultPrevented || !isNowhere || !event.key.startsWith("Arrow")) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const { dialog, focusCard: card } = ui.getState();
      if (dialog !== null || card === null || boardLocal.getState().lift) return;
      event.preventDefault();
      focusCard(ui, card);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [ui]);
}
