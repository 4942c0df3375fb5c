import type { BoardView } from "../document/board.ts";
import { isOpenAction } from "../document/ceremonies.ts";
import type { ActionRecord, CeremonyRecord, RetroColumn, StickyRecord } from "../document/ceremony-records.ts";

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

/** The notes of a ceremony that are not deleted, as they were written. */
const stickiesOf = (board: BoardView, ceremony: string): StickyRecord[] =>
  [...board.tables.sticky.values()]
    .filter((sticky) => sticky.ceremony === ceremony && sticky.deletedAt === null)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));

/**
 * The topics of a retrospective. Before the notes are revealed, and with `as` "written", in the order in which they were
 * written; else those with most votes first. Throws where there is no such ceremony.
 */
export function retroTopics(board: BoardView, ceremony: string, as: "voted" | "written" = "voted"): Topic[] {
  const held = board.tables.ceremony.get(ceremony);
  if (!held) throw new Error(`There is no ceremony ${ceremony}.`);
  const all = stickiesOf(board, ceremony);
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
  return held.revealed && as === "voted" ? topics.sort((a, b) => b.votes - a.votes) : topics;
}

/** How many notes a retrospective has: by column, and by who wrote them (null: without a name). Never what they say. */
export interface RetroCounts {
  readonly columns: ReadonlyMap<RetroColumn, number>;
  readonly authors: ReadonlyMap<string | null, number>;
}

/** Counts the notes of a retrospective. */
export function retroCounts(board: BoardView, ceremony: string): RetroCounts {
  const columns = new Map<RetroColumn, number>();
  const authors = new Map<string | null, number>();
  for (const { column, author } of stickiesOf(board, ceremony)) {
    columns.set(column, (columns.get(column) ?? 0) + 1);
    authors.set(author, (authors.get(author) ?? 0) + 1);
  }
  return { columns, authors };
}

/** What a retrospective does next, as far as its records tell: where a window goes on that was closed in the middle. */
export type RetroPart = "last" | "write" | "group" | "vote" | "discuss";

/** The part of a retrospective that its records have come to. */
export function retroPart(board: BoardView, ceremony: CeremonyRecord): RetroPart {
  const notes = stickiesOf(board, ceremony.id);
  if (!ceremony.revealed) return notes.length > 0 || followedActions(board, ceremony).length === 0 ? "write" : "last";
  if (actionsOf(board, ceremony.id).length > 0) return "discuss";
  return notes.some(({ votes }) => votes.length > 0) ? "vote" : "group";
}

/** The votes a person gave in a retrospective, by note; notes without one are left out. */
export function votesGiven(board: BoardView, ceremony: string, member: string): ReadonlyMap<string, number> {
  const given = new Map<string, number>();
  for (const { id, votes } of stickiesOf(board, ceremony)) {
    const count = votes.filter((one) => one === member).length;
    if (count > 0) given.set(id, count);
  }
  return given;
}

/** How many votes a person has left in a retrospective. */
export function votesLeft(board: BoardView, ceremony: string, member: string): number {
  let left = board.tables.ceremony.get(ceremony)?.votesEach ?? 0;
  for (const count of votesGiven(board, ceremony, member).values()) left -= count;
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
    .sort(byDueDate);
}

/**
 * What a retrospective begins with: the open actions of ceremonies before it, the earliest due first, and after them
 * those that were ticked since it began.
 */
export function followedActions(board: BoardView, { id, startedAt }: CeremonyRecord): ActionRecord[] {
  const ticked = [...board.tables.action.values()].filter(
    ({ ceremony, doneAt, deletedAt }) =>
      ceremony !== id && deletedAt === null && doneAt !== null && doneAt >= startedAt,
  );
  return [...openActions(board, { before: id }), ...ticked.sort(byDueDate)];
}

/** The actions that a ceremony decided on, as they were written. */
export const actionsOf = (board: BoardView, ceremony: string): ActionRecord[] =>
  [...board.tables.action.values()]
    .filter((action) => action.ceremony === ceremony && action.deletedAt === null)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));

const byDueDate = (a: ActionRecord, b: ActionRecord): number => compareDays(a.dueDate, b.dueDate) || a.at - b.at;

const compareDays = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;
