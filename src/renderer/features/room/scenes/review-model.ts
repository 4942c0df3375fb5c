import type { CeremonyRecord } from "../../../../core/document/ceremony-records.ts";
import type { CardRecord } from "../../../../core/document/records.ts";
import { feedbackOf, partResults, resultWords, sideWords } from "../../../../core/reports/held-review.ts";
import { nextUp } from "../../../../core/reports/next-up.ts";
import { proofOf } from "../../../../core/reports/proof.ts";
import { type ReviewFacts, reviewFacts } from "../../../../core/reports/review-facts.ts";
import { counted, formatDayOfYear, formatNumber } from "../../../ui/format.ts";
import type { Sight } from "../wall-model.ts";
import type { SceneLine } from "./scene-fit.ts";

type ReviewSight = Pick<Sight, "board" | "showing" | "now" | "zone">;

/** What the review is about, as the facilitator's window tells it too. */
export const factsOf = ({ board, now, zone }: ReviewSight, ceremony: CeremonyRecord): ReviewFacts =>
  reviewFacts(board, ceremony, now, zone);

/** “12 of 15 cards, 34 of 40 points” */
export const totalWords = ({ review: { total } }: ReviewFacts): string =>
  `${formatNumber(total.cards)} of ${counted(total.ofCards, "card")}, ${formatNumber(total.points)} of ${counted(total.ofPoints, "point")}`;

/** The parts of the SMART goal that somebody wrote. */
export const smartLines = ({ board }: ReviewSight, ceremony: CeremonyRecord): SceneLine[] =>
  partResults(board, ceremony).flatMap(({ part, name, aim }) => (aim ? [{ id: part, text: aim, right: name }] : []));

/** A finished card as the wall tells it. */
export interface ShownCard {
  readonly card: CardRecord;
  readonly sales: boolean;
  readonly facts: string;
  /** Names of what proves it: attached files and pages. */
  readonly proof: readonly SceneLine[];
}

/** Null where the card is none of the finished ones any more. */
export function shownCard({ board, showing }: ReviewSight, facts: ReviewFacts, id: string | null): ShownCard | null {
  const card = board.tables.card.get(id ?? "");
  const told = facts.done.find((one) => one.id === id);
  if (!card || !told) return null;
  const { attachments, pages } = proofOf(board, card);
  return {
    card: { ...card, title: told.title },
    sales: told.sales,
    facts: [
      told.who.map(({ name }) => name).join(", "),
      told.lane,
      told.points === null ? "" : counted(told.points, "point"),
      told.finished === null ? "" : `done ${formatDayOfYear(told.finished)}`,
      // What only the room's insiders should see stays out of the page while the curtain is closed.
      !showing.curtain && told.sales && told.requester ? `for ${told.requester}` : "",
    ]
      .filter(Boolean)
      .join(" · "),
    proof: [
      ...attachments.map(
        (one): SceneLine => ({ id: one.id, text: one.name, right: one.blob === null ? "page" : "file" }),
      ),
      ...pages.map(({ id: link, title, url }): SceneLine => ({ id: link, text: title || (url ?? ""), right: "page" })),
    ],
  };
}

/** How each part of the SMART goal came out. */
export const resultLines = ({ board }: ReviewSight, ceremony: CeremonyRecord): SceneLine[] =>
  partResults(board, ceremony).map(({ part, name, aim, result, note }) => ({
    id: part,
    text: aim ? `${name}: ${aim}` : name,
    right: resultWords[result],
    ...(note ? { under: note } : {}),
    late: result === "missed" && !note,
  }));

/** What was said in the review, the newest first; by name only while the curtain is open. */
export const feedbackLines = ({ board, showing }: ReviewSight, ceremony: CeremonyRecord): SceneLine[] =>
  feedbackOf(board, ceremony.id)
    .toReversed()
    .map(({ id, text, name, side }) => ({
      id,
      text,
      right: showing.curtain || name === "" ? sideWords[side] : `${name}, ${sideWords[side].toLowerCase()}`,
    }));

/** What was not done, with the reason that was given or what the board says. */
export function openLines({ open }: ReviewFacts, ceremony: CeremonyRecord): SceneLine[] {
  const reasons = new Map(ceremony.reasons.map(({ card, reason }) => [card, reason]));
  return open.map(({ id, title, points, open: why }) => ({
    id,
    text: title,
    right: points === null ? "no points" : counted(points, "point"),
    under: reasons.get(id) || (why?.words ?? ""),
  }));
}

/** What comes next by rank, under the sprint that is planned next. */
export function nextLines({ board }: ReviewSight, ceremony: CeremonyRecord): { title: string; lines: SceneLine[] } {
  const { sprint, cards } = nextUp(board, ceremony.sprint);
  const goal = sprint?.record.goal.trim();
  return {
    title: sprint ? `Next: ${sprint.record.name}${goal ? `, ${goal}` : ""}` : "What comes next",
    lines: cards.map(({ id, title, points }) => ({
      id,
      text: title,
      right: points === null ? "no points" : counted(points, "point"),
    })),
  };
}
