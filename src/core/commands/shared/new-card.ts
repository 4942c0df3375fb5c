import type { BoardView } from "../../document/board.ts";
import { isSalesWork } from "../../document/queries.ts";
import type { CardRecord } from "../../document/records.ts";
import type { CommandContext } from "../command.ts";

/** A card with nothing but its number and title, made now. It stands nowhere until it is placed. */
export const blankCard = (number: number, title: string, ctx: CommandContext): CardRecord => ({
  type: "card",
  id: ctx.newId(),
  number,
  title,
  description: "",
  kind: "task",
  origin: "marketing",
  requester: "",
  points: null,
  value: null,
  effort: null,
  assignees: [],
  labels: [],
  startDate: null,
  dueDate: null,
  criteria: [],
  checklist: [],
  links: [],
  place: { column: "none", lane: "none", order: "" },
  epic: null,
  sprint: null,
  createdAt: ctx.now,
  acceptedAt: null,
  archivedAt: null,
  deletedAt: null,
  source: null,
});

/** The number the next card of the board gets. Numbers of archived and deleted cards are not used again. */
export function nextNumber(board: BoardView): number {
  let highest = 0;
  for (const card of board.tables.card.values()) if (card.number > highest) highest = card.number;
  return highest + 1;
}

/**
 * When work for sales counts as accepted: the moment the team takes it out of the backlog, unless a date was given by
 * hand. Gives the date a card has once it stands at `card.place`; `from` is the column it came from, null where it is new.
 */
export function acceptance(board: BoardView, card: CardRecord, from: string | null, now: number): number | null {
  if (card.acceptedAt !== null || !isSalesWork(board, card)) return card.acceptedAt;
  const stage = (column: string) => board.tables.column.get(column)?.stage;
  // What is done already was never promised: accepting it now would put its promise after its end.
  if (stage(card.place.column) === "backlog" || stage(from ?? card.place.column) === "done") return null;
  return now;
}
