import type { Change } from "../../core/change/change.ts";
import { quote } from "../../core/commands/command.ts";
import type { BoardView } from "../../core/document/board.ts";
import { recordTypes } from "../../core/document/records.ts";

/**
 * Why a change cannot be taken back by itself, in words, or null where it can. `later` are the ids of the records on
 * which something later stands.
 */
export function whyNot(board: BoardView, change: Change, later: readonly string[]): string | null {
  if (!change.undoable) return "This step is not one that can be undone.";
  const [first, ...rest] = later;
  if (first === undefined) return null;
  const more = rest.length === 0 ? "" : rest.length === 1 ? " and 1 more" : ` and ${rest.length} more`;
  return `${nameOf(board, first)}${more} changed since.`;
}

/** What people call a record: its title or name in quotes, or what kind of thing it is. */
function nameOf(board: BoardView, id: string): string {
  for (const type of recordTypes) {
    const record = board.tables[type].get(id);
    if (!record) continue;
    if ("title" in record) return quote(record.title);
    if ("name" in record) return quote(record.name);
    return `A ${type}`;
  }
  return "Something it made";
}
