import { type RefObject, useLayoutEffect, useRef } from "react";

/** A touch becomes a drag after so many milliseconds without moving more than so many CSS pixels; as on the board. */
const DELAY_MS = 220;
const TOLERANCE = 8;
/** Within so many CSS pixels of a list's end it scrolls, by so many with each move. */
const EDGE = 40;
const SCROLL = 14;

/** Marks the lists that rows can be dropped on. */
const LIST = "[data-row-list]";

interface RowTouch {
  /** The rows that go with the one that is held; [] where it stays. */
  readonly lift: (id: string) => readonly string[];
  /** What is held is over this list at that height (client pixels); null: no more. */
  readonly onOver: (y: number | null) => void;
  readonly onDrop: (ids: readonly string[], y: number) => void;
  /** What is held, or nothing any more. */
  readonly onHeld: (ids: readonly string[]) => void;
}

interface Carried {
  readonly ids: readonly string[];
  readonly y: number;
}

/**
 * Drags rows by touch: held for a moment a row is lifted, and every list of the page that hears of it may take it. What
 * the system's own drag and drop does for a mouse, it does not do for a finger everywhere.
 */
export function useRowTouch(scroller: RefObject<HTMLElement | null>, handlers: RowTouch): void {
  const latest = useRef(handlers);
  useLayoutEffect(() => {
    latest.current = handlers;
  });
  useLayoutEffect(() => {
    const list = scroller.current;
    if (!list) return;
    const onOver = (event: CustomEvent<Carried | null>) => latest.current.onOver(event.detail?.y ?? null);
    const onDrop = (event: CustomEvent<Carried>) => latest.current.onDrop(event.detail.ids, event.detail.y);
    const onStart = (event: TouchEvent) => follow(event, latest);
    list.addEventListener("touchstart", onStart, { passive: true });
    list.addEventListener("rowsover", onOver as EventListener);
    list.addEventListener("rowsdrop", onDrop as EventListener);
    return () => {
      list.removeEventListener("touchstart", onStart);
      list.removeEventListener("rowsover", onOver as EventListener);
      list.removeEventListener("rowsdrop", onDrop as EventListener);
    };
  }, [scroller]);
}

/** One touch, from the finger coming down until it leaves. */
function follow(start: TouchEvent, latest: RefObject<RowTouch>): void {
  const target = start.target instanceof Element ? start.target : null;
  const row = target?.closest<HTMLElement>("[data-row]");
  const finger = start.touches[0];
  if (!target || !row || !finger || start.touches.length > 1 || target.closest("button")) return;
  let held: readonly string[] = [];
  let over: Element | null = null;
  const tell = (list: Element | null, kind: "rowsover" | "rowsdrop", detail: Carried | null) =>
    list?.dispatchEvent(new CustomEvent(kind, { detail }));
  const timer = setTimeout(() => {
    held = latest.current.lift(row.dataset.row ?? "");
    if (held.length === 0) return end();
    latest.current.onHeld(held);
  }, DELAY_MS);
  const onMove = (event: TouchEvent) => {
    const at = event.touches[0];
    if (!at) return;
    if (held.length === 0) {
      if (Math.hypot(at.clientX - finger.clientX, at.clientY - finger.clientY) > TOLERANCE) end();
      return;
    }
    event.preventDefault();
    const list = document.elementFromPoint(at.clientX, at.clientY)?.closest(LIST) ?? null;
    if (over !== list) tell(over, "rowsover", null);
    over = list;
    if (!list) return;
    const { top, bottom } = list.getBoundingClientRect();
    if (at.clientY < top + EDGE) list.scrollBy(0, -SCROLL);
    else if (at.clientY > bottom - EDGE) list.scrollBy(0, SCROLL);
    tell(list, "rowsover", { ids: held, y: at.clientY });
  };
  const onEnd = (event: TouchEvent) => {
    const at = event.changedTouches[0];
    const list = over;
    const ids = held;
    end();
    if (event.type === "touchend" && list && at && ids.length > 0) tell(list, "rowsdrop", { ids, y: at.clientY });
  };
  const onMenu = (event: Event) => event.preventDefault();
  // On the element that was touched: it hears of its touch to the end, even where the list no longer draws its row.
  const end = () => {
    clearTimeout(timer);
    tell(over, "rowsover", null);
    if (held.length > 0) latest.current.onHeld([]);
    held = [];
    target.removeEventListener("touchmove", onMove as EventListener);
    target.removeEventListener("touchend", onEnd as EventListener);
    target.removeEventListener("touchcancel", onEnd as EventListener);
    target.removeEventListener("contextmenu", onMenu);
  };
  target.addEventListener("touchmove", onMove as EventListener, { passive: false });
  target.addEventListener("touchend", onEnd as EventListener);
  target.addEventListener("touchcancel", onEnd as EventListener);
  target.addEventListener("contextmenu", onMenu);
}
