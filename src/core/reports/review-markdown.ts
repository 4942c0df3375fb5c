import type { BoardView } from "../document/board.ts";
import type { CeremonyRecord } from "../document/ceremony-records.ts";
import { plain } from "../document/plain-markdown.ts";
import { feedbackOf, heldResults, resultWords, sideWords, tellFeedback } from "./held-review.ts";
import { section } from "./markdown-parts.ts";
import { proofNames } from "./proof.ts";
import type { ReviewCard } from "./review-card.ts";
import { numbersLine, reviewFacts } from "./review-facts.ts";

/** What the minutes of a review say besides those of every ceremony, as sections of Markdown. */
export function reviewSections(board: BoardView, ceremony: CeremonyRecord, now: number, zone: string): string[] {
  const facts = reviewFacts(board, ceremony, now, zone);
  const namesOf = proofNames(board);
  const reasons = new Map(ceremony.reasons.map(({ card, reason }) => [card, reason]));
  return [
    section("Numbers", [numbersLine(facts)]),
    section(
      "Done",
      facts.done.map((card) => `${titled(card)}${proofWords(namesOf(card.id))}`),
    ),
    section(
      "Goal",
      heldResults(board, ceremony).map(({ name, aim, result, note }) => {
        const words = note ? `${resultWords[result]}. ${plain(note)}` : resultWords[result];
        return `${name}${aim ? ` (${plain(aim)})` : ""}: ${words}`;
      }),
    ),
    section(
      "Not done, and why",
      facts.open.map((card) => {
        const own = reasons.get(card.id);
        return `${titled(card)}: ${plain(card.open?.words ?? "")}${own ? `. ${plain(own)}` : ""}`;
      }),
    ),
    section(
      "Feedback",
      feedbackOf(board, ceremony.id).map((feedback) => {
        const { name, side, text, about, made } = tellFeedback(board, feedback);
        const who = `${plain(name) || "Somebody"} (${sideWords[side]})`;
        return `${[who, plain(about)].filter(Boolean).join(" · ")}: ${plain(text)}${made ? ` → ${plain(made)}` : ""}`;
      }),
    ),
  ];
}

const titled = ({ number, title }: ReviewCard): string => `#${number} ${plain(title)}`;

const proofWords = (names: readonly string[]): string =>
  names.length === 0 ? ", without proof" : `, proof: ${names.map(plain).join(", ")}`;
