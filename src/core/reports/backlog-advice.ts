import { type BoardView, boardRecord } from "../document/board.ts";
import { checkDefinition } from "../document/definitions.ts";
import { rankedCards } from "../document/rank.ts";
import type { CardRecord } from "../document/records.ts";
import { roundPoints } from "../document/sprint-load.ts";
import { heldUpBy } from "../document/waits.ts";
import { velocity } from "./velocity.ts";

/** How many sprints' worth of refined work a backlog should hold, and from when on it is more than anybody needs. */
const ENOUGH_SPRINTS = 1.5;
const TOO_MANY_SPRINTS = 6;

/** What the team could do next about its backlog. */
export interface BacklogAdvice {
  readonly state: "empty" | "thin" | "enough" | "over-full" | "unknown";
  readonly cards: number;
  /** Points of cards that are refined: estimated, meeting the definition of ready, waiting for nothing. */
  readonly refinedPoints: number;
  /** Points that are enough: one and a half sprints at the present velocity; null without a closed sprint. */
  readonly wanted: number | null;
  /** Ids of the cards to refine next, by rank, as many as it likely takes. */
  readonly refine: readonly string[];
  readonly words: string;
}

/** Whether a card could be taken into a sprint as it is. */
export const isRefined = (board: BoardView, card: CardRecord): boolean =>
  card.points !== null &&
  checkDefinition(board, card, "ready").every(({ holds }) => holds) &&
  heldUpBy(board, card).length === 0;

/** Advice about cards that are in no sprint, in ready columns and the backlog. */
export function backlogAdvice(board: BoardView): BacklogAdvice {
  const cards = [...rankedCards(board, "ready"), ...rankedCards(board, "backlog")].filter(
    (card) => card.sprint === null,
  );
  const refined = cards.filter((card) => isRefined(board, card));
  const points = (of: readonly CardRecord[]) => roundPoints(of.reduce((sum, card) => sum + (card.points ?? 0), 0));
  const pace = velocity(board).completed;
  const wanted = pace === null || pace === 0 ? null : roundPoints(pace * ENOUGH_SPRINTS);
  const fine = new Set(refined);
  const rough = cards.filter((card) => !fine.has(card));
  const have = points(refined);
  const facts = { cards: cards.length, refinedPoints: have, wanted };
  if (cards.length === 0)
    return {
      ...facts,
      state: "empty",
      refine: [],
      words: "The backlog is empty: collect ideas, or ask sales what they need.",
    };
  if (wanted === null) {
    const words = `${refined.length} of ${cards.length} cards are refined.${whyUnknown(board, pace)}`;
    return { ...facts, state: "unknown", refine: rough.map(({ id }) => id), words };
  }
  if (have < wanted) {
    const refine = toRefine(rough, wanted - have, meanPoints(cards)).map(({ id }) => id);
    const some = `${refine.length} ${refine.length === 1 ? "card" : "cards"}`;
    const words =
      refine.length === 0
        ? `All that is here is refined, ${have} points: less than a sprint and a half (${wanted}). Collect more.`
        : `Refine ${some}: that is enough for a sprint and a half (${wanted} points; ${have} are refined).`;
    return { ...facts, state: "thin", refine, words };
  }
  if (points(cards) > (pace ?? 0) * TOO_MANY_SPRINTS) {
    const sprints = Math.floor(points(cards) / (pace ?? 1));
    const words = `The backlog holds ${sprints} sprints of work. Archive what nobody will miss.`;
    return { ...facts, state: "over-full", refine: [], words };
  }
  return {
    ...facts,
    state: "enough",
    refine: [],
    words: `${have} points are refined: enough for a sprint and a half.`,
  };
}

/** Why nobody can say how many refined cards are enough; a Kanban board is not asked for sprints. */
function whyUnknown(board: BoardView, pace: number | null): string {
  if (pace !== null) return " The last sprints finished no points, so this cannot say how many are enough.";
  if (boardRecord(board).method === "kanban") return "";
  return " After the first closed sprint this says how many are enough.";
}

/** What a card without an estimate is taken for: the mean of those that have one, else one point. */
function meanPoints(cards: readonly CardRecord[]): number {
  const known = cards.flatMap(({ points }) => (points === null ? [] : [points]));
  return known.length === 0 ? 1 : known.reduce((sum, points) => sum + points, 0) / known.length || 1;
}

function toRefine(rough: readonly CardRecord[], missing: number, guess: number): CardRecord[] {
  const chosen: CardRecord[] = [];
  let left = missing;
  for (const card of rough) {
    if (left <= 0) break;
    chosen.push(card);
    left -= card.points ?? guess;
  }
  return chosen;
}
