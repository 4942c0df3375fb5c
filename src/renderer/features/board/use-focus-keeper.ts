import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { useSession, useUi, useUiStore, useVersion } from "../../binding/use-session.ts";
import { boardLocal } from "./board-local.ts";
import { firstShown, openColumns, openLanes, type Seat, type Seen, seatOf } from "./keys/neighbours.ts";
import { seenOf } from "./seen.ts";
import { focusCard } from "./selection.ts";

/**
 * Sees to it that the focus is never lost on the board: a card that was moved takes it along; where a card was deleted,
 * archived or filtered away, its neighbour gets it; and one card can always be reached by Tab.
 */
export function useFocusKeeper(board: RefObject<HTMLElement | null>, shown: ReadonlySet<string> | null): void {
  const session = useSession();
  const ui = useUiStore();
  const version = useVersion();
  const focused = useUi((state) => state.focusCard);
  const overlaid = useUi((state) => state.dialog !== null);
  const seat = useRef<Seat | null>(null);
  const had = useRef(false);
  const held = useRef<HTMLElement | null>(null);

  useEffect(() => {
    const onFocusIn = (event: FocusEvent) => {
      const inside = event.target instanceof Node && board.current?.contains(event.target);
      // What a dialog or a menu takes for a while, it gives back.
      const passing = event.target instanceof Element && event.target.closest('[role="dialog"], [role="menu"]');
      if (inside) {
        had.current = true;
        held.current = event.target as HTMLElement;
      } else if (!passing) had.current = false;
    };
    document.addEventListener("focusin", onFocusIn);
    return () => document.removeEventListener("focusin", onFocusIn);
  }, [board]);

  useLayoutEffect(() => {
    if (version === 0 || overlaid || boardLocal.getState().lift) return;
    const seen = seenOf(session);
    const card = focused === null ? undefined : session.board.tables.card.get(focused);
    const now =
      card && isOpen(card.place, seen)
        ? seatOf({ ...seen, isShown: (id) => shown === null || shown.has(id) }, card.place, card.id)
        : null;
    const last = seat.current;
    const heir = now ? focused : ((last && nearest(last, seen)) ?? firstShown(seen));
    if (now) seat.current = now;
    if (heir !== focused) ui.setState({ focusCard: heir });
    const { focusNext, adding, renaming } = boardLocal.getState();
    if (heir === null || !had.current || focusNext !== null || adding || renaming) return;
    if (document.activeElement !== document.body) return;
    // A dialog that was opened by a button of a head gives the focus back to it; a card may stand elsewhere by now.
    const opener = held.current;
    if (opener?.isConnected && !opener.closest("[data-card]")) opener.focus({ preventScroll: true });
    else focusCard(ui, heir);
  }, [session, ui, version, focused, overlaid, shown]);
}

/** Whether cards are seen at a place: neither its column nor its lane is folded. */
const isOpen = ({ column, lane }: Pick<Seat, "column" | "lane">, { indexes }: Seen): boolean =>
  openColumns(indexes).includes(column) && openLanes(indexes).includes(lane);

/** The card nearest to where one was that is gone. */
function nearest(seat: Seat, seen: Seen): string | null {
  if (!isOpen(seat, seen)) return null;
  const { column, lane, index } = seat;
  const { indexes, isShown } = seen;
  const cell = indexes.cell(column, lane).filter(isShown);
  return cell[Math.min(index, cell.length - 1)] ?? null;
}
