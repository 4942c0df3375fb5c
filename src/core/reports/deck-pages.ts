import { type FeedbackPage, feedbackPages, type ResultsPage, resultsPages } from "./deck-held-pages.ts";
import { deckLayout, type ListPart, paged, rowLines } from "./deck-layout.ts";
import { type DeckNote, doneNote, openNote, requestNote } from "./deck-notes.ts";
import {
  doneHeading,
  goalHeading,
  notBegunHeading,
  numbersHeading,
  openHeading,
  requestsHeading,
  shareHeading,
  stepWords,
  unusedShare,
} from "./deck-words.ts";
import type { ReviewCard } from "./review-card.ts";
import type { ReviewLane, SprintReview } from "./sprint-review.ts";
import { textLines } from "./text-lines.ts";

/** A card in a list of the deck: its last column, and the lines that this and the title may take. */
export interface DeckRow {
  readonly card: ReviewCard;
  /** When it was done, why it was not, or how the promise stands. */
  readonly note: DeckNote;
  readonly titleLines: number;
  readonly noteLines: number;
}

interface Headed {
  /** What the page is about, above its heading. */
  readonly kicker: string;
  /** The one message of the page. */
  readonly heading: string;
}
type Listed = Headed & ListPart<DeckRow>;

/** One page of a deck, 1280 × 720. */
export type DeckPage =
  | (Headed & { readonly kind: "title" })
  | (Headed & { readonly kind: "goal"; readonly paragraphs: readonly string[]; readonly continued: boolean })
  | (Headed & { readonly kind: "numbers" })
  | (Headed & { readonly kind: "message"; readonly text: string })
  | (Listed & { readonly kind: "done"; readonly lane: ReviewLane })
  | (Listed & { readonly kind: "open" })
  | (Listed & { readonly kind: "requests" })
  | (Headed & { readonly kind: "share" })
  | ResultsPage
  | FeedbackPage;

/** The pages of a review's deck, as many as its content needs. `locale` writes numbers and days. */
export function deckPages(review: SprintReview, locale: string): DeckPage[] {
  const title: DeckPage = {
    kind: "title",
    kicker: review.sprint === null ? "Review" : "Sprint review",
    heading: review.sprint ?? review.board,
  };
  return [
    title,
    ...goalPages(review),
    ...numbersPages(review, locale),
    ...resultsPages(review),
    ...donePages(review, locale),
    ...openPages(review, locale),
    ...notBegunPages(review, locale),
    ...requestPages(review),
    ...sharePages(review, locale),
    ...feedbackPages(review, locale),
  ];
}

function goalPages(review: SprintReview): DeckPage[] {
  if (review.sprint === null && review.goal === "") return [];
  const paragraphs = review.goal
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const heading = goalHeading(review);
  const rest = [...(paragraphs[0] === heading ? paragraphs.slice(1) : paragraphs), ...review.steps.map(stepWords)];
  const kicker = review.sprint === null ? "What this board is for" : "The goal";
  const pages: DeckPage[] = [];
  let page: string[] = [];
  let used = 0;
  for (const paragraph of rest.flatMap(cutLong)) {
    const lines = textLines(paragraph, deckLayout.goalWidth, deckLayout.goalFont);
    if (used + lines > deckLayout.goalLines && page.length > 0) {
      pages.push({ kind: "goal", kicker, heading, paragraphs: page, continued: pages.length > 0 });
      page = [];
      used = 0;
    }
    page.push(paragraph);
    // A paragraph is set off by about half a line.
    used += lines + 0.5;
  }
  return [...pages, { kind: "goal", kicker, heading, paragraphs: page, continued: pages.length > 0 }];
}

/** A paragraph in parts that each fit a page, cut between words. */
function cutLong(paragraph: string): string[] {
  const parts: string[] = [];
  let part = "";
  for (const word of paragraph.split(/\s+/u).flatMap((one) => one.match(/.{1,60}/gsu) ?? [])) {
    const longer = part === "" ? word : `${part} ${word}`;
    if (part !== "" && textLines(longer, deckLayout.goalWidth, deckLayout.goalFont) > deckLayout.goalLines) {
      parts.push(part);
      part = word;
    } else part = longer;
  }
  return part === "" ? parts : [...parts, part];
}

function numbersPages(review: SprintReview, locale: string): DeckPage[] {
  if (review.total.ofCards === 0) return [];
  const kicker = review.sprint === null ? "The work in numbers" : "The sprint in numbers";
  return [{ kind: "numbers", kicker, heading: numbersHeading(review, locale) }];
}

function donePages(review: SprintReview, locale: string): DeckPage[] {
  const { total, sprint, notBegun } = review;
  if (total.cards === 0) {
    const none =
      sprint !== null
        ? "No cards were taken into this sprint."
        : notBegun.cards === 0
          ? "There are no cards on the board."
          : "No card on the board was begun.";
    const text = total.ofCards === 0 ? none : "What stands in the way of each card follows.";
    return [{ kind: "message", kicker: "What was done", heading: "Nothing is finished yet", text }];
  }
  return review.lanes.flatMap((lane) => {
    const kicker = `What was done · ${lane.name}`;
    const heading = doneHeading(lane, locale);
    const note = (card: ReviewCard) => doneNote(card, review.to, locale);
    return listPages(lane.done, "done", heading, note).map(
      (list): DeckPage => ({ kind: "done", lane, kicker, heading, ...list }),
    );
  });
}

function openPages(review: SprintReview, locale: string): DeckPage[] {
  if (review.total.ofCards === 0) return [];
  const kicker = "What was not done, and why";
  const heading = openHeading(review, locale);
  if (review.open.length > 0)
    return listPages(review.open, "open", heading, (card) => openNote(card, review.held?.reasons[card.id])).map(
      (list) => ({
        kind: "open",
        kicker,
        heading,
        ...list,
      }),
    );
  const text = review.sprint === null ? "No card that was begun is open." : "No card of this sprint is open.";
  return [{ kind: "message", kicker, heading, text }];
}

/** One page, however many there are: the deck is about what was done. */
function notBegunPages(review: SprintReview, locale: string): DeckPage[] {
  const heading = notBegunHeading(review, locale);
  const [list] = listPages(review.notBegun.next, "open", heading, openNote);
  return list ? [{ kind: "open", kicker: "What was not begun", heading, ...list }] : [];
}

function requestPages(review: SprintReview): DeckPage[] {
  const kicker = "What sales asked for, and what became of it";
  const heading = requestsHeading(review);
  const lists = listPages(review.requests, "requests", heading, (card) => requestNote(card));
  return lists.map((list) => ({ kind: "requests", kicker, heading, ...list }));
}

function sharePages(review: SprintReview, locale: string): DeckPage[] {
  const kicker = "The share of sales";
  const heading = shareHeading(review, locale);
  if (review.requests.length > 0) return [{ kind: "share", kicker, heading }];
  // Outside a sprint nothing was set aside for sales that could be missed.
  return review.total.ofCards === 0 || review.sprint === null
    ? []
    : [{ kind: "message", kicker, heading, text: unusedShare(review, locale) }];
}

/** Splits a list over pages by the height of its rows; no card, no page. */
function listPages(
  cards: readonly ReviewCard[],
  list: keyof typeof deckLayout.title,
  heading: string,
  note: (card: ReviewCard) => DeckNote,
): ListPart<DeckRow>[] {
  const rows = cards.map((card): DeckRow => {
    const about = note(card);
    return {
      card,
      note: about,
      titleLines: rowLines(`#${card.number} ${card.title}`, deckLayout.title[list]),
      noteLines: rowLines(about.words, deckLayout.note[list]),
    };
  });
  const under = list === "requests" ? deckLayout.caption : 0;
  return paged(rows, heading, ({ titleLines, noteLines }) => Math.max(titleLines, noteLines), under);
}
