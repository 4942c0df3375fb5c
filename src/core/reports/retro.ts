import type { BoardView } from "../document/board.ts";
import { isOpenAction } from "../document/ceremonies.ts";
import type { ActionRecord, RetroColumn, StickyRecord } from "../document/ceremony-records.ts";

/** A note of a retrospective as it may be shown: without text and author while the notes are not revealed. */
export interface ShownSticky {
  readonly id: string;
  readonly column: RetroColumn;
  readonly text: string | null;
  readonly author: string | null;
  readonly votes: number;
}

/** A topic to talk about: a note with those grouped under it. */
export interface Topic extends ShownSticky {
  readonly under: readonly ShownSticky[];
}

/**
 * The topics of a retrospective. Before the notes are revealed in the order in which they were written; then those with
 * most votes first. Throws where there is no such ceremony.
 */
export function retroTopics(board: BoardView, ceremony: string): Topic[] {
  const held = board.tables.ceremony.get(ceremony);
  if (!held) throw new Error(`There is no ceremony ${ceremony}.`);
  const all = [...board.tables.sticky.values()]
    .filter((sticky) => sticky.ceremony === ceremony && sticky.deletedAt === null)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const ids = new Set(all.map(({ id }) => id));
  const shown = (sticky: StickyRecord): ShownSticky => ({
    id: sticky.id,
    column: sticky.column,
    text: held.revealed ? sticky.text : null,
    author: held.revealed && sticky.author !== null ? (board.tables.member.get(sticky.author)?.name ?? null) : null,
    votes: sticky.votes.length,
  });
  const topics = all
    .filter(({ group }) => group === null || !ids.has(group))
    .map((lead) => ({ ...shown(lead), under: all.filter(({ group }) => group === lead.id).map(shown) }));
  return held.revealed ? topics.sort((a, b) => b.votes - a.votes) : topics;
}

/** How many votes a person has left in a retrospective. */
export function votesLeft(board: BoardView, ceremony: string, member: string): number {
  let left = board.tables.ceremony.get(ceremony)?.votesEach ?? 0;
  for (const sticky of board.tables.sticky.values())
    if (sticky.ceremony === ceremony && sticky.deletedAt === null)
      left -= sticky.votes.filter((one) => one === member).length;
  return Math.max(0, left);
}

/**
 * The actions that are still open, the earliest due first, those without a day last. With `before`, only those of
 * ceremonies that began before that one: a retrospective begins with them.
 */
export function openActions(board: BoardView, options: { readonly before?: string } = {}): ActionRecord[] {
  const held = options.before === undefined ? undefined : board.tables.ceremony.get(options.before);
  const earlier = held
    ? new Set([...board.tables.ceremony.values()].filter((one) => one.startedAt < held.startedAt).map(({ id }) => id))
    : null;
  return [...board.tables.action.values()]
    .filter((action) => isOpenAction(board, action) && (earlier === null || earlier.has(action.ceremony)))
    .sort((a, b) => compareDays(a.dueDate, b.dueDate) || a.at - b.at);
}

const compareDays = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;
