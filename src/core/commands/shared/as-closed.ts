import { finishedAt } from "../../calendar/promise.ts";
import type { BoardView } from "../../document/board.ts";
import { boardThen } from "../../document/board-then.ts";
import type { CeremonyRecord, Reviewed } from "../../document/ceremony-records.ts";
import { grouped } from "../../document/grouped.ts";
import { compareCards, isSalesWork } from "../../document/queries.ts";
import type { CardRecord } from "../../document/records.ts";
import { sprintCards } from "../../document/sprint-load.ts";
import type { SummaryCard } from "../../document/sprint-records.ts";

/** What a review tells of a card, as it is now. For many cards at once. */
export function cardsStood(board: BoardView): (card: CardRecord) => NonNullable<SummaryCard["stood"]> {
  const moves = grouped(board.tables.transition.values(), ({ card }) => card);
  const standing = new Map(
    [...board.tables.blocker.values()].filter(({ until }) => until === null).map((blocker) => [blocker.card, blocker]),
  );
  return (card) => {
    const { place, assignees, requester, acceptedAt } = card;
    const blocker = standing.get(card.id);
    return {
      column: place.column,
      lane: place.lane,
      assignees: [...assignees],
      requester,
      acceptedAt,
      finishedAt: finishedAt(board, card, moves.get(card.id) ?? []),
      blocker: blocker ? { reason: blocker.reason, owner: blocker.owner, since: blocker.since } : null,
    };
  };
}

/** What a review is about now, for its minutes; null for another ceremony, without a sprint, and of one that says it itself. */
export function reviewedNow(board: BoardView, { kind, sprint: id }: CeremonyRecord): Reviewed | null {
  const sprint = kind === "review" ? board.tables.sprint.get(id ?? "") : undefined;
  if (!sprint || sprint.summary) return null;
  const { capacity, allocation } = sprint;
  const stoodOf = cardsStood(board);
  const cards = sprintCards(board, sprint.id)
    .sort(compareCards)
    .map((card) => {
      const { number, title, points } = card;
      return { card: card.id, number, title, points, sales: isSalesWork(board, card), stood: stoodOf(card) };
    });
  return { cards, capacity, allocation, board: boardThen(board) };
}
