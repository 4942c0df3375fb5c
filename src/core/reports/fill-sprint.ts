import type { BoardView } from "../document/board.ts";
import { standingBlocker } from "../document/queries.ts";
import { rankedCards } from "../document/rank.ts";
import type { CardRecord, SprintRecord } from "../document/records.ts";
import { type SprintLoad, sprintCards, sprintLoad } from "../document/sprint-load.ts";
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
  const inside = sprintCards(board, sprint.id);
  const taken = [...inside];
  const cards: string[] = [];
  const passed: PassedOver[] = [];
  const candidates = [...rankedCards(board, "ready"), ...rankedCards(board, "backlog")].filter(
    (card) => card.sprint === null,
  );
  for (const card of sprint.capacity === null ? [] : candidates) {
    const no = obstacle(board, sprint, taken, card);
    if (no) passed.push({ card: card.id, ...no });
    else {
      taken.push(card);
      cards.push(card.id);
    }
  }
  return { cards, passed, load: sprintLoad(board, sprint, taken) };
}

function obstacle(
  board: BoardView,
  sprint: SprintRecord,
  taken: readonly CardRecord[],
  card: CardRecord,
): Pick<PassedOver, "why" | "words"> | null {
  if (card.points === null) return { why: "no-estimate", words: "has no estimate" };
  if (standingBlocker(board, card.id)) return { why: "blocked", words: "is blocked" };
  const waits = heldUpBy(board, card).filter(({ id }) => !taken.some((one) => one.id === id));
  if (waits[0]) return { why: "waits", words: `waits for “${waits[0].title}”` };
  const before = sprintLoad(board, sprint, taken);
  const after = sprintLoad(board, sprint, [...taken, card]);
  if (after.overCapacity > before.overCapacity) return { why: "too-large", words: "does not fit into the capacity" };
  if (after.overAllocation > before.overAllocation)
    return { why: "sales-share-full", words: "would pass the share of sales" };
  return null;
}
