import type { BoardView } from "../document/board.ts";
import { isSalesWork, standingBlocker } from "../document/queries.ts";
import { rankedCards } from "../document/rank.ts";
import type { CardRecord, SprintRecord } from "../document/records.ts";
import { roundPoints, type SprintLoad, sprintCards, sprintLoad } from "../document/sprint-load.ts";
import { heldUpBy } from "../document/waits.ts";

/** A card that was passed over, and why. */
export interface PassedOver {
  readonly card: string;
  readonly why: "no-estimate" | "blocked" | "waits" | "too-large" | "sales-share-full";
  /** “has no estimate”, “waits for “Logo””. */
  readonly words: string;
}

export interface FillProposal {
  /** Ids in rank order, for sprint.addCards. */
  readonly cards: readonly string[];
  readonly passed: readonly PassedOver[];
  /** The load with those cards. */
  readonly load: SprintLoad;
}

/**
 * “Fill from the top”: what could come into a sprint, by rank, first what stands in ready columns, then the backlog, as
 * far as capacity and the share of sales allow. A card that is too large is passed over and smaller ones after it may
 * still fit. Without a capacity nothing is proposed.
 */
export function fillSprint(board: BoardView, sprint: SprintRecord): FillProposal {
  const taken = new Map(sprintCards(board, sprint.id).map((card) => [card.id, card]));
  const { capacity, planned, allocated, sales } = sprintLoad(board, sprint, taken.values());
  const left = {
    capacity: roundPoints((capacity ?? 0) - planned),
    share: allocated === null ? Number.POSITIVE_INFINITY : roundPoints(allocated - sales),
  };
  const cards: string[] = [];
  const passed: PassedOver[] = [];
  const candidates = [...rankedCards(board, "ready"), ...rankedCards(board, "backlog")].filter(
    (card) => card.sprint === null,
  );
  for (const card of capacity === null ? [] : candidates) {
    const no = obstacle(board, taken, left, card);
    if (no) {
      passed.push({ card: card.id, ...no });
      continue;
    }
    taken.set(card.id, card);
    cards.push(card.id);
    left.capacity = roundPoints(left.capacity - (card.points ?? 0));
    if (isSalesWork(board, card)) left.share = roundPoints(left.share - (card.points ?? 0));
  }
  return { cards, passed, load: sprintLoad(board, sprint, taken.values()) };
}

/** Why a card cannot come in. `left` are the points that capacity and sales' share have room for; a card of no points takes none. */
function obstacle(
  board: BoardView,
  taken: ReadonlyMap<string, CardRecord>,
  left: { readonly capacity: number; readonly share: number },
  card: CardRecord,
): Pick<PassedOver, "why" | "words"> | null {
  if (card.points === null) return { why: "no-estimate", words: "has no estimate" };
  if (standingBlocker(board, card.id)) return { why: "blocked", words: "is blocked" };
  const waits = heldUpBy(board, card).filter(({ id }) => !taken.has(id));
  if (waits[0]) return { why: "waits", words: `waits for “${waits[0].title}”` };
  if (card.points === 0) return null;
  if (card.points > left.capacity) return { why: "too-large", words: "does not fit into the capacity" };
  if (isSalesWork(board, card) && card.points > left.share)
    return { why: "sales-share-full", words: "would pass the share of sales" };
  return null;
}
