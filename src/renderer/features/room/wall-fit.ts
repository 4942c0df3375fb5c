import { textLines } from "../../../core/reports/text-lines.ts";
import type { WallCard, WallColumn } from "./wall-model.ts";

/*
 * What fits on the wall, counted before it is drawn: cards that do not fit are left out and counted in words, never cut
 * and never made smaller. All sizes are shares of the height in percent, as in wall.module.css, which they follow.
 */

/** The wall's width, in percent of its height. */
export type WallWidth = number;

/** Title sizes, as in the stylesheet. */
const title = { focus: 4, card: 2.7, row: 2.4 } as const;
const gap = 1.3;
const words = 3.4;

/** What is between header and footer, less its own padding. */
const stage = 82 - 5;
const columnHead = 3.9 + gap;
const laneHead = 3.2 + gap;

/** The width of the column in focus and of what is in a card of it, by the width of the wall. */
export const focusWidth = (wall: WallWidth): number => wall - (wall < 150 ? 58 : 68) - 6;

const lines = (text: string, width: number, size: number, most = 2): number =>
  Math.min(most, textLines(text, width, size));

/** How a column in focus is drawn, and which of its cards are. */
export interface FocusFit {
  /** Rows of one line where cards with their facts below would not all fit. */
  readonly rows: boolean;
  readonly from: number;
  /** Behind the last that is drawn. */
  readonly to: number;
}

/** The most cards around the one in focus that fit, those after it before those already heard. */
export function fitFocus(column: WallColumn, focus: string | null, wall: WallWidth): FocusFit {
  const { cards } = column;
  const at = Math.max(
    0,
    cards.findIndex(({ id }) => id === focus),
  );
  const width = focusWidth(wall);
  const heads = columnHead + laneHead * new Set(cards.map(({ lane }) => lane.kind === "sales")).size;
  for (const rows of [false, true]) {
    const heights = cards.map((card, index) => cardHeight(card, width, index === at, rows));
    const room = stage - heads;
    const all = heights.reduce((sum, height) => sum + height, 0);
    if (all <= room) return { rows, from: 0, to: cards.length };
    if (rows) return { rows, ...around(heights, at, room - 2 * words) };
  }
  return { rows: true, from: at, to: at + 1 };
}

function cardHeight(card: WallCard, width: number, focus: boolean, rows: boolean): number {
  const blocked = card.blocked === null ? 0 : 0.6 + 3.4 * lines(`Blocked: ${card.blocked}`, width - 5, 2.6);
  if (focus) return 5 + 4.7 * lines(card.title, width - 27, title.focus, 3) + 3.4 + blocked + gap + 1;
  if (rows) return 2.3 + 3.1 * lines(card.title, width - 34, title.row) + gap;
  return 3.4 + 3.5 * lines(card.title, width - 24, title.card) + 3.4 + blocked + gap;
}

function around(heights: readonly number[], at: number, room: number): { from: number; to: number } {
  let left = room - (heights[at] ?? 0);
  let to = at + 1;
  while (to < heights.length && (heights[to] as number) <= left) {
    left -= heights[to] as number;
    to += 1;
  }
  let from = at;
  while (from > 0 && (heights[from - 1] as number) <= left) {
    from -= 1;
    left -= heights[from] as number;
  }
  return { from, to };
}

/** A part of a column that stands in one pile of the overview. */
export interface OverviewPart {
  readonly column: WallColumn;
  /** It began in the pile before. */
  readonly goesOn: boolean;
  readonly cards: readonly WallCard[];
}

export interface OverviewFit {
  readonly piles: readonly (readonly OverviewPart[])[];
  /** How many cards found no place. */
  readonly left: number;
}

const partHead = 3.4 + 1.6;

/** The width of a title in the overview. */
export const overviewWidth = (wall: WallWidth, piles: number): number => (wall - 7 - 3.5 * (piles - 1)) / piles - 3.6;

/** All cards of the walk by column, in two piles (three on a very wide wall, one on a narrow one). */
export function fitOverview(columns: readonly WallColumn[], wall: WallWidth): OverviewFit {
  const count = wall < 120 ? 1 : wall < 230 ? 2 : 3;
  const width = overviewWidth(wall, count);
  const height = (card: WallCard) => 0.9 + 3 * lines(card.title, width, title.row);
  const room = stage - 7 - 3.4;
  const piles: OverviewPart[][] = [[]];
  let used = 0;
  let left = 0;
  const fits = (more: number) => used + more <= room;
  for (const column of columns) {
    let part: { column: WallColumn; goesOn: boolean; cards: WallCard[] } | null = null;
    for (const [index, card] of column.cards.entries()) {
      const more = height(card) + (part ? 0 : partHead);
      if (left === 0 && !fits(more) && piles.length < count) {
        piles.push([]);
        used = 0;
        part = null;
      }
      if (left > 0 || !fits(height(card) + (part ? 0 : partHead))) {
        left += 1;
        continue;
      }
      if (!part) {
        part = { column, goesOn: index > 0, cards: [] };
        (piles.at(-1) as OverviewPart[]).push(part);
        used += partHead;
      }
      part.cards.push(card);
      used += height(card);
    }
  }
  return { piles, left };
}
