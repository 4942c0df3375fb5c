import { addDays } from "../calendar/day.ts";
import { workingDaysBetween } from "../calendar/working-days.ts";
import { type BoardView, boardRecord } from "../document/board.ts";
import type { SprintRecord } from "../document/records.ts";
import { roundPoints } from "../document/sprint-load.ts";

/** One closed sprint, from the summary written when it closed. */
export interface SprintResult {
  readonly sprint: string;
  readonly name: string;
  readonly committed: number;
  readonly completed: number;
  /** Days its people were there for it; null where nobody entered them. */
  readonly memberDays: number | null;
}

/** The mean of what was completed, and of what was committed, beside the sprints it is from, oldest first. */
export interface Velocity {
  readonly sprints: readonly SprintResult[];
  /** Null where no sprint is closed. */
  readonly completed: number | null;
  readonly committed: number | null;
}

/**
 * Velocity: the mean of completed points over the last `count` sprints that were closed by the moment `at` (now unless
 * given), the commitment beside it.
 */
export function velocity(board: BoardView, count = 3, at = Number.POSITIVE_INFINITY): Velocity {
  const sprints = [...board.tables.sprint.values()]
    .filter((sprint) => sprint.state === "closed" && sprint.deletedAt === null && sprint.summary !== null)
    .filter(({ closedAt }) => (closedAt ?? 0) <= at)
    .sort((a, b) => (a.closedAt ?? 0) - (b.closedAt ?? 0))
    .slice(-count)
    .map(resultOf);
  const mean = (of: (result: SprintResult) => number) =>
    sprints.length === 0 ? null : roundPoints(sprints.reduce((sum, one) => sum + of(one), 0) / sprints.length);
  return { sprints, completed: mean((one) => one.completed), committed: mean((one) => one.committed) };
}

function resultOf({ id, name, summary, availability }: SprintRecord): SprintResult {
  return {
    sprint: id,
    name,
    committed: summary?.committed.points ?? 0,
    completed: summary?.completed.points ?? 0,
    memberDays: availability.length === 0 ? null : memberDays(availability),
  };
}

const memberDays = (availability: SprintRecord["availability"]): number =>
  roundPoints(availability.reduce((sum, { days }) => sum + days, 0));

/** A proposal for a sprint's capacity, and what it is made of. */
export interface CapacityProposal {
  /** Points, to the nearest half; null where no closed sprint has member-days to learn from. */
  readonly points: number | null;
  readonly memberDays: number;
  readonly pointsPerDay: number | null;
  readonly sprints: number;
}

/**
 * Capacity as Scrum teams plan it from availability ("yesterday's weather", scaled): points completed per member-day over
 * the last closed sprints, times the days people are there this time. Sprints without entered days are left out.
 */
export function proposeCapacity(
  board: BoardView,
  availability: SprintRecord["availability"],
  count = 3,
): CapacityProposal {
  const known = velocity(board, count).sprints.filter((one) => (one.memberDays ?? 0) > 0);
  const days = known.reduce((sum, one) => sum + (one.memberDays ?? 0), 0);
  const points = known.reduce((sum, one) => sum + one.completed, 0);
  const perDay = days > 0 ? points / days : null;
  const available = memberDays(availability);
  return {
    points: perDay === null ? null : Math.round(perDay * available * 2) / 2,
    memberDays: available,
    pointsPerDay: perDay,
    sprints: known.length,
  };
}

/** The working days of a sprint: what a person who is never away is there for it. */
export function fullDays(
  board: BoardView,
  { startDate, endDate }: Pick<SprintRecord, "startDate" | "endDate">,
): number {
  return workingDaysBetween(boardRecord(board), addDays(startDate, -1), endDate);
}
