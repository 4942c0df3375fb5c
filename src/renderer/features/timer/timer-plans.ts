import { daysBetween } from "../../../core/calendar/day.ts";
import { sprintWeeks, type TimerKind, type TimerPlan, timeBox } from "../../../core/calendar/timer.ts";
import { activeSprint, plannedSprints } from "../../../core/document/queries.ts";
import type { Session } from "../../session/session.ts";

/** The time-boxes of the practice, in the order of a sprint. */
export const boxes = [
  { kind: "standup", name: "Standup" },
  { kind: "planning", name: "Sprint planning" },
  { kind: "review", name: "Review" },
  { kind: "retro", name: "Retrospective" },
] as const;

/**
 * The weeks of the sprint that a time-box is about: planning is for the next that is planned, the others are for the one
 * that runs; where that is not there for the other of both, else for the usual two.
 */
export function weeksOf({ store, board }: Pick<Session, "store" | "board">, kind: TimerKind): number {
  if (store.getState().boardId === null) return 2;
  const [running, planned] = [activeSprint(board), plannedSprints(board)[0]];
  const sprint = kind === "planning" ? (planned ?? running) : (running ?? planned);
  return sprint ? sprintWeeks(daysBetween(sprint.startDate, sprint.endDate) + 1) : 2;
}

/** The plan of a time-box for the open board, as long as the rule says. */
export function boxPlan(session: Session, { kind, name }: (typeof boxes)[number]): TimerPlan {
  const lengthMs = timeBox(kind, weeksOf(session, kind));
  return { kind, name, board: session.store.getState().boardId, lengthMs, speakers: [] };
}
