import { type Range, useVirtualizer, type VirtualItem, type Virtualizer } from "@tanstack/react-virtual";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useSession } from "../../../binding/use-session.ts";
import type { Session } from "../../../session/session.ts";
import { useScroller } from "../board-contexts.ts";
import { estimateHeight } from "../card/estimate-height.ts";

/** Between two cards, in CSS pixels; the style sheet's --s-2. */
export const GAP = 8;
/** Cards mounted beyond the edge of the view. */
const OVERSCAN = 2;
/** How far outside the view a cell starts to mount cards, so that scrolling finds them there. */
const MARGIN = { y: 200, x: 100 };

interface CellWindowOptions {
  readonly ids: readonly string[];
  /** Indexes that stay mounted wherever the board is scrolled to: the focused card, the one in the hand. */
  readonly pinned: readonly number[];
  /** The top of the list inside the board's content, in CSS pixels. */
  readonly top: number;
  readonly list: RefObject<HTMLElement | null>;
}

/** The cards of a cell that are mounted now, and the heights of all. */
export function useCellWindow({ ids, pinned, top, list }: CellWindowOptions): {
  readonly items: readonly VirtualItem[];
  readonly total: number;
  readonly measure: Virtualizer<HTMLElement, HTMLElement>["measureElement"];
} {
  const session = useSession();
  const scroller = useScroller();
  const width = useRef(0);
  const near = useNear(list, width);
  const pins = pinned.join();
  const rangeExtractor = useCallback(
    ({ startIndex, endIndex, count }: Range) => {
      const wanted = new Set(pins === "" ? [] : pins.split(",").map(Number));
      if (near !== "no") {
        const more = near === "yes" ? OVERSCAN : 0;
        const last = Math.min(count - 1, endIndex + more);
        for (let at = Math.max(0, startIndex - more); at <= last; at += 1) wanted.add(at);
      }
      return [...wanted].filter((at) => at >= 0 && at < count).sort((a, b) => a - b);
    },
    [near, pins],
  );
  // The same function while the list is the same: a new one makes the virtualizer add all heights up again.
  const getItemKey = useCallback((index: number) => ids[index] ?? index, [ids]);
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimateOf(session, ids[index], width.current),
    getItemKey,
    rangeExtractor,
    scrollMargin: top,
    gap: GAP,
    overscan: OVERSCAN,
    useFlushSync: false,
  });
  // A card of one cell that turns out higher than it was thought to be must not move the cells beside it.
  useLayoutEffect(() => {
    virtualizer.shouldAdjustScrollPositionOnItemSizeChange = () => false;
  }, [virtualizer]);
  return {
    items: virtualizer.getVirtualItems(),
    total: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
  };
}

function estimateOf(session: Session, id: string | undefined, width: number): number {
  const card = id === undefined ? undefined : session.board.tables.card.get(id);
  return card ? estimateHeight(card, width) : GAP;
}

/**
 * Whether an element is in or near the view of the board; `seen` until the first frame, which needs what is in view.
 * Notes its width, before the heights of what it holds are asked for.
 */
function useNear(element: RefObject<HTMLElement | null>, width: RefObject<number>): "no" | "seen" | "yes" {
  const scroller = useScroller();
  const [near, setNear] = useState<"no" | "seen" | "yes">("no");
  // Known before the first frame, so that this one already shows cards.
  useLayoutEffect(() => {
    const view = scroller.current?.getBoundingClientRect();
    const own = element.current?.getBoundingClientRect();
    if (!view || !own) return;
    width.current = Math.round(own.width);
    const across = own.right > view.left && own.left < view.right;
    if (across && own.bottom > view.top && own.top < view.bottom) setNear("seen");
  }, [element, scroller, width]);
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
  return near;
}
