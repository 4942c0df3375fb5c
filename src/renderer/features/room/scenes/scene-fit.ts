import type { Colour } from "../../../../core/document/field.ts";
import { widthOf } from "../text-measure.ts";
import { lines as linesIn, stage, type WallWidth, weight } from "../wall-fit.ts";

/*
 * What fits of a scene, counted before it is drawn as in wall-fit.ts: sizes are shares of the height in percent, as in
 * scenes.module.css, which they follow.
 */

/** One thing of a list in a scene. */
export interface SceneLine {
  readonly id: string;
  readonly text: string;
  readonly colour?: Colour;
  readonly sales?: boolean;
  /** At the right end: whose it is, until when. */
  readonly right?: string;
  /** Below, smaller. */
  readonly under?: string;
  /** Whether what stands beside or below it is a reason to look up. */
  readonly late?: boolean;
}

/** How a list is drawn: its size, how many of it, and how high that is. */
export interface LinesFit {
  readonly size: "large" | "roomy" | "dense";
  readonly count: number;
  readonly height: number;
  /** On how many lines a text is drawn at most. */
  readonly most: number;
}

/** The room between header and footer. */
export const room = stage;

/** What the words take that count what found no place, and the heading of a list. */
export const moreWords = 3.6;
export const listHead = 5.2;

const sizes = {
  large: { text: [3.4, weight.medium], line: 4.3, gap: 2.6, small: { text: [2.6, weight.medium], line: 3.4 } },
  roomy: { text: [2.7, weight.medium], line: 3.4, gap: 1.8, small: { text: [2.2, weight.medium], line: 2.9 } },
  dense: { text: [2.4, weight.medium], line: 3, gap: 1.2, small: { text: [2.2, weight.medium], line: 2.9 } },
} as const;
/** How many lines of what stands below a text are drawn. */
const MOST_UNDER = 2;

/** How wide a scene's main part is: beside its aside, unless the wall is too narrow for one. */
export const mainWidth = (wall: WallWidth, aside = true): number =>
  wall - 6.5 - (!aside || wall <= 120 ? 0 : wall <= 150 ? 34 : 42);

/** How wide what stands in the aside is. */
export const asideWidth = (wall: WallWidth): number => (wall <= 150 ? 27 : 35);

/** How high a text is, drawn on as many lines as it needs, and on no more than `most`. */
export const textHeight = (text: string, width: number, type: readonly [number, number], most: number) =>
  type[0] * 1.2 * linesIn(text, width, type, most);

/** How many lines of a list fit into a width and a height, with a place for the words that count the rest. */
export function fitLines(list: readonly SceneLine[], width: number, height: number, most = 3): LinesFit {
  for (const size of ["large", "roomy", "dense"] as const) {
    const heights = list.map((line) => lineHeight(line, width, size, most));
    const all = heights.reduce((sum, one) => sum + one, 0);
    if (all <= height) return { size, count: list.length, height: all, most };
    if (size !== "dense") continue;
    let used = moreWords;
    const rest = heights.findIndex((one) => {
      if (used + one > height) return true;
      used += one;
      return false;
    });
    return { size, count: Math.max(0, rest), height: used, most };
  }
  return { size: "dense", count: 0, height: 0, most };
}

function lineHeight(
  { text, right, under, sales, colour }: SceneLine,
  width: number,
  size: LinesFit["size"],
  most: number,
): number {
  const { text: type, line, gap, small } = sizes[size];
  const beside = right ? 2 + widthOf(right, small.text[0], small.text[1]) : 0;
  const own = width - (colour ? 1.8 : 0) - (sales ? 4.2 : 0) - beside;
  const below = under ? small.line * linesIn(under, width - 1.8, small.text, MOST_UNDER) : 0;
  return gap + line * linesIn(text, own, type, most) + below;
}
