import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { BoardView } from "../../../core/document/board.ts";
import type { SprintRecord } from "../../../core/document/sprint-records.ts";

/** Which sprint is looked at in this window, and which is about to be closed (ids). */
interface SprintLocal {
  readonly chosen: string | null;
  readonly closing: string | null;
}

export const sprintLocal = createStore<SprintLocal>(() => ({ chosen: null, closing: null }));

/** A part of the state above. */
export const useSprintLocal = <T>(select: (state: SprintLocal) => T): T => useStore(sprintLocal, select);

const rank = { active: 0, planned: 1, closed: 2 } as const;

/** The board's sprints: the one that runs, those that are planned, those that are closed, the latest first. */
export const sprintsOf = (board: BoardView): SprintRecord[] =>
  [...board.tables.sprint.values()]
    .filter((sprint) => sprint.deletedAt === null)
    .sort((a, b) => rank[a.state] - rank[b.state] || (a.startDate < b.startDate ? 1 : -1));

/** The sprint that is shown: the chosen one or, where there is none of that id, the first. */
export function shownSprint(board: BoardView, chosen: string | null): SprintRecord | undefined {
  const sprints = sprintsOf(board);
  return sprints.find(({ id }) => id === chosen) ?? sprints[0];
}
