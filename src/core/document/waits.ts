import type { BoardView } from "./board.ts";
import type { CardRecord } from "./records.ts";

/** The ids of the cards that a card waits for, done or not; [] for a card that is not there. */
export const waitsFor = (card: Pick<CardRecord, "links"> | undefined): string[] =>
  (card?.links ?? []).flatMap((link) => (link.relation === "waits-for" && link.card !== null ? [link.card] : []));

/** The id of the epic that a card is part of, as a list of one or none. */
export const epicOf = (card: Pick<CardRecord, "epic"> | undefined): string[] => (card?.epic ? [card.epic] : []);

/** Whether a card stands in a column of stage `done`. */
export const isDoneCard = (board: BoardView, card: CardRecord): boolean =>
  board.tables.column.get(card.place.column)?.stage === "done";

/** The cards a card waits for that are there and not done: what holds it up. */
export function heldUpBy(board: BoardView, card: CardRecord): CardRecord[] {
  return waitsFor(card).flatMap((id) => {
    const other = board.tables.card.get(id);
    return other && other.deletedAt === null && !isDoneCard(board, other) ? [other] : [];
  });
}

/** A card and how many steps of waiting lie between it and the card that was asked about. */
export interface WaitStep {
  readonly card: CardRecord;
  readonly depth: number;
  /** The id of the card that waits for it. */
  readonly for: string;
}

/**
 * Everything unfinished that a card waits for, directly or through others, nearest first; each once. What has to be done
 * first of all stands last. Ends on a cycle that came with an import.
 */
export function waitPath(board: BoardView, card: CardRecord): WaitStep[] {
  const steps: WaitStep[] = [];
  const met = new Set([card.id]);
  let level = [card];
  for (let depth = 1; level.length > 0; depth += 1) {
    const next: CardRecord[] = [];
    for (const one of level) {
      for (const other of heldUpBy(board, one)) {
        if (met.has(other.id)) continue;
        met.add(other.id);
        steps.push({ card: other, depth, for: one.id });
        next.push(other);
      }
    }
    level = next;
  }
  return steps;
}
