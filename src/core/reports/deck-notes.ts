import type { ReviewCard } from "./review-card.ts";

/** What a list of the deck says of a card in its last column. `late` and `kept` are also said in the words. */
export interface DeckNote {
  readonly words: string;
  readonly tone: "plain" | "kept" | "late";
}

/** “kept in 6 days” where there is a promise, else the day it was done: “13 Mar”, with its year where that is not `last`'s. */
export function doneNote(card: ReviewCard, last: string, locale: string): DeckNote {
  if (card.promise && card.promise.state !== "running") return { words: card.promise.words, tone: card.promise.state };
  if (card.finished === null) return { words: "", tone: "plain" };
  const year = card.finished.slice(0, 4) === last.slice(0, 4) ? {} : ({ year: "numeric" } as const);
  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", ...year, timeZone: "UTC" });
  return { words: day.format(Date.parse(card.finished)), tone: "plain" };
}

/** Why a card is not done: what the board says and, where the review wrote it down, the team's own words. */
export const openNote = ({ open }: ReviewCard, own = ""): DeckNote => ({
  words: [open?.words ?? "", own].filter(Boolean).join(". "),
  tone: open?.kind === "blocked" ? "late" : "plain",
});

/** How a request of sales stands: its promise, and where it is not done, why. */
export function requestNote({ open, promise }: ReviewCard): DeckNote {
  if (open === null)
    return promise
      ? { words: promise.words, tone: promise.state === "late" ? "late" : "kept" }
      : { words: "done", tone: "plain" };
  if (promise?.state === "late") return { words: `${promise.words}, ${open.words}`, tone: "late" };
  return { words: open.words, tone: open.kind === "blocked" ? "late" : "plain" };
}
