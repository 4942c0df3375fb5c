import type { BoardView } from "../document/board.ts";
import { ceremoniesOf } from "../document/ceremonies.ts";
import { activeSprint } from "../document/queries.ts";
import type { SprintRecord } from "../document/records.ts";

/** The sprints a review can be of, newest first. */
export const reviewSprints = (board: BoardView): SprintRecord[] =>
  [...board.tables.sprint.values()]
    .filter((sprint) => sprint.deletedAt === null)
    .sort((a, b) => (a.startDate === b.startDate ? 0 : a.startDate > b.startDate ? -1 : 1));

/** The sprint one most likely means: the active one, else the last that was closed, else the next; null without sprints. */
export function sprintToReview(board: BoardView): SprintRecord | null {
  const sprints = reviewSprints(board);
  return activeSprint(board) ?? sprints.find((sprint) => sprint.state === "closed") ?? sprints.at(-1) ?? null;
}

/** So long after it closed, a sprint is the one a review is about, even where the next one runs already. */
const JUST_CLOSED_MS = 7 * 86_400_000;

/**
 * The sprint whose review one most likely wants to hold at the moment `now`: the one that was just closed, unless it was
 * reviewed already, else as {@link sprintToReview}.
 */
export function sprintToHold(board: BoardView, now: number): SprintRecord | null {
  const [last] = [...board.tables.sprint.values()]
    .filter((sprint) => sprint.state === "closed" && sprint.deletedAt === null)
    .sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0));
  const isNew = last && now - (last.closedAt ?? 0) < JUST_CLOSED_MS;
  const isHeld = ceremoniesOf(board, "review").some(({ sprint, endedAt }) => sprint === last?.id && endedAt !== null);
  return isNew && !isHeld ? last : sprintToReview(board);
}
