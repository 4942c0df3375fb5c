import type { BoardView } from "../document/board.ts";
import { practiceOf, refinementOf } from "../document/queries.ts";
import type { CardRecord } from "../document/records.ts";
import type { Answer } from "../document/refinement-records.ts";
import { heldUpBy } from "../document/waits.ts";

/** How one letter of INVEST stands for a card. */
export interface InvestFinding {
  readonly letter: "I" | "N" | "V" | "E" | "S" | "T";
  readonly name: string;
  readonly question: string;
  readonly state: "met" | "missing" | "ask";
  /** What is missing, in words; "" where nothing. */
  readonly missing: string;
  /** The field of card.refine that takes the team's answer; null where the card itself says it. */
  readonly answer: "independent" | "negotiable" | "valuable" | null;
  readonly note: string;
}

/**
 * The INVEST check (Bill Wake, 2003). Estimable, small and testable are read off the card; independent, negotiable and
 * valuable only people can judge, so they are asked, and what the card says (it waits, it has no value) is a hint.
 */
export function investCheck(board: BoardView, card: CardRecord): InvestFinding[] {
  const { independent, negotiable, valuable } = refinementOf(board, card.id);
  const { smallPoints } = practiceOf(board);
  const waits = heldUpBy(board, card).map(({ title }) => `“${title}”`);
  const hold = waits.length > 0 ? `It waits for ${waits.join(", ")}.` : "";
  return [
    asked("I", "Independent", "Can it be done and delivered by itself?", "independent", independent, hold),
    asked("N", "Negotiable", "Does it say what is needed, and leave open how?", "negotiable", negotiable, ""),
    asked(
      "V",
      "Valuable",
      "Would a customer or sales miss it?",
      "valuable",
      valuable,
      card.value === null ? "It has no value yet." : "",
    ),
    read("E", "Estimable", "Can we say how large it is?", card.points === null ? "It has no estimate." : ""),
    read("S", "Small", "Does it fit well into a sprint?", tooLarge(card.points, smallPoints)),
    read(
      "T",
      "Testable",
      "How will we know that it is done?",
      card.criteria.length === 0 ? "It has no acceptance criteria." : "",
    ),
  ];
}

function tooLarge(points: number | null, small: number): string {
  if (points === null) return "Nobody can say without an estimate.";
  return points > small ? `It has ${points} points, more than ${small}: split it.` : "";
}

function asked(
  letter: InvestFinding["letter"],
  name: string,
  question: string,
  field: NonNullable<InvestFinding["answer"]>,
  { answer, note }: Answer,
  hint: string,
): InvestFinding {
  const state = answer === null ? "ask" : answer ? "met" : "missing";
  const missing = answer === true ? "" : answer === false ? note || hint || "The team says no." : hint;
  return { letter, name, question, state, missing, answer: field, note };
}

const read = (letter: InvestFinding["letter"], name: string, question: string, missing: string): InvestFinding => ({
  letter,
  name,
  question,
  state: missing === "" ? "met" : "missing",
  missing,
  answer: null,
  note: "",
});
