import type { BoardView } from "../../document/board.ts";
import { unmetAtCrossing } from "../../document/definitions.ts";
import type { CardRecord } from "../../document/records.ts";
import { quote } from "../command.ts";

/** More cards than this are told of together: a notice for each would bury the board. */
const MOST_TOLD = 3;

/** What cards that cross from where they stand to a column do not meet of the definitions of ready and of done. */
export function crossings(board: BoardView, cards: readonly CardRecord[], to: string): string[] {
  const unmet = cards.flatMap((card) => {
    const lines = unmetAtCrossing(board, card, card.place.column, to).map(({ line }) => line.text);
    return lines.length > 0 ? [{ card, lines }] : [];
  });
  if (unmet.length <= MOST_TOLD)
    return unmet.map(({ card, lines }) => `${quote(card.title)} does not meet yet: ${lines.join("; ")}.`);
  const lines = new Set(unmet.flatMap((one) => one.lines));
  return [`${unmet.length} cards do not meet yet: ${[...lines].join("; ")}.`];
}
