import Papa from "papaparse";
import type { BoardView } from "../document/board.ts";
import { type CardFacts, cardFacts } from "./card-facts.ts";
import { toCsvField } from "./csv-field.ts";

const ticked = (items: readonly { done: boolean }[]): string =>
  items.length === 0 ? "" : `${items.filter((item) => item.done).length} of ${items.length}`;
const amount = (value: number | null): string => (value === null ? "" : String(value));

const columns: readonly (readonly [heading: string, value: (facts: CardFacts) => string])[] = [
  ["Number", ({ card }) => String(card.number)],
  ["Title", ({ card }) => card.title],
  ["Column", ({ column }) => column],
  ["Stage", ({ stage }) => stage],
  ["Lane", ({ lane }) => lane],
  ["Kind", ({ card }) => card.kind],
  ["Origin", ({ card }) => card.origin],
  ["Requester", ({ card }) => card.requester],
  ["Points", ({ card }) => amount(card.points)],
  ["Value", ({ card }) => amount(card.value)],
  ["Effort", ({ card }) => amount(card.effort)],
  ["Assignees", ({ assignees }) => assignees.join(", ")],
  ["Labels", ({ labels }) => labels.join(", ")],
  ["Start", ({ card }) => card.startDate ?? ""],
  ["Due", ({ card }) => card.dueDate ?? ""],
  ["Sprint", ({ sprint }) => sprint],
  ["Epic", ({ epic }) => epic],
  ["Blocked", ({ blocked }) => blocked],
  ["Checklist", ({ card }) => ticked(card.checklist)],
  ["Criteria", ({ card }) => ticked(card.criteria)],
  ["Comments", ({ comments }) => (comments.length === 0 ? "" : String(comments.length))],
  ["Created", ({ created }) => created],
  ["Archived", ({ archived }) => archived],
  ["Description", ({ card }) => card.description],
];

/**
 * The cards of a board as CSV: one line each, comma-separated, quoted where needed, days as `YYYY-MM-DD`. It starts with a
 * byte-order mark, without which spreadsheets read umlauts wrongly; fields that look like formulas carry an apostrophe.
 */
export function exportCsv(board: BoardView, zone: string): string {
  const data = cardFacts(board, zone).map((facts) => columns.map(([, value]) => toCsvField(value(facts))));
  return `\uFEFF${Papa.unparse({ fields: columns.map(([heading]) => heading), data }, { newline: "\r\n" })}\r\n`;
}
