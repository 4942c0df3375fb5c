import { daysBetween } from "../calendar/day.ts";
import { finishedAt, promiseOf } from "../calendar/promise.ts";
import { dayIn } from "../calendar/zone.ts";
import type { BoardView } from "../document/board.ts";
import { grouped } from "../document/grouped.ts";
import { isSalesWork } from "../document/queries.ts";
import type { BlockerRecord, CardRecord, LaneKind, TransitionRecord } from "../document/records.ts";
import type { Outcome, SummaryCard } from "../document/sprint-records.ts";
import type { NamesThen } from "./names-then.ts";
import { leftOver, type Unfinished, unfinished } from "./unfinished.ts";

/** One card as a review tells of it. */
export interface ReviewCard {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly points: number | null;
  /** Who worked on it, by the names they go by. */
  readonly who: readonly { readonly id: string; readonly name: string }[];
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

/** The moves of a card up to a moment, oldest first, and the first that came later; and whatever stood in its way ever. */
export interface CardHistory {
  readonly moves: readonly TransitionRecord[];
  readonly later: TransitionRecord | null;
  readonly blockers: readonly BlockerRecord[];
}

/** The histories of all cards up to and with a moment, by card. */
export function historiesAt(board: BoardView, at: number): (card: string) => CardHistory {
  const known = grouped(board.tables.transition.values(), ({ card }) => card);
  for (const moves of known.values()) moves.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const blocked = grouped(board.tables.blocker.values(), ({ card }) => card);
  return (card) => {
    const moves = known.get(card) ?? [];
    return {
      moves: moves.filter((move) => move.at <= at),
      later: moves.find((move) => move.at > at) ?? null,
      blockers: blocked.get(card) ?? [],
    };
  };
}

/**
 * A card in the column and lane where it stood at the moment its history ends, where it stands now unless it moved since;
 * as it was written down then, where it was.
 */
export function cardThen(card: CardRecord, { moves, later }: CardHistory, stood: SummaryCard["stood"]): CardRecord {
  if (stood) {
    const { column, lane, assignees, requester, acceptedAt } = stood;
    return { ...card, place: { ...card.place, column, lane }, assignees, requester, acceptedAt };
  }
  const from = later && (later.from ?? moves.at(-1)?.to);
  return from ? { ...card, place: { ...card.place, ...from } } : card;
}

/** What was written down of a card when its sprint closed or its review ended, and holds. */
export type CardWritten = Pick<SummaryCard, "number" | "title" | "points" | "sales" | "stood"> & {
  /** What became of it when the sprint closed; not there before that. */
  readonly outcome?: Outcome;
};

/** What a review says of a card (as of {@link cardThen}) at the moment `at`; `names` are those of that moment. */
export function reviewCard(
  board: BoardView,
  card: CardRecord,
  history: CardHistory,
  at: number,
  zone: string,
  names: NamesThen,
  written: CardWritten | null,
): ReviewCard {
  const daysSince = (moment: number) => daysBetween(dayIn(zone, moment), dayIn(zone, at));
  const { finished, open } = cameTo(board, card, history, at, daysSince, names, written);
  const { number, title, points, sales } = written ?? { ...card, sales: isSalesWork(board, card) };
  const lane = names.lane(card.place.lane);
  const accepted = sales && card.acceptedAt !== null && card.acceptedAt <= at ? card.acceptedAt : null;
  const promise = accepted === null ? null : promiseOf(names.agreed, accepted, finished, at, zone);
  return {
    id: card.id,
    number,
    title: title.trim() || "Untitled",
    points,
    who: card.assignees.map((id) => ({ id, name: names.member(id) ?? "" })).filter(({ name }) => name !== ""),
    lane: lane?.name ?? "",
    laneKind: lane?.kind ?? "custom",
    sales,
    requester: card.requester,
    finished: finished === null ? null : dayIn(zone, finished),
    promise: promise && { state: promise.state, words: promise.words },
    open,
  };
}

/** When a card was done, or why it was not. */
function cameTo(
  board: BoardView,
  card: CardRecord,
  history: CardHistory,
  at: number,
  daysSince: (moment: number) => number,
  names: NamesThen,
  written: CardWritten | null,
): { finished: number | null; open: Unfinished | null } {
  const { moves } = history;
  const { stood, outcome } = written ?? {};
  const finished = stood ? stood.finishedAt : finishedAt(board, card, moves);
  const blockers = stood ? [stood.blocker].flatMap((one) => (one ? { ...one, until: null } : [])) : history.blockers;
  const then = { moves, blockers };
  if (outcome === undefined)
    return { finished, open: finished === null ? unfinished(board, card, then, at, daysSince, names) : null };
  // The column may be of another stage by now; when it came there is then as near as one can know.
  if (outcome === "done") return { finished: finished ?? arrivedAt(card, moves), open: null };
  return { finished: null, open: leftOver(card, outcome, then, at, daysSince, names) };
}

/** When a card came to the column where it stands; when it was made where nobody knows. */
const arrivedAt = ({ place, createdAt }: CardRecord, moves: readonly TransitionRecord[]): number =>
  moves.findLast(({ from, to }) => to.column === place.column && from?.column !== place.column)?.at ?? createdAt;
