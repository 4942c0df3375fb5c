import { type Range, useVirtualizer, type VirtualItem, type Virtualizer } from "@tanstack/react-virtual";
import { type RefObject, useCallback, useLayoutEffect } from "react";
import { useSession } from "../../../binding/use-session.ts";
import type { Session } from "../../../session/session.ts";
import { useScroller } from "../board-contexts.ts";
import { estimateHeight } from "../card/estimate-height.ts";
import type { Near } from "./use-near.ts";

/** Between two cards, in CSS pixels; the style sheet's --s-2. */
export const GAP = 8;
/** Cards mounted beyond the edge of the view. */
const OVERSCAN = 2;

interface CellWindowOptions {
  readonly ids: readonly string[];
  /** Indexes that stay mounted wherever the board is scrolled to: the focused card, the one in the hand. */
  readonly pinned: readonly number[];
  /** The top of the list inside the board's content, in CSS pixels. */
  readonly top: number;
  readonly near: Near;
  /** The list's width in CSS pixels; 0 until it is known. */
  readonly width: RefObject<number>;
}

/** The cards of a cell that are mounted now, and the heights of all. */
export function useCellWindow({ ids, pinned, top, near, width }: CellWindowOptions): {
  readonly items: readonly VirtualItem[];
  readonly total: number;
  readonly measure: Virtualizer<HTMLElement, HTMLElement>["measureElement"];
} {
  const session = useSession();
  const scroller = useScroller();
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
