import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useScroller } from "../board-contexts.ts";

/** How far outside the view a cell starts to mount cards, so that scrolling finds them there. */
const MARGIN = { y: 200, x: 100 };

/** `seen` until the first frame, which needs what is in view and no more. */
export type Near = "no" | "seen" | "yes";

/**
 * Whether an element is in or near the view of the board, and its width (0 until it is known), which is noted before the
 * heights of what it holds are asked for.
 */
export function useNear(element: RefObject<HTMLElement | null>): { near: Near; width: RefObject<number> } {
  const scroller = useScroller();
  const width = useRef(0);
  const [near, setNear] = useState<Near>("no");
  // Known before the first frame, so that this one already shows cards.
  useLayoutEffect(() => {
    const view = scroller.current?.getBoundingClientRect();
    const own = element.current?.getBoundingClientRect();
    if (!view || !own) return;
    width.current = Math.round(own.width);
    const across = own.right > view.left && own.left < view.right;
    if (across && own.bottom > view.top && own.top < view.bottom) setNear("seen");
  }, [element, scroller]);
  useEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ? "yes" : "no"), {
      root: scroller.current,
      rootMargin: `${MARGIN.y}px ${MARGIN.x}px`,
    });
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element, scroller]);
  return { near, width };
}
