import { daysBetween } from "../calendar/day.ts";
import { finishedAt, promiseOf } from "../calendar/promise.ts";
import { dayIn } from "../calendar/zone.ts";
import type { BoardView } from "../document/board.ts";
import { grouped } from "../document/grouped.ts";
import { isSalesWork } from "../document/queries.ts";
import type { BlockerRecord, CardRecord, LaneKind, TransitionRecord } from "../document/records.ts";
import type { SummaryCard } from "../document/sprint-records.ts";
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
 * of a closed sprint, as it was written down then.
 */
export function cardThen(card: CardRecord, { moves, later }: CardHistory, closed: SummaryCard | null): CardRecord {
  if (closed?.stood) {
    const { column, lane, assignees, requester, acceptedAt } = closed.stood;
    return { ...card, place: { ...card.place, column, lane }, assignees, requester, acceptedAt };
  }
  const stood = later && (later.from ?? moves.at(-1)?.to);
  return stood ? { ...card, place: { ...card.place, ...stood } } : card;
}

/** What was written down of a card and holds. */
export interface CardWritten {
  /** What it was when its sprint closed or its review ended. */
  readonly written: Pick<SummaryCard, "number" | "title" | "points" | "sales"> | null;
  /** How it stood when its sprint closed, and what became of it; null before that: then the moves say it. */
  readonly closed: SummaryCard | null;
}

/** What a review says of a card (as of {@link cardThen}) at the moment `at`; `names` are those of that moment. */
export function reviewCard(
  board: BoardView,
  card: CardRecord,
  history: CardHistory,
  at: number,
  zone: string,
  names: NamesThen,
  { written, closed }: CardWritten,
): ReviewCard {
  const daysSince = (moment: number) => daysBetween(dayIn(zone, moment), dayIn(zone, at));
  const { finished, open } = cameTo(board, card, history, at, daysSince, names, closed);
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
  closed: SummaryCard | null,
): { finished: number | null; open: Unfinished | null } {
  const { moves } = history;
  const finished = closed?.stood ? closed.stood.finishedAt : finishedAt(board, card, moves);
  if (closed === null)
    return { finished, open: finished === null ? unfinished(board, card, history, at, daysSince, names) : null };
  // The column may be of another stage by now; when it came there is then as near as one can know.
  if (closed.outcome === "done") return { finished: finished ?? arrivedAt(card, moves), open: null };
  const blockers = closed.stood
    ? [closed.stood.blocker].flatMap((one) => (one ? { ...one, until: null } : []))
    : history.blockers;
  return { finished: null, open: leftOver(card, closed.outcome, { moves, blockers }, at, daysSince, names) };
}

/** When a card came to the column where it stands; when it was made where nobody knows. */
const arrivedAt = ({ place, createdAt }: CardRecord, moves: readonly TransitionRecord[]): number =>
  moves.findLast(({ from, to }) => to.column === place.column && from?.column !== place.column)?.at ?? createdAt;
