import type { BoardIndexes } from "../../../session/board-indexes.ts";

/** These cards in the order in which they stand on the board: column by column, lane by lane, top to bottom. */
export function inBoardOrder(indexes: BoardIndexes, cards: ReadonlySet<string>): string[] {
  if (cards.size < 2) return [...cards];
  const ordered: string[] = [];
  for (const { id: column } of indexes.columns)
    for (const { id: lane } of indexes.lanes)
      for (const id of indexes.cell(column, lane)) if (cards.has(id)) ordered.push(id);
  return ordered;
}

/** What a gesture on `card` takes: the whole selection where the card is part of it, else the card alone. */
export const takenWith = (indexes: BoardIndexes, selection: ReadonlySet<string>, card: string): string[] =>
  selection.has(card) ? inBoardOrder(indexes, selection) : [card];
