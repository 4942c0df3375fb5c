import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  type TouchEvent,
  useEffect,
  useMemo,
} from "react";
import { useSession, useUiStore } from "../../binding/use-session.ts";
import { boardLocal } from "./board-local.ts";
import type { Grip } from "./drag/card-grip.ts";
import { seatOf, stepFrom } from "./keys/neighbours.ts";
import { stepOf } from "./keys/step-of.ts";
import { useKeyboardLift } from "./keys/use-keyboard-lift.ts";
import { seenOf } from "./seen.ts";
import { clearSelection, focusCard, selectAlong, selectTo, toggleSelected } from "./selection.ts";
import { useLocal } from "./use-local.ts";

/** The card an event is about, if any. */
const cardOf = (target: EventTarget): string | null =>
  (target instanceof Element ? target.closest<HTMLElement>("[data-card]")?.dataset.card : null) ?? null;

/** The card that has the focus itself, not something inside it. */
const focusedCard = (target: EventTarget): string | null =>
  target instanceof HTMLElement ? (target.dataset.card ?? null) : null;

/**
 * Presses and keys on the board, heard once at its root for all cards: arrows move the focus, with Shift they select;
 * Space lifts; a click opens, with Ctrl or Shift it selects; the other button opens the card's menu.
 */
export function useBoardInput(grip: RefObject<Grip | null>) {
  const session = useSession();
  const ui = useUiStore();
  const { lift, onKeyDown: onLiftKey } = useKeyboardLift();
  const liftNext = useLocal((state) => state.liftNext);
  useEffect(() => {
    if (liftNext === null) return;
    boardLocal.setState({ liftNext: null });
    lift(liftNext);
  }, [liftNext, lift]);

  return useMemo(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (boardLocal.getState().lift) return onLiftKey(event);
      if (event.key === "Escape" && onEscape()) return event.preventDefault();
      const card = focusedCard(event.target);
      if (card === null || event.nativeEvent.isComposing) return;
      const step = stepOf(event);
      if (step) {
        event.preventDefault();
        const place = session.board.tables.card.get(card)?.place;
        const seat = place && seatOf(seenOf(session), place, card);
        const next = seat ? stepFrom(seenOf(session), seat, step) : null;
        if (next === null || next === card) return;
        if (event.shiftKey) selectAlong(ui, card, next);
        focusCard(ui, next);
      } else if (event.key === " ") {
        event.preventDefault();
        lift(card);
      }
    };
    const onEscape = (): boolean => {
      if (clearSelection(ui)) return true;
      if (ui.getState().openCard !== null) {
        ui.setState({ openCard: null });
        return true;
      }
      if (ui.getState().filter === "") return false;
      ui.setState({ filter: "" });
      return true;
    };
    const onFocus = (event: FocusEvent) => {
      const card = focusedCard(event.target);
      if (card !== null && ui.getState().focusCard !== card) ui.setState({ focusCard: card });
    };
    // The focus stays where a Shift+click selects from.
    const onMouseDown = (event: MouseEvent) => {
      if (event.shiftKey && cardOf(event.target) !== null) event.preventDefault();
      grip.current?.press(event);
    };
    const onTouchStart = (event: TouchEvent) => grip.current?.press(event);
    const onClick = (event: MouseEvent) => {
      const card = cardOf(event.target);
      if (card === null) {
        if (event.target instanceof Element && event.target.closest("[data-cell]")) clearSelection(ui);
        return;
      }
      const button = event.target instanceof Element ? event.target.closest("[data-card-menu]") : null;
      if (button) {
        const { left, bottom } = button.getBoundingClientRect();
        boardLocal.setState({ menu: { card, x: left, y: bottom } });
        ui.setState({ focusCard: card });
      } else if (event.shiftKey || event.ctrlKey || event.metaKey) {
        if (event.shiftKey) selectTo(session, ui, card);
        else toggleSelected(ui, card);
        focusCard(ui, card);
      } else {
        clearSelection(ui);
        // The panel takes the focus and gives it back.
        ui.setState({ openCard: card, focusCard: card });
      }
    };
    const onContextMenu = (event: MouseEvent) => {
      const card = cardOf(event.target);
      if (card === null || boardLocal.getState().renaming === card) return;
      event.preventDefault();
      const box = event.currentTarget.querySelector(`[data-card="${CSS.escape(card)}"]`)?.getBoundingClientRect();
      const byKey = event.clientX === 0 && event.clientY === 0;
      const x = byKey ? (box?.left ?? 0) : event.clientX;
      const y = byKey ? (box?.bottom ?? 0) : event.clientY;
      boardLocal.setState({ menu: { card, x, y } });
      ui.setState({ focusCard: card });
    };
    return { onKeyDown, onFocus, onMouseDown, onTouchStart, onClick, onContextMenu };
  }, [session, ui, lift, onLiftKey, grip]);
}
