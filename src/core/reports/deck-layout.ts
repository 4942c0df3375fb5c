import { textLines } from "./text-lines.ts";

/** Measures of the page, in pixels, on which the style sheet of the deck and the splitting of lists agree. */
export const deckLayout = {
  rowFont: 17,
  rowLine: 24,
  /** Above and below the text of a row, with its rule. */
  rowPadding: 19,
  maxLines: 3,
  /** Width of the columns that wrap: a card's title by list, and the last column. */
  title: { done: 560, open: 480, requests: 430 },
  note: { done: 210, open: 330, requests: 260 },
  headingFont: 38,
  headingWidth: 912,
  /** Height of all rows of a page whose heading has one line, and by how much a second line lessens it. */
  rows: 414,
  headingLine: 43,
  /** Height of the line below the list of requests that says what was promised. */
  caption: 34,
  /** Lines of a long goal on one page, and their width. */
  goalLines: 9,
  goalFont: 24,
  goalWidth: 1000,
  /** What was said in the review: how the parts of the goal came out, and feedback. */
  said: { aim: 380, result: 580, text: 640, made: 260 },
  saidLines: 4,
} as const;

/** About how many lines a text takes in a row of a list, at most `most`. */
export const rowLines = (text: string, width: number, most: number = deckLayout.maxLines): number =>
  Math.min(most, textLines(text, width, deckLayout.rowFont));

/** A part of a list that stands on one page. */
export interface ListPart<T> {
  readonly rows: T[];
  /** Whether the list began on the page before. */
  readonly continued: boolean;
}

/**
 * Splits rows over pages by their lines; no row, no page.
 *
 * @param under what stands below the list on each page, in pixels
 */
export function paged<T>(rows: readonly T[], heading: string, linesOf: (row: T) => number, under = 0): ListPart<T>[] {
  const { rowLine, rowPadding, headingFont, headingWidth, headingLine } = deckLayout;
  const second = textLines(heading, headingWidth, headingFont) > 1 ? headingLine : 0;
  const height = deckLayout.rows - second - under;
  const pages: ListPart<T>[] = [];
  let left = 0;
  for (const row of rows) {
    const needs = linesOf(row) * rowLine + rowPadding;
    if (needs > left) {
      pages.push({ rows: [], continued: pages.length > 0 });
      left = height;
    }
    pages.at(-1)?.rows.push(row);
    left -= needs;
  }
  return pages;
}
