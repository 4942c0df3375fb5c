import type { BoardView } from "../document/board.ts";
import type { BlockerRecord, CardRecord, TransitionRecord } from "../document/records.ts";
import type { NamesThen } from "./names-then.ts";

/** Why a card is not done. `days` are calendar days since it is so; null where nobody knows. */
export interface Unfinished {
  readonly kind:
    | "blocked"
    | "waiting"
    | "active"
    | "ready"
    | "put-back"
    | "backlog"
    | "archived"
    | "went-on"
    | "sent-back"
    | "left";
  readonly days: number | null;
  /** The column where it stands, or the reason of its blocker, as written. */
  readonly detail: string;
  /** “blocked 3 days: waits for the logo”, “in progress in Doing for 2 days”, “not started”. */
  readonly words: string;
}

/** A card's transitions up to the moment that is asked about, oldest first, and all its blockers. */
interface History {
  readonly moves: readonly TransitionRecord[];
  readonly blockers: readonly Pick<BlockerRecord, "reason" | "owner" | "since" | "until">[];
}

/**
 * Why a card is not done at the moment `at`: what blocks it, else what its column says.
 *
 * @param daysSince calendar days from a moment to `at`
 */
export function unfinished(
  board: BoardView,
  card: CardRecord,
  { moves, blockers }: History,
  at: number,
  daysSince: (moment: number) => number,
  names: NamesThen,
): Unfinished {
  const { name, days, length } = standing(names, card, moves, daysSince);
  if (card.archivedAt !== null && card.archivedAt <= at)
    return { kind: "archived", days, detail: name, words: "archived before it was done" };
  const blocked = blockedThen(names, blockers, at, daysSince);
  if (blocked) return blocked;
  const stage = board.tables.column.get(card.place.column)?.stage;
  switch (stage) {
    case "waiting":
      return { kind: "waiting", days, detail: name, words: `waiting in ${name}${length}` };
    case "active":
      return { kind: "active", days, detail: name, words: `in progress in ${name}${length}` };
    default: {
      const begun = moves.some((move) =>
        ["active", "waiting"].includes(board.tables.column.get(move.to.column)?.stage ?? ""),
      );
      if (begun) return { kind: "put-back", days, detail: name, words: `put back to ${name}` };
      if (stage === "backlog") return { kind: "backlog", days, detail: name, words: `not started, in ${name}` };
      return { kind: "ready", days, detail: name, words: "not started" };
    }
  }
}

const ways = {
  next: { kind: "went-on", words: "went on to the next sprint" },
  backlog: { kind: "sent-back", words: "went back to the backlog" },
  stays: { kind: "left", words: "stayed on the board" },
} as const;

/**
 * Why a card was not done when its sprint closed: what blocked it, else where it stood; and what became of it. Asks no
 * column for its stage, which may be another by now. Parameters as of {@link unfinished}.
 */
export function leftOver(
  card: CardRecord,
  outcome: keyof typeof ways,
  { moves, blockers }: History,
  at: number,
  daysSince: (moment: number) => number,
  names: NamesThen,
): Unfinished {
  const { kind, words } = ways[outcome];
  const blocked = blockedThen(names, blockers, at, daysSince);
  if (blocked) return { ...blocked, words: `${blocked.words}; ${words}` };
  const { name, days, length } = standing(names, card, moves, daysSince);
  return { kind, days, detail: name, words: `in ${name}${length}; ${words}` };
}

/** The column where a card stands, and since how many days. */
function standing(
  names: NamesThen,
  card: CardRecord,
  moves: readonly TransitionRecord[],
  daysSince: (moment: number) => number,
) {
  const { column } = card.place;
  const entered = moves.findLast((move) => move.to.column === column && move.from?.column !== column);
  const days = entered ? daysSince(entered.at) : null;
  const length = days === null || days === 0 ? "" : ` for ${span(days)}`;
  return { name: names.column(column), days, length };
}

function blockedThen(
  names: NamesThen,
  blockers: History["blockers"],
  at: number,
  daysSince: (moment: number) => number,
): Unfinished | null {
  for (const blocker of blockers) {
    if (blocker.since > at || (blocker.until !== null && blocker.until <= at)) continue;
    const blocked = daysSince(blocker.since);
    const owner = blocker.owner ? names.member(blocker.owner) : undefined;
    const reason = blocker.reason.trim();
    const about = [reason, owner ? `(${owner} is on it)` : ""].filter((part) => part !== "").join(" ");
    return {
      kind: "blocked",
      days: blocked,
      detail: reason,
      words: `blocked ${span(blocked)}${about ? `: ${about}` : ""}`,
    };
  }
  return null;
}

const span = (days: number): string => (days === 0 ? "since today" : `${days} ${days === 1 ? "day" : "days"}`);
