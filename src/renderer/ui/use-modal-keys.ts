import { type RefObject, useEffect, useRef, useState } from "react";
import { isNowhere } from "./use-kept-focus.ts";

/** What had the focus last outside of all dialogs, menus and messages. */
let outside: HTMLElement | null = null;

const remember = (target: EventTarget | null): void => {
  if (!(target instanceof HTMLElement) || target === document.body) return;
  if (!target.closest("[role$=dialog], [role=menu], [data-react-aria-top-layer]")) outside = target;
};
document.addEventListener("focusin", ({ target }) => remember(target));

/**
 * What a dialog's keyboard needs beyond React Aria, for the frames in which the focus is nowhere: Escape closes the topmost
 * dialog although no part of it has the focus, and a dialog that was opened while another one closed gives the focus back
 * to what had it before both.
 */
export function useModalKeys(dialog: RefObject<HTMLElement | null>, onClose: () => void): void {
  useState(() => {
    // For the first dialog, whose code came with it.
    remember(document.activeElement);
  });
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.target !== document.body || event.defaultPrevented) return;
      // Another dialog or a menu over this one has made it inert.
      if (dialog.current?.closest("[inert], [aria-hidden=true]")) return;
      event.preventDefault();
      close.current();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
      const before = outside;
      // React Aria gives it back in a frame of its own, where it knows to what.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          if (isNowhere() && before?.isConnected) before.focus({ preventScroll: true });
        }),
      );
    };
  }, [dialog]);
}
