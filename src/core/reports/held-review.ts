import type { BoardView } from "../document/board.ts";
import { ceremoniesOf } from "../document/ceremonies.ts";
import type { CeremonyRecord, FeedbackRecord } from "../document/ceremony-records.ts";
import { type SmartPart, smartParts } from "../document/sprint-records.ts";

export type Result = CeremonyRecord["results"][SmartPart];
export type Side = FeedbackRecord["side"];

/** How a part of the goal came out, in words. */
export const resultWords: Readonly<Record<Result, string>> = {
  met: "Met",
  partly: "Partly met",
  missed: "Missed",
  open: "Open",
};

/** The sides feedback comes from, in words. */
export const sideWords: Readonly<Record<Side, string>> = { sales: "Sales", client: "Client", other: "Other" };

/** How one part of a SMART goal came out. */
export interface PartResult {
  readonly part: SmartPart;
  readonly name: string;
  /** What the team had set out to do, "" where nobody wrote it. */
  readonly aim: string;
  readonly result: Result;
  /** The words to the result. */
  readonly note: string;
}

/** What somebody said in a review, with the cards as they are called now. */
export interface ToldFeedback {
  readonly id: string;
  readonly name: string;
  readonly side: Side;
  readonly text: string;
  /** “#12 Landing page”, or "" where it is about no card. */
  readonly about: string;
  /** The card that was made of it, in the same words, or "". */
  readonly made: string;
}

/** What came of a review that was held, as plain data. */
export interface HeldReview {
  /** The parts of the SMART goal in their order; [] where nothing was decided or said of any. */
  readonly results: readonly PartResult[];
  readonly feedback: readonly ToldFeedback[];
  /** Why cards were not done in the team's own words, by card id. */
  readonly reasons: Readonly<Record<string, string>>;
}

/** The parts of the SMART goal a review is about, each with its result; of a review without a sprint only the results. */
export function partResults(board: BoardView, { sprint, results, resultNotes }: CeremonyRecord): PartResult[] {
  const smart = board.tables.sprint.get(sprint ?? "")?.smart;
  return smartParts.map(({ part, name }) => ({
    part,
    name,
    aim: smart?.[part].trim() ?? "",
    result: results[part],
    note: resultNotes[part].trim(),
  }));
}

/** As {@link partResults}; [] where nothing was decided or said of any part. */
export function heldResults(board: BoardView, ceremony: CeremonyRecord): PartResult[] {
  const results = partResults(board, ceremony);
  return results.some(({ result, note }) => result !== "open" || note !== "") ? results : [];
}

/** The feedback of a review, in the order in which it was said. */
export const feedbackOf = (board: BoardView, ceremony: string): FeedbackRecord[] =>
  [...board.tables.feedback.values()]
    .filter((feedback) => feedback.ceremony === ceremony && feedback.deletedAt === null)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));

/** Feedback as it is handed out. */
export function tellFeedback(board: BoardView, { id, name, side, text, about, card }: FeedbackRecord): ToldFeedback {
  const called = (one: string | null) => {
    const known = one === null ? undefined : board.tables.card.get(one);
    return known && known.deletedAt === null ? `#${known.number} ${known.title.trim() || "Untitled"}` : "";
  };
  return { id, name, side, text: text.trim(), about: called(about), made: called(card) };
}

/** What came of the newest review of a sprint (null: of the board without one), or null where none was held. */
export function heldReview(board: BoardView, sprint: string | null): HeldReview | null {
  const ceremony = ceremoniesOf(board, "review").findLast((one) => one.sprint === sprint);
  if (!ceremony) return null;
  return {
    results: heldResults(board, ceremony),
    feedback: feedbackOf(board, ceremony.id).map((feedback) => tellFeedback(board, feedback)),
    reasons: Object.fromEntries(ceremony.reasons.map(({ card, reason }) => [card, reason])),
  };
}
