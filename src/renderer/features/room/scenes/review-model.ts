import type { CeremonyRecord, resultSchema } from "../../../../core/document/ceremony-records.ts";
import type { CardRecord } from "../../../../core/document/records.ts";
import { smartParts } from "../../../../core/document/sprint-records.ts";
import { cardThen, historiesAt, reviewCard } from "../../../../core/reports/review-card.ts";
import { type SprintReview, sprintReview } from "../../../../core/reports/sprint-review.ts";
import type { Scene } from "../../../session/wall-link.ts";
import { counted, formatDayOfYear, formatNumber } from "../../../ui/format.ts";
import type { Sight } from "../wall-model.ts";
import type { SceneLine } from "./scene-fit.ts";

type ReviewSight = Pick<Sight, "board" | "showing" | "now" | "zone">;
type Review = Extract<Scene, { kind: "review" }>;

/** What was done of a sprint, for the ceremony that reviews it; of one that reviews none, of all work. */
export function reviewOf({ board, now, zone }: ReviewSight, { ceremony }: Review): SprintReview {
  const sprint = board.tables.ceremony.get(ceremony)?.sprint ?? null;
  return sprintReview(board, { sprint: sprint !== null && board.tables.sprint.has(sprint) ? sprint : null, now, zone });
}

/** “12 of 15 cards, 34 of 40 points” */
export const totalWords = ({ total }: SprintReview): string =>
  `${formatNumber(total.cards)} of ${counted(total.ofCards, "card")}, ${formatNumber(total.points)} of ${counted(total.ofPoints, "point")}`;

/** The parts of the SMART goal that somebody wrote. */
export const smartLines = ({ board }: ReviewSight, scene: Review): SceneLine[] => {
  const smart = board.tables.sprint.get(heldReview(board, scene)?.sprint ?? "")?.smart;
  return smartParts.flatMap(({ part, name }): SceneLine[] =>
    smart?.[part] ? [{ id: part, text: smart[part], right: name }] : [],
  );
};

/** A finished card as the wall tells it. */
export interface ShownCard {
  readonly card: CardRecord;
  readonly sales: boolean;
  readonly facts: string;
  /** Names of what proves it: attached files and pages. */
  readonly proof: readonly SceneLine[];
}

/** Null where the card is not on the board any more. */
export function shownCard({ board, showing, now, zone }: ReviewSight, id: string | null): ShownCard | null {
  const card = board.tables.card.get(id ?? "");
  if (!card || card.deletedAt !== null) return null;
  const history = historiesAt(board, now)(card.id);
  const told = reviewCard(board, cardThen(card, history), history, now, zone);
  const attached = [...board.tables.attachment.values()]
    .filter((one) => one.card === card.id && one.deletedAt === null)
    .sort((a, b) => a.at - b.at)
    .map((one): SceneLine => ({ id: one.id, text: one.name, right: one.blob === null ? "page" : "file" }));
  const pages = card.links
    .filter(({ url }) => url !== null)
    .map(({ id: link, title, url }): SceneLine => ({ id: link, text: title || (url ?? ""), right: "page" }));
  return {
    card,
    sales: told.sales,
    facts: [
      told.who.join(", "),
      told.lane,
      told.points === null ? "" : counted(told.points, "point"),
      told.finished === null ? (told.open?.words ?? "") : `done ${formatDayOfYear(told.finished)}`,
      // What only the room's insiders should see stays out of the page while the curtain is closed.
      !showing.curtain && told.sales && told.requester ? `for ${told.requester}` : "",
    ]
      .filter(Boolean)
      .join(" · "),
    proof: [...attached, ...pages],
  };
}

const resultWords = {
  open: "not said yet",
  met: "met",
  partly: "met in part",
  missed: "missed",
} as const satisfies Record<(typeof resultSchema.options)[number], string>;

/** How each part of the SMART goal came out. */
export function resultLines({ board }: ReviewSight, scene: Review): SceneLine[] {
  const ceremony = heldReview(board, scene);
  const smart = board.tables.sprint.get(ceremony?.sprint ?? "")?.smart;
  if (!ceremony) return [];
  return smartParts.map(({ part, name }) => {
    const note = ceremony.resultNotes[part];
    const result = ceremony.results[part];
    return {
      id: part,
      text: smart?.[part] ? `${name}: ${smart[part]}` : name,
      right: resultWords[result],
      ...(note ? { under: note } : {}),
      late: result === "missed" && !note,
    };
  });
}

const sides = { sales: "sales", client: "client", other: "others" } as const;

/** What was said in the review, the newest first; by name only while the curtain is open. */
export const feedbackLines = ({ board, showing }: ReviewSight, { ceremony }: Review): SceneLine[] =>
  [...board.tables.feedback.values()]
    .filter((one) => one.ceremony === ceremony && one.deletedAt === null)
    .sort((a, b) => b.at - a.at)
    .map(({ id, text, name, side }) => ({
      id,
      text,
      right: showing.curtain || name === "" ? sides[side] : `${name}, ${sides[side]}`,
    }));

/** What was not done, with the reason that was given or what the board says. */
export function undoneLines({ board }: ReviewSight, review: SprintReview, scene: Review): SceneLine[] {
  const reasons = new Map(heldReview(board, scene)?.reasons.map(({ card, reason }) => [card, reason]));
  const ids = new Map([...board.tables.card.values()].map(({ id, number }) => [number, id]));
  return review.open.map(({ number, title, points, open }) => ({
    id: String(number),
    text: title,
    right: points === null ? "no points" : counted(points, "point"),
    under: reasons.get(ids.get(number) ?? "") || (open?.words ?? ""),
  }));
}

const heldReview = (board: ReviewSight["board"], { ceremony }: Review): CeremonyRecord | undefined =>
  board.tables.ceremony.get(ceremony);
