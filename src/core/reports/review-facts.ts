import { finishedAt } from "../calendar/promise.ts";
import type { BoardView } from "../document/board.ts";
import { ceremonyBefore } from "../document/ceremonies.ts";
import type { CeremonyRecord } from "../document/ceremony-records.ts";
import { roundPoints } from "../document/sprint-load.ts";
import { historiesAt, type ReviewCard } from "./review-card.ts";
import { shareWords } from "./sales-share.ts";
import { type SprintReview, sprintReview } from "./sprint-review.ts";
import { velocity } from "./velocity.ts";

interface Tally {
  readonly cards: number;
  readonly points: number;
}

/** What a review that is being held, or was held, is about. */
export interface ReviewFacts {
  readonly review: SprintReview;
  /** The finished cards, lane by lane, the newest first; without a sprint those since the review before. */
  readonly done: readonly ReviewCard[];
  readonly open: readonly ReviewCard[];
  readonly numbers: {
    readonly done: Tally;
    /** What the team committed to when the sprint started; null without a sprint that started. */
    readonly committed: Tally | null;
    /** What came in and went out after that. */
    readonly added: Tally;
    readonly removed: Tally;
    /** The mean of completed points, and over how many closed sprints; null where none is closed. */
    readonly velocity: number | null;
    readonly sprints: number;
  };
}

/** The facts of a review at the moment `now`; of one that ended, as they were then. */
export function reviewFacts(board: BoardView, ceremony: CeremonyRecord, now: number, zone: string): ReviewFacts {
  const at = ceremony.endedAt ?? now;
  const sprint = board.tables.sprint.get(ceremony.sprint ?? "") ?? null;
  const review = sprintReview(board, {
    sprint: sprint?.id ?? null,
    reviewed: ceremony.minutes?.reviewed ?? null,
    now: at,
    zone,
  });
  const all = review.lanes.flatMap(({ done }) => done);
  const done = sprint ? all : doneSince(board, all, ceremonyBefore(board, ceremony)?.endedAt ?? null, at);
  const summary = sprint && (sprint.closedAt ?? 0) <= at ? sprint.summary : null;
  const mean = velocity(board, 3, at);
  const scopes = [...board.tables.scope.values()].filter((scope) => scope.sprint === sprint?.id && scope.at <= at);
  return {
    review,
    done,
    open: review.open,
    numbers: {
      done: summary?.completed ?? tally(done),
      committed: summary?.committed ?? (sprint && sprint.committed.length > 0 ? tally(sprint.committed) : null),
      added: tally(scopes.filter(({ kind }) => kind === "in")),
      removed: tally(scopes.filter(({ kind }) => kind === "out")),
      velocity: mean.completed,
      sprints: mean.sprints.length,
    },
  };
}

const tally = (cards: readonly { readonly points: number | null }[]): Tally => ({
  cards: cards.length,
  points: roundPoints(cards.reduce((sum, { points }) => sum + (points ?? 0), 0)),
});

/** Of finished cards those that were finished after a moment; all of them where there was none. */
function doneSince(board: BoardView, cards: readonly ReviewCard[], since: number | null, at: number): ReviewCard[] {
  if (since === null) return [...cards];
  const historyOf = historiesAt(board, at);
  return cards.filter(({ id }) => {
    const card = board.tables.card.get(id);
    return card !== undefined && (finishedAt(board, card, historyOf(id).moves) ?? 0) > since;
  });
}

/** The numbers in a line: “21 of 24 committed points done, 9 of 10 cards; velocity 22 (3 sprints); …”. */
export function numbersLine({ numbers, review }: ReviewFacts): string {
  const { done, committed, velocity: mean, sprints } = numbers;
  const { sales, allocated, share } = review.share;
  const { kept, late } = review.promises;
  const parts = [
    committed === null
      ? `${done.points} points done, ${done.cards} cards`
      : `${done.points} points done of ${committed.points} committed, ${done.cards} cards of ${committed.cards}`,
    mean === null ? "" : `velocity ${mean} (mean of ${sprints} ${sprints === 1 ? "sprint" : "sprints"})`,
    `sales ${sales} points${allocated === null ? "" : ` of ${allocated} given`}${share === null ? "" : `, ${shareWords(share)} of the capacity`}`,
    kept + late === 0 ? "" : `${kept} of ${kept + late} promises kept`,
  ];
  return `${parts.filter(Boolean).join("; ")}.`;
}
