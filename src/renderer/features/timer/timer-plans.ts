import { daysBetween } from "../../../core/calendar/day.ts";
import { sprintWeeks, type TimerPlan, timeBox } from "../../../core/calendar/timer.ts";
import { activeSprint } from "../../../core/document/queries.ts";
import type { Session } from "../../session/session.ts";

/** The time-boxes of the practice, in the order of a sprint. */
export const boxes = [
  { kind: "standup", name: "Standup" },
  { kind: "planning", name: "Sprint planning" },
  { kind: "review", name: "Review" },
  { kind: "retro", name: "Retrospective" },
] as const;

/** The weeks that lengths are told by: those of the sprint that runs, else the usual two. */
export function weeksOf({ store, board }: Pick<Session, "store" | "board">): number {
  const sprint = store.getState().boardId === null ? undefined : activeSprint(board);
  return sprint ? sprintWeeks(daysBetween(sprint.startDate, sprint.endDate) + 1) : 2;
}

/** The plan of a time-box for the open board, as long as the rule says. */
export function boxPlan(session: Session, { kind, name }: (typeof boxes)[number]): TimerPlan {
  const lengthMs = timeBox(kind, weeksOf(session));
  return { kind, name, board: session.store.getState().boardId, lengthMs, speakers: [] };
}
