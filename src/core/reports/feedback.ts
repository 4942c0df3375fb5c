import type { BoardView } from "../document/board.ts";
import type { FeedbackRecord } from "../document/ceremony-records.ts";
import { columnsOf, isLive, isSalesWork, lanesOf } from "../document/queries.ts";
import type { Place } from "../document/records.ts";
import type { Side } from "./held-review.ts";

/** Somebody who may have something to say, and the side they speak for. */
export interface FeedbackPerson {
  readonly name: string;
  readonly side: Side;
}

/**
 * Who is proposed as the source of feedback, by name: the people of the board, who asked for cards, and who said
 * something in a review before. A person's side is the one they spoke for last, else what their part on the board says.
 */
export function feedbackPeople(board: BoardView): FeedbackPerson[] {
  const sides = new Map<string, Side>();
  for (const card of board.tables.card.values())
    if (card.deletedAt === null && card.requester.trim() !== "")
      sides.set(card.requester.trim(), isSalesWork(board, card) ? "sales" : "other");
  for (const { name, role, deletedAt } of board.tables.member.values())
    if (deletedAt === null) sides.set(name.trim(), role === "sales" ? "sales" : "other");
  const said = [...board.tables.feedback.values()].filter(({ deletedAt }) => deletedAt === null);
  for (const { name, side } of said.sort((a, b) => a.at - b.at)) if (name.trim() !== "") sides.set(name.trim(), side);
  return [...sides].map(([name, side]) => ({ name, side })).sort((a, b) => a.name.localeCompare(b.name));
}

/**
 * Where a card made of feedback goes: into the backlog (a board without one: its first column), in the lane of sales for
 * what sales said, else in the lane of the card it is about, or the first of marketing. Null for a board without columns.
 */
export function feedbackPlace(
  board: BoardView,
  { side, about }: Pick<FeedbackRecord, "side" | "about">,
): Pick<Place, "column" | "lane"> | null {
  const columns = columnsOf(board);
  const column = columns.find(({ stage }) => stage === "backlog") ?? columns[0];
  const lanes = lanesOf(board);
  const card = board.tables.card.get(about ?? "");
  const its = card && isLive(card) ? lanes.find(({ id, kind }) => id === card.place.lane && kind !== "expedite") : null;
  const ofKind = (kind: "sales" | "marketing") => lanes.find((lane) => lane.kind === kind);
  const theirs = side === "sales" ? (its?.kind === "sales" ? its : ofKind("sales")) : its;
  const lane = theirs ?? ofKind("marketing") ?? lanes[0];
  return column && lane ? { column: column.id, lane: lane.id } : null;
}
