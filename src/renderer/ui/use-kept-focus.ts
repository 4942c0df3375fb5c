import { type RefObject, useEffect } from "react";

/**
 * Keeps the keyboard where it was working: when the focused element goes away (a line that was removed, a button whose
 * board was deleted), the focus goes to the container instead of nowhere. The container must take focus (`tabIndex` -1).
 */
export function useKeptFocus(container: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    let inside: Element | null = null;
    const enter = (event: FocusEvent) => {
      inside = event.target instanceof Element ? event.target : null;
    };
    const leave = (event: FocusEvent) => {
      // An element that is taken out is blurred too, in some engines before it is gone and without a next one.
      if (event.relatedTarget !== null) inside = null;
    };
    const observer = new MutationObserver(() => {
      if (inside === null || inside.isConnected) return;
      inside = null;
      // What took it away may put the focus somewhere itself.
      setTimeout(() => {
        if (element.isConnected && document.activeElement === document.body) element.focus({ preventScroll: true });
      }, 60);
    });
    element.addEventListener("focusin", enter);
    element.addEventListener("focusout", leave);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("focusin", enter);
      element.removeEventListener("focusout", leave);
    };
  }, [container]);
}
