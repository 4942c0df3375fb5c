import type { BoardIndexes } from "../../../session/board-indexes.ts";

/** A card's place as the eye sees it: the shown cards of its cell, and where it is among them. */
export interface Seat {
  readonly column: string;
  readonly lane: string;
  readonly cell: readonly string[];
  readonly index: number;
}

/** What is shown of a board: cells without the cards that a filter hides or that are in the hand. */
export interface Seen {
  readonly indexes: BoardIndexes;
  readonly isShown: (card: string) => boolean;
}

/** Where the keys lead. */
export type Step = "up" | "down" | "left" | "right" | "first" | "last" | "page-up" | "page-down";

/** So many cards are a page: about what a column shows at once. */
const PAGE = 6;

/** The shown cards of a cell, top to bottom. */
export const shownCell = ({ indexes, isShown }: Seen, column: string, lane: string): string[] =>
  indexes.cell(column, lane).filter(isShown);

/** Where a card stands, or null where it is not shown. */
export function seatOf(
  seen: Seen,
  place: { readonly column: string; readonly lane: string },
  card: string,
): Seat | null {
  const { column, lane } = place;
  const cell = shownCell(seen, column, lane);
  const index = cell.indexOf(card);
  return index === -1 ? null : { column, lane, cell, index };
}

/** The card that a step leads to, or null where there is none in that direction. */
export function stepFrom(seen: Seen, seat: Seat, step: Step): string | null {
  const { cell, index } = seat;
  const at = (to: number) => cell[Math.min(Math.max(to, 0), cell.length - 1)] ?? null;
  switch (step) {
    case "first":
      return at(0);
    case "last":
      return at(cell.length - 1);
    case "page-up":
      return at(index - PAGE);
    case "page-down":
      return at(index + PAGE);
    case "up":
      return cell[index - 1] ?? across(seen, seat, -1)?.at(-1) ?? null;
    case "down":
      return cell[index + 1] ?? across(seen, seat, 1)?.[0] ?? null;
    case "left":
      return aside(seen, seat, -1);
    case "right":
      return aside(seen, seat, 1);
  }
}

/** The next cell of the same column, over or under it, that shows cards. */
function across(seen: Seen, { column, lane }: Seat, by: 1 | -1): readonly string[] | null {
  const lanes = openLanes(seen.indexes);
  for (let at = lanes.indexOf(lane) + by; at >= 0 && at < lanes.length; at += by) {
    const cell = shownCell(seen, column, lanes[at] as string);
    if (cell.length > 0) return cell;
  }
  return null;
}

/** The card beside it, in the next column of the same lane that shows cards. */
function aside(seen: Seen, { column, lane, index }: Seat, by: 1 | -1): string | null {
  const columns = openColumns(seen.indexes);
  for (let at = columns.indexOf(column) + by; at >= 0 && at < columns.length; at += by) {
    const cell = shownCell(seen, columns[at] as string, lane);
    if (cell.length > 0) return cell[Math.min(index, cell.length - 1)] ?? null;
  }
  return null;
}

/** The card to go to when these leave the board: the next in the cell, the one before, else one nearby. */
export function afterRemoval(seen: Seen, seat: Seat, removed: ReadonlySet<string>): string | null {
  const stays = (id: string) => !removed.has(id);
  const { cell, index } = seat;
  const near = cell.slice(index).find(stays) ?? cell.slice(0, index).findLast(stays);
  if (near !== undefined) return near;
  const rest: Seen = { indexes: seen.indexes, isShown: (id) => seen.isShown(id) && stays(id) };
  return across(rest, seat, 1)?.[0] ?? across(rest, seat, -1)?.at(-1) ?? aside(rest, seat, -1) ?? aside(rest, seat, 1);
}

/** The first card that is shown, by lanes and then columns as the eye reads. */
export function firstShown(seen: Seen): string | null {
  for (const lane of openLanes(seen.indexes))
    for (const column of openColumns(seen.indexes)) {
      const first = seen.indexes.cell(column, lane).find(seen.isShown);
      if (first !== undefined) return first;
    }
  return null;
}

/** Ids of the columns that are not folded, left to right. */
export const openColumns = (indexes: BoardIndexes): string[] =>
  indexes.columns.filter(({ folded }) => !folded).map(({ id }) => id);

/** Ids of the lanes that are not folded, top to bottom. */
export const openLanes = (indexes: BoardIndexes): string[] =>
  indexes.lanes.filter(({ folded }) => !folded).map(({ id }) => id);
