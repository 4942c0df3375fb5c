import { useCallback } from "react";
import { cardMove } from "../../../../core/commands/card-move.ts";
import { useDispatch } from "../../../binding/use-dispatch.ts";
import { useSession } from "../../../binding/use-session.ts";
import { boardLocal, type Lift, say } from "../board-local.ts";

/** Puts the cards in the hand down where they would land: one move, one change. Says what came of it. */
export function useDrop(): (lift: Lift) => void {
  const dispatch = useDispatch();
  const session = useSession();
  return useCallback(
    ({ cards, primary, target }) => {
      boardLocal.setState({ focusNext: primary });
      if (!target) return say("Dropped outside the board: nothing moved.");
      const before = aboveHidden(session.indexes.cell(target.column, target.lane), target.before, cards);
      const result = dispatch(cardMove, { cards: [...cards], column: target.column, lane: target.lane, before });
      if (result.ok) say(result.change.label);
      else say(result.refusal.message);
    },
    [dispatch, session],
  );
}

/** The card to stand before; one that is itself in the hand gives way to the next that is not. */
function aboveHidden(cell: readonly string[], before: string | null, cards: readonly string[]): string | null {
  if (before === null || !cards.includes(before)) return before;
  return cell.slice(cell.indexOf(before)).find((id) => !cards.includes(id)) ?? null;
}
