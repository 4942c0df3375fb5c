import { addDays } from "../calendar/day.ts";
import { finishedAt } from "../calendar/promise.ts";
import { workingDaysBetween } from "../calendar/working-days.ts";
import { dayIn, endOfDay } from "../calendar/zone.ts";
import { type BoardView, boardRecord } from "../document/board.ts";
import type { Reviewed } from "../document/ceremony-records.ts";
import { compareCards } from "../document/queries.ts";
import type { CardRecord, LaneKind, SprintRecord } from "../document/records.ts";
import { loadOf } from "../document/sprint-load.ts";
import { type HeldReview, heldReview } from "./held-review.ts";
import { type NamesThen, namesThen } from "./names-then.ts";
import {
  type CardHistory,
  type CardWritten,
  cardThen,
  historiesAt,
  type ReviewCard,
  reviewCard,
} from "./review-card.ts";
import { type SalesShare, shareOf } from "./sales-share.ts";

/** Cards and points: those that are done, and all. */
export interface Progress {
  readonly cards: number;
  readonly points: number;
  readonly ofCards: number;
  readonly ofPoints: number;
}

/** What one lane brought: its cards that are done, newest first, and how many there were. */
export interface ReviewLane extends Progress {
  readonly name: string;
  readonly kind: LaneKind;
  readonly done: readonly ReviewCard[];
}

/** Everything a review deck says, as plain data. */
export interface SprintReview {
  readonly board: string;
  /** The sprint's name; null for a review of all work on the board. */
  readonly sprint: string | null;
  readonly state: SprintRecord["state"] | null;
  readonly goal: string;
  /** The smaller goals on the way, and what was to prove the goal, each with whether it is there. */
  readonly steps: readonly { readonly kind: "mini-goal" | "artifact"; readonly text: string; readonly done: boolean }[];
  /** First and last day; for a review of all work the first card's day and today. */
  readonly from: string;
  readonly to: string;
  /** Working days of the board from the first to the last day. */
  readonly days: number;
  /** The moment the review speaks of, in milliseconds since 1970 UTC. */
  readonly at: number;
  /** Who works on the cards, by name. */
  readonly team: readonly string[];
  readonly total: Progress;
  readonly lanes: readonly ReviewLane[];
  readonly open: readonly ReviewCard[];
  /** Cards nobody began: a review of all work counts them and names the first few. A request that is late is not among them. */
  readonly notBegun: { readonly cards: number; readonly next: readonly ReviewCard[] };
  /** What sales asked for, done or not. */
  readonly requests: readonly ReviewCard[];
  /** Of all work of sales, and of what of it is done. */
  readonly share: SalesShare;
  readonly salesDone: Progress;
  readonly promises: { readonly kept: number; readonly late: number; readonly running: number };
  /** In words, such as “under 10 working days”. */
  readonly promise: string;
  /** What came of the review where one was held, or is being held. */
  readonly held: HeldReview | null;
}

export interface ReviewOptions {
  /** A sprint's id, or null for all work on the board. */
  readonly sprint: string | null;
  /** What the minutes of a review that ended before the sprint closed say it was about. */
  readonly reviewed?: Reviewed | null;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** IANA name of the zone in which days begin and end. */
  readonly zone: string;
}

/**
 * The facts of a review: of one sprint, or of all work on the board (where the archive counts as far as it is done). A closed
 * sprint is told as it was closed, whatever became of its cards since. Throws where there is no such sprint.
 */
export function sprintReview(
  board: BoardView,
  { sprint: id, reviewed = null, now, zone }: ReviewOptions,
): SprintReview {
  const sprint = id === null ? null : board.tables.sprint.get(id);
  if (sprint === undefined) throw new Error(`There is no sprint ${id}.`);
  const closed = sprint?.state === "closed" ? (sprint.closedAt ?? endOfDay(zone, sprint.endDate) - 1) : now;
  const at = Math.min(now, closed);
  // A review that was held before the sprint was closed is told as of then.
  const summary = (at === closed ? sprint?.summary : null) ?? null;
  const kept = summary ? null : reviewed;
  const names = namesThen(board, kept?.board ?? sprint?.summary?.board);
  const { agreed } = names;
  // What closing a sprint moved came after what the sprint came to.
  const historyOf = historiesAt(board, summary ? at - 1 : at);
  const cards = new Map<string, CardWritten>((summary ?? kept)?.cards.map((card) => [card.card, card]));
  const writtenOf = (card: string) => cards.get(card) ?? null;
  const scope = cardsInScope(board, sprint, historyOf, names, kept, writtenOf).map((card) => ({
    card,
    told: reviewCard(board, card, historyOf(card.id), at, zone, names, writtenOf(card.id)),
  }));
  const shown = scope.filter(({ told }) => sprint !== null || !waits(told));
  const told = shown.map((one) => one.told);
  const waiting = scope.filter(({ told }) => sprint === null && waits(told));
  const requests = told.filter((card) => card.sales);
  const promises = (state: "kept" | "late" | "running") =>
    requests.filter((card) => card.promise?.state === state).length;
  const first = scope.reduce((earliest, { card }) => Math.min(earliest, card.createdAt), at);
  const from = sprint?.startDate ?? dayIn(zone, first);
  const to = sprint?.endDate ?? dayIn(zone, at);
  return {
    board: agreed.name,
    sprint: sprint?.name ?? null,
    state: sprint?.state ?? null,
    goal: (sprint?.goal ?? boardRecord(board).description).trim(),
    steps: stepsOf(sprint),
    from,
    to,
    days: workingDaysBetween(agreed, addDays(from, -1), to),
    at,
    team: [...new Set(told.flatMap(({ who }) => who.map(({ name }) => name)))].sort((a, b) => a.localeCompare(b)),
    total: progress(told),
    lanes: reviewLanes(names, shown),
    open: told.filter((card) => card.open !== null),
    notBegun: { cards: waiting.length, next: waiting.slice(0, NEXT).map((one) => one.told) },
    requests,
    // What the board sets for its sprints is no share of all its work.
    share: shareOf(loadOf((kept ?? sprint)?.capacity ?? null, (kept ?? sprint)?.allocation ?? null, told)),
    salesDone: progress(requests),
    promises: { kept: promises("kept"), late: promises("late"), running: promises("running") },
    promise: `${agreed.promise.strictness} ${agreed.promise.days} working days`,
    held: heldReview(board, sprint?.id ?? null),
  };
}

const stepsOf = (sprint: SprintRecord | null): SprintReview["steps"] => [
  ...(sprint?.miniGoals ?? []).map(({ text, done }) => ({ kind: "mini-goal" as const, text, done })),
  ...(sprint?.artifacts ?? []).map(({ text, done }) => ({ kind: "artifact" as const, text, done })),
];

/** How many of the cards that were not begun a review of all work names. */
const NEXT = 5;

/** Whether a card waits to be begun, and nobody is owed it yet. */
const waits = ({ open, promise }: ReviewCard): boolean =>
  (open?.kind === "ready" || open?.kind === "backlog") && promise?.state !== "late";

/** The cards a review is about, each where it stood then: what is furthest right first, in the order of the board then. */
function cardsInScope(
  board: BoardView,
  sprint: SprintRecord | null,
  historyOf: (card: string) => CardHistory,
  { columns }: NamesThen,
  kept: Reviewed | null,
  writtenOf: (card: string) => CardWritten | null,
): CardRecord[] {
  const rank = new Map(columns.map((column, index) => [column.id, index]));
  const rankOf = (card: CardRecord) => rank.get(card.place.column) ?? 0;
  const written = kept ?? sprint?.summary;
  const cards = written
    ? written.cards.flatMap(({ card }) => board.tables.card.get(card) ?? [])
    : presentCards(board, sprint, historyOf).sort(compareCards);
  const then = cards.map((card) => cardThen(card, historyOf(card.id), writtenOf(card.id)?.stood));
  return then.sort((a, b) => rankOf(b) - rankOf(a));
}

function presentCards(
  board: BoardView,
  sprint: SprintRecord | null,
  historyOf: (card: string) => CardHistory,
): CardRecord[] {
  const isDone = (card: CardRecord) => finishedAt(board, card, historyOf(card.id).moves) !== null;
  return [...board.tables.card.values()].filter(
    (card) =>
      card.deletedAt === null && (sprint ? card.sprint === sprint.id : card.archivedAt === null || isDone(card)),
  );
}

function reviewLanes({ lanes }: NamesThen, shown: readonly { card: CardRecord; told: ReviewCard }[]): ReviewLane[] {
  const used = new Set(shown.map(({ card }) => card.place.lane));
  return lanes.flatMap((lane) => {
    if (!used.has(lane.id)) return [];
    const told = shown.filter(({ card }) => card.place.lane === lane.id).map((one) => one.told);
    const done = told.filter((card) => card.open === null);
    const newestFirst = done.toSorted((a, b) =>
      (a.finished ?? "") > (b.finished ?? "") ? -1 : a.finished === b.finished ? 0 : 1,
    );
    return [{ name: lane.name, kind: lane.kind, done: newestFirst, ...progress(told) }];
  });
}

function progress(cards: readonly ReviewCard[]): Progress {
  const done = cards.filter((card) => card.open === null);
  // Points may be halves and tenths; sums of those want rounding.
  const points = (of: readonly ReviewCard[]) =>
    Math.round(of.reduce((sum, card) => sum + (card.points ?? 0), 0) * 1_000) / 1_000;
  return { cards: done.length, points: points(done), ofCards: cards.length, ofPoints: points(cards) };
}

/** What a deck is drawn from: the facts, and how days and numbers are written. Plain data, so that it can be sent. */
export interface DeckData {
  readonly review: SprintReview;
  readonly locale: string;
  readonly zone: string;
}
