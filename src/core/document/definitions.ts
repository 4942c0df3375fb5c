import type { BoardView } from "./board.ts";
import { practiceOf, refinementOf, standingBlocker } from "./queries.ts";
import type { CardRecord, Stage } from "./records.ts";
import type { DefinitionLine } from "./refinement-records.ts";

/** A line of a definition, and whether it holds for a card. */
export interface CheckedLine {
  readonly line: DefinitionLine;
  readonly holds: boolean;
  /** Whether the card itself says so; else people tick it. */
  readonly byRule: boolean;
}

/** How a card stands against the definition of ready or of done; [] where the team has none. */
export function checkDefinition(board: BoardView, card: CardRecord, which: "ready" | "done"): CheckedLine[] {
  const practice = practiceOf(board);
  const lines = which === "ready" ? practice.definitionOfReady : practice.definitionOfDone;
  if (lines.length === 0) return [];
  const ticked = refinementOf(board, card.id)[which];
  return lines.map((line) => ({
    line,
    byRule: line.rule !== null,
    holds: line.rule === null ? ticked.includes(line.id) : ruleHolds(board, card, line.rule),
  }));
}

function ruleHolds(board: BoardView, card: CardRecord, rule: NonNullable<DefinitionLine["rule"]>): boolean {
  switch (rule) {
    case "estimated":
      return card.points !== null;
    case "criteria":
      return card.criteria.length > 0;
    case "criteria-met":
      return card.criteria.length > 0 && card.criteria.every(({ done }) => done);
    case "assigned":
      return card.assignees.length > 0;
    default:
      return standingBlocker(board, card.id) === null;
  }
}

/** The stages in which work is past the definition of ready. */
const pastReady: readonly Stage[] = ["ready", "active", "waiting", "done"];

/**
 * What a card that crosses from one column to another does not meet: the definition of ready where it comes out of the
 * backlog, of done where it comes to done. Both where it takes the whole way at once.
 */
export function unmetAtCrossing(board: BoardView, card: CardRecord, from: string | null, to: string): CheckedLine[] {
  const stage = (column: string | null) => board.tables.column.get(column ?? "")?.stage ?? "backlog";
  const [was, is] = [stage(from), stage(to)];
  const ready = was === "backlog" && pastReady.includes(is) ? checkDefinition(board, card, "ready") : [];
  const done = was !== "done" && is === "done" ? checkDefinition(board, card, "done") : [];
  return [...ready, ...done].filter(({ holds }) => !holds);
}

/** Lines a team can start its definitions from. */
export const suggestedDefinitions: Readonly<Record<"ready" | "done", readonly Omit<DefinitionLine, "id">[]>> = {
  ready: [
    { text: "It is estimated", rule: "estimated" },
    { text: "It has acceptance criteria", rule: "criteria" },
    { text: "Nothing blocks it", rule: "unblocked" },
    { text: "We know who asked and why", rule: null },
  ],
  done: [
    { text: "All acceptance criteria are met", rule: "criteria-met" },
    { text: "A second person looked at it", rule: null },
    { text: "It is out, and who asked for it knows", rule: null },
    { text: "Its proof hangs on the card", rule: null },
  ],
};
