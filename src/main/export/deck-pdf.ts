import type { BrowserWindow } from "electron";
import { FailureError } from "../../contract/result.ts";
import type { BoardView } from "../../core/document/board.ts";
import { deckPages } from "../../core/reports/deck-pages.ts";
import { type DeckData, type ReviewOptions, sprintReview } from "../../core/reports/sprint-review.ts";
import { unlessCancelled } from "../files/unless-cancelled.ts";
import { createWindow } from "../windows/create-window.ts";
import { layOut } from "../windows/page-data.ts";

/** Drawing a deck of hundreds of pages takes seconds; after this long something is wrong. Milliseconds. */
const PATIENCE = 120_000;

/** A deck as PDF, and how many pages it has. */
export interface DeckPdf {
  readonly bytes: Buffer;
  readonly pages: number;
}

/**
 * The review deck of a board as a PDF of 16:9 pages: real text, tagged, with an outline of its headings. Cancelled, it
 * throws the signal's reason at once.
 */
export function printDeck(
  board: BoardView,
  options: ReviewOptions & { readonly locale: string },
  signal?: AbortSignal,
): Promise<DeckPdf> {
  const { locale, zone } = options;
  return print({ review: sprintReview(board, options), locale, zone }, signal);
}

async function print(data: DeckData, signal: AbortSignal | undefined): Promise<DeckPdf> {
  const window = createWindow({ role: "deck", page: `deck.html?${layOut(data)}`, title: "Tandem", theme: "paper" });
  try {
    await inTime(drawn(window), signal);
    const bytes = await inTime(
      window.webContents.printToPDF({
        // The style sheet gives 13.333 × 7.5 inches.
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      }),
      signal,
    );
    return { bytes, pages: deckPages(data.review, data.locale).length };
  } finally {
    window.destroy();
  }
}

/** Resolves when the page says that it is drawn, in an attribute of its root element (see renderer/deck-main.tsx). */
async function drawn(window: BrowserWindow): Promise<void> {
  const gone = new Promise<string>((done) => {
    window.webContents.once("render-process-gone", () => done("gone"));
    window.webContents.once("did-fail-load", () => done("failed"));
  });
  const said: Promise<string> = window.webContents.executeJavaScript(`new Promise((done) => {
    const root = document.documentElement;
    const look = () => root.dataset.deck && done(root.dataset.deck);
    new MutationObserver(look).observe(root, { attributes: true });
    look();
  })`);
  if ((await Promise.race([said, gone])) !== "ready") throw new FailureError(notDrawn);
}

async function inTime<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new FailureError(notDrawn)), PATIENCE);
  });
  try {
    return await unlessCancelled(Promise.race([work, late]), signal);
  } finally {
    clearTimeout(timer);
  }
}

const notDrawn = {
  code: "failed" as const,
  message: "The deck could not be drawn.",
  kept: "Nothing was written; the board is unchanged.",
  todo: "Try again; if it comes back, restart Tandem.",
};
