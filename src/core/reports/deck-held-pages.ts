import { deckLayout, type ListPart, paged, rowLines } from "./deck-layout.ts";
import { counted } from "./deck-words.ts";
import { type PartResult, resultWords, sideWords, type ToldFeedback } from "./held-review.ts";
import type { SprintReview } from "./sprint-review.ts";

/** A part of the SMART goal on its page: what was aimed at, how it came out, and the lines each may take. */
export interface ResultRow {
  readonly part: PartResult;
  readonly words: string;
  readonly aimLines: number;
  readonly noteLines: number;
}

/** Feedback on its page: the words, who said them, what became of it, and the lines the first and last may take. */
export interface FeedbackRow {
  readonly feedback: ToldFeedback;
  readonly who: string;
  readonly textLines: number;
  readonly madeLines: number;
}

type Page<Kind extends string, Row> = ListPart<Row> & {
  readonly kind: Kind;
  readonly kicker: string;
  readonly heading: string;
};
export type ResultsPage = Page<"results", ResultRow>;
export type FeedbackPage = Page<"feedback", FeedbackRow>;

/** How the goal came out, part by part, where a review decided it. */
export function resultsPages({ held }: SprintReview): ResultsPage[] {
  const results = held?.results ?? [];
  const heading = resultsHeading(results);
  const { aim, result } = deckLayout.said;
  const rows = results.map((part): ResultRow => {
    const words = part.note ? `${resultWords[part.result]}: ${part.note}` : resultWords[part.result];
    return { part, words, aimLines: rowLines(part.aim, aim), noteLines: rowLines(words, result) };
  });
  return paged(rows, heading, ({ aimLines, noteLines }) => Math.max(aimLines, noteLines)).map((part) => ({
    kind: "results",
    kicker: "How the goal came out",
    heading,
    ...part,
  }));
}

/** What was said in the review, and what became of it. */
export function feedbackPages({ held }: SprintReview, locale: string): FeedbackPage[] {
  const feedback = held?.feedback ?? [];
  const heading = feedbackHeading(feedback, locale);
  const { text, made } = deckLayout.said;
  const rows = feedback.map((one): FeedbackRow => {
    const lines = rowLines(one.text, text, deckLayout.saidLines);
    const who = one.name ? `${one.name}, ${sideWords[one.side].toLowerCase()}` : sideWords[one.side];
    return { feedback: one, who, textLines: lines, madeLines: rowLines(one.made, made) };
  });
  // Who said it may take a second line.
  return paged(rows, heading, ({ textLines, madeLines }) => Math.max(textLines, madeLines, 2)).map((part) => ({
    kind: "feedback",
    kicker: "What was said in the review",
    heading,
    ...part,
  }));
}

/** “3 of 5 parts met, 1 partly”. */
function resultsHeading(results: readonly PartResult[]): string {
  const count = (wanted: PartResult["result"]) => results.filter(({ result }) => result === wanted).length;
  const met = count("met");
  if (met === results.length) return `All ${met} parts of the goal were met`;
  const others = [
    [count("partly"), "partly met"],
    [count("missed"), "missed"],
    [count("open"), "still open"],
  ] as const;
  const rest = others.flatMap(([of, words]) => (of > 0 ? [`${of} ${words}`] : []));
  return `${met} of ${results.length} parts of the goal met, ${rest.join(", ")}`;
}

/** “4 voices, 2 of them cards by now”. */
function feedbackHeading(feedback: readonly ToldFeedback[], locale: string): string {
  const made = feedback.filter((one) => one.made !== "").length;
  const said = counted(feedback.length, "thing was said", "things were said", locale);
  if (made === 0) return said;
  if (made === feedback.length) return `${said}, ${made === 1 ? "and it is a card" : "and all are cards"} by now`;
  return `${said}, ${counted(made, "is a card", "are cards", locale)} by now`;
}
