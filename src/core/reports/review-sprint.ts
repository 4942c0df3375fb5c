import type { BoardView } from "../document/board.ts";
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
