import { type RefObject, useEffect } from "react";

/** Whether no element has the focus. */
export const isNowhere = (): boolean => document.activeElement === document.body;

/**
 * Keeps the keyboard where it was working: when the focused element goes away (a line that was removed, a button whose
 * board was deleted), the focus goes to the container instead of nowhere. The container must take focus (`tabIndex` -1).
 * A modal one has the keyboard whatever took it away: a menu that closes gives the focus to the button that opened it,
 * which may be gone by then, and with the focus nowhere Escape would close nothing.
 */
export function useKeptFocus(container: RefObject<HTMLElement | null>, isModal = false): void {
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
      const isLost = inside !== null ? !inside.isConnected : isModal && isNowhere();
      if (!isLost) return;
      inside = null;
      // What took it away may put the focus somewhere itself. Under another modal the element cannot take it.
      setTimeout(() => {
        if (element.isConnected && isNowhere()) element.focus({ preventScroll: true });
      }, 60);
    });
    element.addEventListener("focusin", enter);
    element.addEventListener("focusout", leave);
    observer.observe(element, { childList: true, subtree: true });
    // Menus stand beside the dialog.
    if (isModal) observer.observe(document.body, { childList: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("focusin", enter);
      element.removeEventListener("focusout", leave);
    };
  }, [container, isModal]);
}
