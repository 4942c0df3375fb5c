import {
  type AutoScrollOptions,
  type CollisionDetection,
  type DragStartEvent,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { useMemo, useRef } from "react";
import { columnMove } from "../../../../core/commands/column-move.ts";
import { laneMove } from "../../../../core/commands/lane-move.ts";
import { useDispatch } from "../../../binding/use-dispatch.ts";
import { useSession, useUiStore } from "../../../binding/use-session.ts";
import { boardLocal } from "../board-local.ts";
import type { GripData } from "./card-grip.ts";
import { takenWith } from "./drag-order.ts";
import { headBefore, targetAt } from "./target-at.ts";
import { useDrop } from "./use-drop.ts";

/** A press becomes a drag after so many CSS pixels; a touch after so many milliseconds without moving more than that. */
const MOUSE = { activationConstraint: { distance: 5 } };
const TOUCH = { activationConstraint: { delay: 220, tolerance: 8 } };
const AUTO_SCROLL = {
  threshold: { x: 0.08, y: 0.14 },
  acceleration: 14,
  // The card that is lifted leaves the flow on purpose: nothing is to be scrolled back for it.
  layoutShiftCompensation: false,
};

/**
 * Cards, columns and lanes moved by mouse and touch. dnd-kit has the sensors, the overlay and the scrolling at the
 * edges; nothing is a drop target for it: where a card would land is read off the one cell under the pointer.
 */
export function useBoardDrag() {
  const session = useSession();
  const ui = useUiStore();
  const dispatch = useDispatch();
  const drop = useDrop();
  const point = useRef({ x: 0, y: 0 });
  const sensors = useSensors(useSensor(MouseSensor, MOUSE), useSensor(TouchSensor, TOUCH));

  const handlers = useMemo(() => {
    const collisionDetection: CollisionDetection = ({ pointerCoordinates }) => {
      if (pointerCoordinates) point.current = pointerCoordinates;
      return [];
    };
    const onDragStart = ({ active }: DragStartEvent) => {
      const { kind, id, card } = active.data.current as { kind: string; id?: string; card?: GripData["card"] };
      if (kind === "card" && card) liftCard(card);
      else if (id !== undefined && (kind === "column" || kind === "lane"))
        boardLocal.setState({ head: { kind, id, before: id } });
    };
    const liftCard = (primary: string) => {
      const place = session.board.tables.card.get(primary)?.place;
      const item = document.querySelector(`[data-card="${CSS.escape(primary)}"]`)?.closest("li");
      if (!place || !item) return;
      const cards = takenWith(session.indexes, ui.getState().selection, primary);
      const mates = session.indexes.cell(place.column, place.lane);
      const before = mates.slice(mates.indexOf(primary) + 1).find((id) => !cards.includes(id)) ?? null;
      const origin = { column: place.column, lane: place.lane, before };
      boardLocal.setState({
        lift: {
          by: "pointer",
          cards,
          primary,
          origin,
          target: origin,
          height: item.offsetHeight,
          top: item.offsetTop,
        },
        adding: null,
      });
      ui.setState({ focusCard: primary });
    };
    const onDragMove = () => {
      const { x, y } = point.current;
      const { lift, head } = boardLocal.getState();
      if (lift) {
        const target = targetAt(x, y);
        if (target === "same" || sameTarget(target, lift.target)) return;
        boardLocal.setState({ lift: { ...lift, target } });
      } else if (head) {
        const before = headBefore(head.kind, x, y);
        if (before !== head.before) boardLocal.setState({ head: { ...head, before } });
      }
    };
    const onDragEnd = () => {
      const { lift, head } = boardLocal.getState();
      if (lift) drop(lift);
      boardLocal.setState({ lift: null, head: null });
      if (!head || head.before === head.id) return;
      if (head.kind === "column") dispatch(columnMove, { column: head.id, before: head.before });
      else dispatch(laneMove, { lane: head.id, before: head.before });
    };
    const onDragCancel = () => boardLocal.setState({ lift: null, head: null });
    return { collisionDetection, onDragStart, onDragMove, onDragEnd, onDragCancel };
  }, [session, ui, dispatch, drop]);

  return { ...handlers, sensors, autoScroll: AUTO_SCROLL satisfies AutoScrollOptions };
}

const sameTarget = (
  a: { column: string; lane: string; before: string | null } | null,
  b: { column: string; lane: string; before: string | null } | null,
): boolean =>
  a === b || (a !== null && b !== null && a.column === b.column && a.lane === b.lane && a.before === b.before);
