import { type RefObject, useLayoutEffect, useRef } from "react";

/** A menu that folded its head gives the focus back to a button that is gone, and that a moment later. */
const MENU_CLOSES_MS = 60;

/** Keeps the focus at a head that is folded or unfolded: at `button`, which does the reverse. */
export function useFoldFocus(folded: boolean, button: RefObject<HTMLButtonElement | null>): void {
  const before = useRef(folded);
  useLayoutEffect(() => {
    if (before.current === folded) return;
    before.current = folded;
    const keep = () => {
      if (document.activeElement === document.body) button.current?.focus();
    };
    keep();
    const timer = window.setTimeout(keep, MENU_CLOSES_MS);
    return () => window.clearTimeout(timer);
  }, [folded, button]);
}
