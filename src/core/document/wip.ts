import type { BoardView } from "./board.ts";
import type { Limit } from "./limit.ts";
import { cellId, isLive } from "./queries.ts";
import type { CardRecord, Stage } from "./records.ts";

/*
 * What a WIP limit counts, live cards only:
 * - a column's or a cell's: every card that stands there, whatever the column's stage;
 * - a lane's: work in progress, that is cards in columns of stage ready, active or waiting. What waits in the backlog
 *   was not begun and what is done is finished, so neither fills a lane;
 * - a person's: the cards assigned to them in columns of stage active or waiting.
 */

/** Count and points of some cards; a card without points adds none. */
export interface Tally {
  readonly count: number;
  readonly points: number;
}

/** How a limit stands. `full` is exactly at the limit; `overBy` is 0 unless `over`. */
export interface LimitState {
  readonly unit: Limit["unit"];
  readonly used: number;
  readonly amount: number;
  readonly state: "under" | "full" | "over";
  readonly overBy: number;
}

/** Whether a card in a column of that stage fills its lane's limit. */
export const countsInLane = (stage: Stage): boolean => stage === "ready" || stage === "active" || stage === "waiting";

/** Whether a card in a column of that stage fills the limits of the people it is assigned to. */
export const countsForMember = (stage: Stage): boolean => stage === "active" || stage === "waiting";

/** Sums of points such as 0.1 + 0.2 must not pass a limit by a rounding error. */
const rounded = (amount: number): number => Math.round(amount * 1000) / 1000;

/** How a limit stands for what was tallied. */
export function limitState(limit: Limit, tally: Tally): LimitState {
  const used = limit.unit === "count" ? tally.count : rounded(tally.points);
  const state = used > limit.amount ? "over" : used === limit.amount ? "full" : "under";
  const overBy = state === "over" ? rounded(used - limit.amount) : 0;
  return { unit: limit.unit, used, amount: limit.amount, state, overBy };
}

/** The state in words: “Doing holds 5 of 4, over by 1”, “Sales holds 8 of 10 points”. */
export function limitWords(name: string, { unit, used, amount, state, overBy }: LimitState, verb = "holds"): string {
  const held = `${name} ${verb} ${used} of ${amount}${unit === "points" ? " points" : ""}`;
  if (state === "over") return `${held}, over by ${overBy}`;
  return state === "full" ? `${held}, full` : held;
}

/** What fills the limits of people: count and points of the work in hand of each member who has any, by id. */
export function memberWork(board: BoardView): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const card of board.tables.card.values()) {
    const stage = board.tables.column.get(card.place.column)?.stage;
    if (!stage || !countsForMember(stage) || !isLive(card)) continue;
    for (const member of card.assignees) tallyIn(tallies, member, card);
  }
  return tallies;
}

/** A limit that some cards would pass. `record` is the column, lane, cell or member that carries it. */
export interface PassedLimit {
  readonly record: string;
  readonly name: string;
  readonly mode: Limit["mode"];
  readonly state: LimitState;
}

interface Holder {
  readonly key: string;
  readonly record: string;
  readonly name: string;
  readonly limit: Limit;
}

/** The limits that a card fills where it stands. */
function holdersOf(board: BoardView, card: CardRecord): Holder[] {
  if (!isLive(card)) return [];
  const { tables } = board;
  const column = tables.column.get(card.place.column);
  const lane = tables.lane.get(card.place.lane);
  if (!column || !lane) return [];
  const holders: Holder[] = [];
  const hold = (record: string, key: string, name: string, limit: Limit | null | undefined) => {
    if (limit) holders.push({ key, record, name, limit });
  };
  const cell = cellId(column.id, lane.id);
  const crossing = `${column.name} in ${lane.name}`;
  if (column.limit?.scope === "per-lane") hold(column.id, `per-lane:${cell}`, crossing, column.limit);
  else hold(column.id, column.id, column.name, column.limit);
  hold(cell, cell, crossing, tables.cell.get(cell)?.limit);
  if (countsInLane(column.stage)) hold(lane.id, lane.id, lane.name, lane.limit);
  if (countsForMember(column.stage)) {
    for (const id of card.assignees) {
      const member = tables.member.get(id);
      if (member?.deletedAt === null) hold(id, id, member.name, member.limit);
    }
  }
  return holders;
}

/**
 * The limits that a gesture passes: over afterwards, and fuller than before it. `after` are the cards it writes, as they
 * will be (new ones too). What leaves a place or stays in it never passes that place's limit.
 */
export function passedLimits(board: BoardView, after: readonly CardRecord[]): PassedLimit[] {
  const candidates = new Map<string, Holder>();
  for (const card of after) for (const holder of holdersOf(board, card)) candidates.set(holder.key, holder);
  if (candidates.size === 0) return [];
  const written = new Map(after.map((card) => [card.id, card]));
  const before = new Map<string, Tally>();
  const then = new Map<string, Tally>();
  for (const card of board.tables.card.values()) {
    const next = written.get(card.id);
    for (const { key } of holdersOf(board, card)) {
      if (!candidates.has(key)) continue;
      tallyIn(before, key, card);
      if (!next) tallyIn(then, key, card);
    }
  }
  for (const card of written.values()) for (const { key } of holdersOf(board, card)) tallyIn(then, key, card);
  return [...candidates.values()].flatMap(({ key, record, name, limit }) => {
    const state = limitState(limit, then.get(key) ?? nothing);
    const used = limitState(limit, before.get(key) ?? nothing).used;
    return state.state === "over" && state.used > used ? [{ record, name, mode: limit.mode, state }] : [];
  });
}

const nothing: Tally = { count: 0, points: 0 };

function tallyIn(tallies: Map<string, Tally>, key: string, card: CardRecord): void {
  const { count, points } = tallies.get(key) ?? nothing;
  tallies.set(key, { count: count + 1, points: points + (card.points ?? 0) });
}
