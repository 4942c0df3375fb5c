import { widthOf } from "./text-measure.ts";
import { lines, stage, type WallWidth, weight } from "./wall-fit.ts";
import type { WallCard, WallColumn } from "./wall-model.ts";

/** A part of a column that stands in one pile of the overview. */
export interface OverviewPart {
  readonly column: WallColumn;
  /** It began in the pile before. */
  readonly goesOn: boolean;
  readonly cards: readonly WallCard[];
}

export interface OverviewFit {
  readonly piles: readonly (readonly OverviewPart[])[];
  /** Whether there is room for larger titles, with who works on them. */
  readonly roomy: boolean;
  /** How many cards found no place. */
  readonly left: number;
}

/** Sizes in percent of the height, as in the stylesheet. */
const sizes = {
  roomy: { title: [2.7, weight.medium], line: 3.4, gap: 1.5, head: 3.9 + 2.2 },
  dense: { title: [2.4, weight.medium], line: 3, gap: 0.75, head: 3.7 + 1.2 },
} as const;

/** The room for piles below the summary, and what the line takes that counts what found none. */
const room = stage - 6;
const words = 4.2;
const tooHigh = 1_000;

/**
 * All cards of the walk by column, in two piles (three on a very wide wall, one on a narrow one) of about the same height.
 * Columns are kept whole where that fits, titles large where that fits; what still does not is counted.
 */
export function fitOverview(columns: readonly WallColumn[], wall: WallWidth): OverviewFit {
  const count = wall < 120 ? 1 : wall < 230 ? 2 : 3;
  const width = (wall - 7 - 3.5 * (count - 1)) / count - 3.6;
  for (const density of ["roomy", "dense"] as const) {
    const { title, line, gap, head } = sizes[density];
    const height = (card: WallCard) => {
      const who = density === "roomy" ? 2 + widthOf(card.who, 2.2, weight.medium) : 0;
      // A name is not worth the end of a title.
      if (density === "roomy" && lines(card.title, width - who - 8, title, 3) > 2) return tooHigh;
      return (
        gap + line * lines(card.title, width - who - (card.sales ? 4 : 0) - (card.blocked === null ? 0 : 4), title)
      );
    };
    const total = columns.reduce(
      (sum, { cards }) => cards.reduce((all, card) => all + height(card), sum + (cards.length > 0 ? head : 0)),
      0,
    );
    // The lowest piles that hold everything are the most even ones.
    const rule = { count, head, height };
    for (const whole of [true, false]) {
      // The lowest piles that hold everything are the most even ones.
      for (let limit = Math.min(room, total / count); limit <= room; limit += 1) {
        const piled = pile(columns, { ...rule, limit, whole });
        if (piled.left === 0) return { ...piled, roomy: density === "roomy" };
      }
    }
    if (density === "dense") return { ...pile(columns, { ...rule, limit: room - words, whole: false }), roomy: false };
  }
  return { piles: [], roomy: false, left: 0 };
}

interface PileRule {
  readonly count: number;
  readonly limit: number;
  readonly head: number;
  readonly height: (card: WallCard) => number;
  /** Whether a column begins a new pile rather than going on in one. */
  readonly whole: boolean;
}

function pile(columns: readonly WallColumn[], { count, limit, head, height, whole }: PileRule) {
  const piles: { column: WallColumn; goesOn: boolean; cards: WallCard[] }[][] = [[]];
  let used = 0;
  let left = 0;
  const begin = () => {
    piles.push([]);
    used = 0;
  };
  for (const column of columns.filter(({ cards }) => cards.length > 0)) {
    const all = column.cards.reduce((sum, card) => sum + height(card), head);
    if (whole && used > 0 && used + all > limit && piles.length < count) begin();
    let part: (typeof piles)[number][number] | null = null;
    for (const [index, card] of column.cards.entries()) {
      const more = () => height(card) + (part ? 0 : head);
      if (!whole && left === 0 && used > 0 && used + more() > limit && piles.length < count) {
        begin();
        part = null;
      }
      if (left > 0 || used + more() > limit) {
        left += 1;
        continue;
      }
      used += more();
      if (!part) {
        part = { column, goesOn: index > 0, cards: [] };
        (piles.at(-1) as (typeof piles)[number]).push(part);
      }
      part.cards.push(card);
    }
  }
  return { piles, left };
}
