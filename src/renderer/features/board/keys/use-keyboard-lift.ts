import { type KeyboardEvent, useMemo } from "react";
import { useSession, useUiStore } from "../../../binding/use-session.ts";
import { boardLocal, say } from "../board-local.ts";
import { takenWith } from "../drag/drag-order.ts";
import { useDrop } from "../drag/use-drop.ts";
import { seenOf } from "../seen.ts";
import { carry, spotOf } from "./carry.ts";
import { seatOf } from "./neighbours.ts";
import { stepOf } from "./step-of.ts";

/** Cards moved by keyboard: Space lifts, arrows carry, Space or Enter puts down, Escape brings back; each step is said. */
export function useKeyboardLift() {
  const session = useSession();
  const ui = useUiStore();
  const drop = useDrop();
  return useMemo(() => {
    const nameOf = (card: string) => session.board.tables.card.get(card)?.title ?? "";
    const where = () => {
      const { lift } = boardLocal.getState();
      if (!lift) return "";
      const { column, lane, position, of } = spotOf(seenOf(session), lift);
      const { tables } = session.board;
      return `${tables.column.get(column)?.name}, ${tables.lane.get(lane)?.name}, position ${position} of ${of}`;
    };
    const lift = (primary: string) => {
      const place = session.board.tables.card.get(primary)?.place;
      const seat = place && seatOf(seenOf(session), place, primary);
      if (!seat) return;
      const cards = takenWith(session.indexes, ui.getState().selection, primary);
      const before = seat.cell.slice(seat.index + 1).find((id) => !cards.includes(id)) ?? null;
      const origin = { column: seat.column, lane: seat.lane, before };
      boardLocal.setState({
        lift: { by: "keyboard", cards, primary, origin, target: origin, height: 0, top: 0 },
        adding: null,
      });
      const what = cards.length > 1 ? `${cards.length} cards` : `“${nameOf(primary)}”`;
      say(`Lifted ${what}. ${where()}. Arrow keys move, Space puts down, Escape brings back.`);
    };
    /** Handles a key while cards are in the keyboard's hand. */
    const onKeyDown = (event: KeyboardEvent): void => {
      const { lift: held } = boardLocal.getState();
      if (held?.by !== "keyboard") return;
      event.stopPropagation();
      if (event.key === "Tab" || !(event.ctrlKey || event.metaKey || event.altKey)) event.preventDefault();
      const step = stepOf(event);
      if (step) {
        const target = carry(seenOf(session), held, step);
        if (target) boardLocal.setState({ lift: { ...held, target } });
        say(target ? where() : "Nothing further that way.");
      } else if (event.key === " " || event.key === "Enter") {
        boardLocal.setState({ lift: null });
        drop(held);
      } else if (event.key === "Escape") {
        boardLocal.setState({ lift: null, focusNext: held.primary });
        say(`Brought “${nameOf(held.primary)}” back to where it was.`);
      }
    };
    return { lift, onKeyDown };
  }, [session, ui, drop]);
}
