import { useDraggable } from "@dnd-kit/core";
import { type MouseEvent, type RefObject, type TouchEvent, useImperativeHandle, useLayoutEffect, useMemo } from "react";
import { boardLocal } from "../board-local.ts";

/** The one id under which dnd-kit knows whichever card is in the hand. */
const GRIP_ID = "card";

/** The data of a drag of cards; `card` is the one that was pressed. */
export interface GripData {
  readonly kind: "card";
  card: string | null;
}

/** Hands presses on the board to the grip. */
export interface Grip {
  readonly press: (event: MouseEvent | TouchEvent) => void;
}

/**
 * Takes presses on cards to dnd-kit: one draggable for all cards, which becomes the one that is pressed. A draggable in
 * each card would render every mounted card whenever one is lifted or dropped. Stands in the DndContext before its
 * overlay, and shows nothing.
 */
export function CardGrip({ ref }: { readonly ref: RefObject<Grip | null> }) {
  const data = useMemo((): GripData => ({ kind: "card", card: null }), []);
  const { active, listeners, setNodeRef } = useDraggable({ id: GRIP_ID, data });
  const held = active !== null;
  useImperativeHandle(
    ref,
    () => ({
      press: (event) => {
        const card = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-card]") : null;
        const id = card?.dataset.card;
        // What is in the hand stays in it while a second finger comes down.
        if (!card || id === undefined || held || boardLocal.getState().renaming === id) return;
        data.card = id;
        setNodeRef(card);
        listeners?.[event.type === "touchstart" ? "onTouchStart" : "onMouseDown"]?.(event);
      },
    }),
    [data, held, listeners, setNodeRef],
  );
  useLayoutEffect(() => {
    // The overlay flies to where the card is now: in another cell it is another element.
    if (held || data.card === null) return;
    setNodeRef(document.querySelector<HTMLElement>(`[data-card="${CSS.escape(data.card)}"]`));
  }, [data, held, setNodeRef]);
  return null;
}
