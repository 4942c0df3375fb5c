import { linesOf, widthOf } from "./text-measure.ts";
import type { WallCard, WallColumn } from "./wall-model.ts";

/*
 * What fits on the wall, counted before it is drawn: cards that do not fit are left out and counted in words, never cut
 * and never made smaller. All sizes are shares of the height in percent, as in wall.module.css, which they follow.
 */

/** The wall's width, in percent of its height. */
export type WallWidth = number;

/** The weights of the room's theme, as in tokens.css. */
export const weight = { medium: 540, strong: 680 } as const;
/** Sizes and weights of titles, as in the stylesheet. */
const title = { focus: [4, weight.strong], card: [2.7, weight.strong], row: [2.4, weight.strong] } as const;
const gap = 1.3;
const rowGap = 0.9;
const words = 3.4;

/** What is between header and footer, less its own padding. */
export const stage = 82 - 5;
const columnHead = 3.9 + gap;
const laneHead = 3.2 + gap;

/** How wide the column in focus is; the sides give way on a squarer wall and stand above it on a narrow one. */
const focusWidth = (wall: WallWidth): number => wall - (wall <= 120 ? 0 : wall <= 150 ? 58 : 68) - 6;

/** What a narrow wall needs above the column in focus. */
const above = (wall: WallWidth): number => (wall <= 120 ? 10 : 0);

/** How many lines of a text are drawn: at most two, and three of the title in focus. */
export const lines = (text: string, width: number, [size, drawn]: readonly [number, number], most = 2): number =>
  Math.min(most, linesOf(text, width, size, drawn));

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
    const room = stage - heads - above(wall);
    const all = heights.reduce((sum, height) => sum + height, 0);
    if (all <= room) return { rows, from: 0, to: cards.length };
    if (rows) return { rows, ...around(heights, at, room - 2 * words) };
  }
  return { rows: true, from: at, to: at + 1 };
}

function cardHeight(card: WallCard, width: number, focus: boolean, rows: boolean): number {
  const blocked =
    card.blocked === null ? 0 : 0.6 + 3.4 * lines(`Blocked: ${card.blocked}`, width - 8, [2.6, weight.strong]);
  const right = rightOf(card, rows && !focus);
  const wide = width - (right === null ? 0 : 2 + widthOf(right.words, 2.2, weight.strong));
  if (focus) return 5 + 4.7 * lines(card.title, wide - 7.5, title.focus, 3) + 3.4 + blocked + gap + 1;
  if (rows) return 2 + 3.05 * lines(card.title, wide - 6, title.row) + rowGap;
  return 3.4 + 3.5 * lines(card.title, wide - 6, title.card) + 3.4 + blocked + gap;
}

/** Whether a row has room for who works on the card, beside its title on one line. */
export function hasRoomForWho(card: WallCard, wall: WallWidth): boolean {
  const right = rightOf(card, true);
  const taken = [card.who, right?.words ?? ""].reduce(
    (sum, text) => sum + (text ? 2 + widthOf(text, 2.2, weight.strong) : 0),
    6,
  );
  return lines(card.title, focusWidth(wall) - taken, title.row) === 1;
}

/** What stands at the right of a card: when it is wanted; in a row that has no place for it below, that it is blocked. */
export const rightOf = (card: WallCard, row: boolean): WallCard["wanted"] =>
  row && card.blocked !== null ? { words: "Blocked", late: true } : card.wanted;

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
