import { useMemo } from "react";
import { deckPages } from "../../../core/reports/deck-pages.ts";
import type { DeckData } from "../../../core/reports/sprint-review.ts";
import { DeckPage } from "./deck-page.tsx";

/** All pages of a deck, one below the other, as they are printed. */
export function DeckPages({ data }: { readonly data: DeckData }) {
  const pages = useMemo(() => deckPages(data.review, data.locale), [data]);
  return pages.map((page, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pages have no identity but their place
    <DeckPage key={index} page={page} data={data} number={index + 1} count={pages.length} />
  ));
}
