import { createRoot } from "react-dom/client";
import { z } from "zod";
import "./ui/base.css";
import "./deck-print.css";
import type { DeckData } from "../core/reports/sprint-review.ts";
import { DeckPages } from "./features/deck/deck-pages.tsx";

/*
 * The page that is printed, in a hidden window without a bridge: it fetches what main laid out for it and draws it. Main reads
 * from `data-deck` on the root element when it is done: "ready", or "failed".
 */

/** Only the frame is checked: main made the data from the same types. */
const deckDataSchema = z.looseObject({
  review: z.looseObject({ board: z.string() }),
  locale: z.string(),
  zone: z.string(),
});

async function draw(host: HTMLElement): Promise<void> {
  const answer = await fetch(`/deck-data/${location.search.slice(1)}`);
  const data = deckDataSchema.parse(await answer.json()) as unknown as DeckData;
  const { sprint, board } = data.review;
  document.title = sprint === null ? board : `${sprint}, ${board}`;
  document.documentElement.lang = data.locale;
  createRoot(host).render(<DeckPages data={data} />);
  await drawn(host);
  await document.fonts.ready;
}

/** Resolves when the pages stand in the document and have been laid out. */
function drawn(host: HTMLElement): Promise<void> {
  return new Promise((done) => {
    const observer = new MutationObserver(() => {
      if (host.childElementCount === 0) return;
      observer.disconnect();
      // Laying out asks for the fonts; a hidden window draws no frames to wait for.
      host.getBoundingClientRect();
      done();
    });
    observer.observe(host, { childList: true });
  });
}

const host = document.getElementById("deck");
const tell = (state: string) => {
  document.documentElement.dataset.deck = state;
};
if (host)
  draw(host).then(
    () => tell("ready"),
    () => tell("failed"),
  );
