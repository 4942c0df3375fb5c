import type { BoardView } from "./board.ts";
import {
  type ActionRecord,
  type CeremonyKind,
  type CeremonyRecord,
  type Minutes,
  MOST_LINES,
} from "./ceremony-records.ts";
import type { BlockerRecord } from "./records.ts";
import { shuffled } from "./seeded.ts";
import { isDoneCard } from "./waits.ts";

const DAY_MS = 86_400_000;

/** The ceremonies of a kind that are not deleted, oldest first. */
export const ceremoniesOf = (board: BoardView, kind: CeremonyKind): CeremonyRecord[] =>
  [...board.tables.ceremony.values()]
    .filter((ceremony) => ceremony.kind === kind && ceremony.deletedAt === null)
    .sort((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1));

/** The ceremony of a kind that is being held, or null. */
export const openCeremony = (board: BoardView, kind: CeremonyKind): CeremonyRecord | null =>
  ceremoniesOf(board, kind).findLast(({ endedAt }) => endedAt === null) ?? null;

/** The ceremony of its kind that ended last before this one, or null. */
export const ceremonyBefore = (board: BoardView, ceremony: CeremonyRecord): CeremonyRecord | null =>
  ceremoniesOf(board, ceremony.kind).findLast(
    ({ id, endedAt }) => id !== ceremony.id && endedAt !== null && endedAt <= ceremony.startedAt,
  ) ?? null;

/**
 * Whose turn it is to stand for sales: of the sales representatives who are there, the one whose last turn is longest
 * ago, who had none first. Null where none is there.
 */
export function nextRepresentative(board: BoardView, present: readonly string[]): string | null {
  const turns = new Map<string, number>();
  for (const { representative, startedAt } of ceremoniesOf(board, "standup"))
    if (representative !== null) turns.set(representative, startedAt);
  const waiting = present.filter((id) => {
    const member = board.tables.member.get(id);
    return member?.deletedAt === null && member.role === "sales";
  });
  const turn = (id: string) => turns.get(id) ?? Number.NEGATIVE_INFINITY;
  return waiting.sort((a, b) => turn(a) - turn(b) || (a < b ? -1 : 1))[0] ?? null;
}

/**
 * Who speaks in a standup, in drawn order: who is there of the team, and the representative of sales. Other
 * representatives and stakeholders listen. In the other ceremonies all who are there speak.
 */
export function drawSpeakers(
  board: BoardView,
  { kind, present, representative }: Pick<CeremonyRecord, "kind" | "present" | "representative">,
  seed: string,
): string[] {
  const listens = (id: string) => {
    const role = board.tables.member.get(id)?.role;
    return kind === "standup" && (role === "sales" || role === "stakeholder") && id !== representative;
  };
  return shuffled(
    [...present].sort().filter((id) => !listens(id)),
    seed,
  );
}

/** The moment from which the minutes of a ceremony tell: the end of the one before it, or a day before it began. */
export const toldSince = (board: BoardView, ceremony: CeremonyRecord): number =>
  ceremonyBefore(board, ceremony)?.endedAt ?? ceremony.startedAt - DAY_MS;

/** What the minutes of a ceremony say at the moment `at`, but for the time used. */
export function minutesAt(
  board: BoardView,
  ceremony: CeremonyRecord,
  at: number,
): Pick<Minutes, "moved" | "raised" | "cleared"> {
  const since = toldSince(board, ceremony);
  const inTime = (moment: number | null) => moment !== null && moment > since && moment <= at;
  const blockers = [...board.tables.blocker.values()].sort((a, b) => a.since - b.since);
  const told = (when: "since" | "until") =>
    blockers
      .filter((blocker) => inTime(blocker[when]))
      .slice(0, MOST_LINES)
      .map((blocker) => namedBlocker(board, blocker));
  return {
    moved: movesBetween(board, since, at).slice(0, MOST_LINES),
    raised: told("since"),
    cleared: told("until"),
  };
}

const namedBlocker = (board: BoardView, blocker: BlockerRecord) => ({
  blocker: blocker.id,
  title: board.tables.card.get(blocker.card)?.title ?? "",
  reason: blocker.reason,
  owner: board.tables.member.get(blocker.owner ?? "")?.name ?? "",
});

/** Each card that stands in another column than at `since`, once, from its first to its last column. */
function movesBetween(board: BoardView, since: number, at: number): Minutes["moved"] {
  const ends = new Map<string, { from: string | null; to: string }>();
  const moves = [...board.tables.transition.values()]
    .filter((move) => move.at > since && move.at <= at)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  for (const { card, from, to } of moves) {
    const known = ends.get(card);
    ends.set(card, { from: known ? known.from : (from?.column ?? null), to: to.column });
  }
  const name = (column: string | null) => (column === null ? "" : (board.tables.column.get(column)?.name ?? ""));
  return [...ends].flatMap(([id, { from, to }]) => {
    const card = board.tables.card.get(id);
    if (!card || card.deletedAt !== null || from === to) return [];
    return [{ card: id, number: card.number, title: card.title, from: name(from), to: name(to) }];
  });
}

/** Whether an action is still to be done: nobody ticked it, and the card made of it (if any) is not done. */
export function isOpenAction(board: BoardView, action: ActionRecord): boolean {
  if (action.deletedAt !== null || action.doneAt !== null) return false;
  const card = action.card === null ? undefined : board.tables.card.get(action.card);
  return !card || card.deletedAt !== null || !isDoneCard(board, card);
}
