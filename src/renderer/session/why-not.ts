import type { Change } from "../../core/change/change.ts";
import { invert } from "../../core/change/invert.ts";
import { quote } from "../../core/commands/command.ts";
import { brokenBy } from "../../core/commands/perform.ts";
import type { Board, BoardView } from "../../core/document/board.ts";
import { activeSprint } from "../../core/document/queries.ts";
import { type RecordType, recordTypes } from "../../core/document/records.ts";

/**
 * Why a change cannot be taken back by itself, in words, or null where it can. `later` are the ids of the records on
 * which something later stands. What the change wrote may be as it left it and still have no way back: the column a card
 * came from was deleted, its sprint was closed.
 */
export function whyNot(board: Board, change: Change, later: readonly string[]): string | null {
  if (!change.undoable) return "This step is not one that can be undone.";
  if (later.length === 0) return lockedSprint(board, change) ?? brokenByUndo(board, change);
  const names = later.map((id) => nameOf(board, id));
  // A card says more than what came with it, such as the record of its move.
  const first = names.find((name) => name?.startsWith("“")) ?? names.find((name) => name !== null);
  if (first === undefined) return "What it made was taken away since.";
  return later.length === 1 ? `${first} changed since.` : `${first} and ${later.length - 1} more changed since.`;
}

/** The first law that taking a change back would break, in words, or null. */
function brokenByUndo(board: Board, change: Change): string | null {
  const broken = brokenBy(board, invert(change));
  // An import into a new board made its first columns and lanes: without it the board is as empty as it was before.
  const isFirst =
    change.added.length > 0 && holdsOnly(board.tables.column, change) && holdsOnly(board.tables.lane, change);
  return broken.find(({ record }) => record !== "board" || !isFirst)?.message ?? null;
}

const holdsOnly = (table: ReadonlyMap<string, unknown>, { added }: Change): boolean => {
  const ids = new Set(added.map(({ id }) => id));
  return [...table.keys()].every((id) => ids.has(id));
};

/** A closed sprint never changes; only its closing itself can be taken back, and not while another runs. */
function lockedSprint(board: BoardView, change: Change): string | null {
  const active = activeSprint(board);
  const turned = new Set(change.updated.flatMap(({ type, id, to }) => (type === "sprint" && "state" in to ? id : [])));
  const closed = (id: unknown) => {
    const sprint = board.tables.sprint.get(String(id));
    return sprint?.state === "closed" && !turned.has(sprint.id) ? `The sprint ${quote(sprint.name)} is closed.` : null;
  };
  for (const { type, id, from, to } of change.updated) {
    const why = type === "sprint" ? closed(id) : type === "card" ? (closed(from.sprint) ?? closed(to.sprint)) : null;
    if (why) return why;
    if (type === "sprint" && active && active.id !== id && from.state === "active")
      return `The sprint ${quote(active.name)} runs now.`;
  }
  return null;
}

/**
 * Why the history cannot take back that a sprint was closed (or opened again), in words, or null. A slip of the hand is
 * mended while it is the newest change there is; undo, which goes step by step, comes back to it as well.
 */
export function whyStaysClosed(board: Board, change: Change): string | null {
  if (board.head === change.id) return null;
  const turn = change.updated.find(({ from, to }) => from.state === "closed" || to.state === "closed");
  const name = turn && quote(board.tables.sprint.get(turn.id)?.name ?? "");
  if (!turn) return null;
  if (turn.from.state === "closed") return `${name} was opened again and more was done since.`;
  return `${name} is closed and more was done since. A closed sprint never changes.`;
}

/** What to tell besides when a change opens a closed sprint again. */
export const openedAgain = (board: BoardView, { updated }: Change): string[] =>
  updated.flatMap(({ id, from, to }) =>
    from.state === "closed" && to.state === "active"
      ? [`${quote(board.tables.sprint.get(id)?.name ?? "")} is open again and runs.`]
      : [],
  );

/** What people call records that have no name of their own, where it is not their type. */
const kindNames: Partial<Record<RecordType, string>> = {
  action: "An action",
  blocker: "An impediment",
  cell: "A limit",
  feedback: "A piece of feedback",
  override: "A reason that was given",
  practice: "The team's way of working",
  scope: "A scope change",
  sticky: "A note",
  transition: "A move",
};

/** What people call a record: its title or name in quotes, or what kind of thing it is; null where it is gone. */
function nameOf(board: BoardView, id: string): string | null {
  for (const type of recordTypes) {
    const record = board.tables[type].get(id);
    if (!record) continue;
    if ("title" in record) return quote(record.title);
    if ("name" in record) return quote(record.name);
    return kindNames[type] ?? `A ${type}`;
  }
  return null;
}
