import { addDays, daysBetween } from "../calendar/day.ts";
import { workingDaysBetween } from "../calendar/working-days.ts";
import { dayIn } from "../calendar/zone.ts";
import { type BoardView, boardRecord } from "../document/board.ts";
import { plain } from "../document/plain-markdown.ts";
import { activeSprint } from "../document/queries.ts";
import type { BlockerRecord } from "../document/records.ts";

/** An impediment as the list of all sprints tells of it. */
export interface Impediment {
  readonly blocker: string;
  readonly card: string;
  readonly number: number;
  readonly title: string;
  readonly reason: string;
  /** The owner's name, "" where nobody owns it. */
  readonly owner: string;
  /** The day it was raised, and the day it was cleared (null while it stands), `YYYY-MM-DD`. */
  readonly since: string;
  readonly until: string | null;
  /** Calendar days it has stood or stood: raised and cleared on the same day is 1. */
  readonly age: number;
  /** Working days of the board on which it stood, the first and the last counted. */
  readonly daysLost: number;
  /** The sprint in which it was raised, by name; "" outside a sprint. */
  readonly sprint: string;
}

/** All impediments of a board: those that stand first, the oldest first; then the cleared, the last cleared first. */
export function impediments(board: BoardView, now: number, zone: string): Impediment[] {
  return [...board.tables.blocker.values()]
    .filter(({ card }) => board.tables.card.get(card)?.deletedAt === null)
    .sort((a, b) => {
      if (a.until === null || b.until === null)
        return a.until === b.until ? a.since - b.since : a.until === null ? -1 : 1;
      return b.until - a.until;
    })
    .map((blocker) => told(board, blocker, now, zone));
}

function told(board: BoardView, blocker: BlockerRecord, now: number, zone: string): Impediment {
  const card = board.tables.card.get(blocker.card);
  const since = dayIn(zone, blocker.since);
  const until = blocker.until === null ? null : dayIn(zone, blocker.until);
  // A clock that was set back since makes no impediment younger than its first day.
  const end = until ?? dayIn(zone, now);
  const last = end < since ? since : end;
  return {
    blocker: blocker.id,
    card: blocker.card,
    number: card?.number ?? 0,
    title: card?.title ?? "",
    reason: blocker.reason,
    owner: board.tables.member.get(blocker.owner ?? "")?.name ?? "",
    since,
    until,
    age: daysBetween(since, last) + 1,
    daysLost: workingDaysBetween(boardRecord(board), addDays(since, -1), last),
    sprint: sprintAt(board, blocker.since),
  };
}

/** What a list of impediments comes to. */
export interface ImpedimentTotals {
  readonly open: number;
  /** Working days of the sprint that runs on which impediments stood, each impediment for itself; null without one. */
  readonly lostInSprint: number | null;
  /** Calendar days from raised to cleared, on the average of those cleared; null while none is. */
  readonly meanDays: number | null;
}

/** Adds up impediments (of {@link impediments}) at a moment. */
export function impedimentTotals(
  board: BoardView,
  list: readonly Impediment[],
  now: number,
  zone: string,
): ImpedimentTotals {
  const cleared = list.filter(({ until }) => until !== null);
  const sprint = activeSprint(board);
  const today = dayIn(zone, now);
  const lost = (since: string, until: string | null, from: string) => {
    const last = until ?? today;
    return last < from ? 0 : workingDaysBetween(boardRecord(board), addDays(since < from ? from : since, -1), last);
  };
  return {
    open: list.length - cleared.length,
    lostInSprint: sprint ? list.reduce((sum, { since, until }) => sum + lost(since, until, sprint.startDate), 0) : null,
    meanDays: cleared.length > 0 ? cleared.reduce((sum, { age }) => sum + age, 0) / cleared.length : null,
  };
}

/** Impediments as a table in Markdown, in the order given. */
export function impedimentsMarkdown(list: readonly Impediment[]): string {
  const cell = (text: string) => plain(text) || "—";
  const rows = list.map((one) => [
    `#${one.number} ${plain(one.title)}`,
    cell(one.reason),
    cell(one.owner),
    cell(one.sprint),
    one.since,
    one.until ?? "open",
    String(one.age),
    String(one.daysLost),
  ]);
  const head = ["Card", "In the way", "Owner", "Sprint", "Since", "Cleared", "Age in days", "Working days lost"];
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return `${[row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n")}\n`;
}

/** The sprint that ran at a moment, by name. */
function sprintAt(board: BoardView, at: number): string {
  for (const sprint of board.tables.sprint.values()) {
    if (sprint.deletedAt !== null || sprint.startedAt === null || sprint.startedAt > at) continue;
    if (sprint.closedAt === null || sprint.closedAt >= at) return sprint.name;
  }
  return "";
}
