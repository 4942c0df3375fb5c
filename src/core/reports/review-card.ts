import { daysBetween } from "../calendar/day.ts";
import { finishedAt, promiseState } from "../calendar/promise.ts";
import { dayIn } from "../calendar/zone.ts";
import type { BoardView } from "../document/board.ts";
import { isSalesWork } from "../document/queries.ts";
import type { CardRecord, LaneKind, TransitionRecord } from "../document/records.ts";
import { type Unfinished, unfinished } from "./unfinished.ts";

/** One card as a review tells of it. */
export interface ReviewCard {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly points: number | null;
  readonly who: readonly string[];
  readonly lane: string;
  readonly laneKind: LaneKind;
  readonly sales: boolean;
  readonly requester: string;
  /** The day it was done, `YYYY-MM-DD`, or null. */
  readonly finished: string | null;
  /** How the promise to sales stands, or null where there is none. */
  readonly promise: { readonly state: "running" | "kept" | "late"; readonly words: string } | null;
  /** Why it is not done; null where it is. */
  readonly open: Unfinished | null;
}

/** The moves of a card up to a moment, oldest first, and whether others came later. */
export interface CardHistory {
  readonly moves: readonly TransitionRecord[];
  readonly later: boolean;
}

/** The histories of all cards at a moment, by card. */
export function historiesAt(board: BoardView, at: number): (card: string) => CardHistory {
  const known = new Map<string, { moves: TransitionRecord[]; later: boolean }>();
  for (const transition of board.tables.transition.values()) {
    const history = known.get(transition.card) ?? { moves: [], later: false };
    known.set(transition.card, history);
    if (transition.at > at) history.later = true;
    else history.moves.push(transition);
  }
  for (const { moves } of known.values()) moves.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return (card) => known.get(card) ?? { moves: [], later: false };
}

/** A card in the column and lane where it stood at the moment its history ends; where it stands now, unless it moved since. */
export function cardThen(card: CardRecord, { moves, later }: CardHistory): CardRecord {
  const last = moves.at(-1);
  return later && last ? { ...card, place: { ...card.place, ...last.to } } : card;
}

/** What a review says of a card (as of {@link cardThen}) at the moment `at`. */
export function reviewCard(
  board: BoardView,
  card: CardRecord,
  history: CardHistory,
  at: number,
  zone: string,
): ReviewCard {
  const { moves } = history;
  const finished = finishedAt(board, card, moves);
  const lane = board.tables.lane.get(card.place.lane);
  const promise = promiseState(board, card, at, zone, moves);
  const daysSince = (moment: number) => daysBetween(dayIn(zone, moment), dayIn(zone, at));
  return {
    id: card.id,
    number: card.number,
    title: card.title.trim() || "Untitled",
    points: card.points,
    who: card.assignees.flatMap((id) => board.tables.member.get(id)?.name ?? []),
    lane: lane?.name ?? "",
    laneKind: lane?.kind ?? "custom",
    sales: isSalesWork(board, card),
    requester: card.requester,
    finished: finished === null ? null : dayIn(zone, finished),
    promise: promise && { state: promise.state, words: promise.words },
    open: finished === null ? unfinished(board, card, moves, at, daysSince) : null,
  };
}
