import type { DeckPage as Page } from "../../../core/reports/deck-pages.ts";
import type { DeckData } from "../../../core/reports/sprint-review.ts";
import "./deck-fonts.css";
import styles from "./deck.module.css";
import { momentWords } from "./deck-dates.ts";
import { GoalBody } from "./goal-body.tsx";
import { HeldBody } from "./held-body.tsx";
import { ListBody } from "./list-body.tsx";
import { NumbersBody } from "./numbers-body.tsx";
import { ShareBody } from "./share-body.tsx";
import { TitleBody } from "./title-body.tsx";

interface DeckPageProps {
  readonly page: Page;
  readonly data: DeckData;
  /** From 1. */
  readonly number: number;
  readonly count: number;
}

/** One page of a deck, 1280 × 720: its message, what shows it, and the furniture of the deck. */
export function DeckPage({ page, data, number, count }: DeckPageProps) {
  const { review, locale, zone } = data;
  return (
    <section
      className={styles.page}
      data-theme="paper"
      data-kind={page.kind}
      data-alone={page.kind === "goal" && page.paragraphs.length === 0}
      aria-label={`Page ${number} of ${count}`}
    >
      {page.kind === "title" ? <TitleBody page={page} data={data} /> : <Message page={page} data={data} />}
      <footer className={styles.footer}>
        {review.sprint === null ? null : <span className={styles.cut}>{review.sprint}</span>}
        <span className={styles.cut}>{review.board}</span>
        <span className={styles.source}>Board as of {momentWords(review.at, locale, zone)}</span>
        <span className={styles.folio}>
          {number} of {count}
        </span>
      </footer>
    </section>
  );
}

function Message({ page, data }: Pick<DeckPageProps, "page" | "data">) {
  const continued = "continued" in page && page.continued;
  // Below the first page of a list in the outline, not beside it.
  const Heading = continued ? "h3" : "h2";
  return (
    <>
      <div>
        <p className={styles.kicker}>
          {page.kicker}
          {continued ? " (continued)" : ""}
        </p>
        <Heading className={styles.heading}>{page.heading}</Heading>
      </div>
      <Body page={page} data={data} />
    </>
  );
}

function Body({ page, data }: Pick<DeckPageProps, "page" | "data">) {
  switch (page.kind) {
    case "goal":
      return <GoalBody page={page} data={data} />;
    case "numbers":
      return <NumbersBody data={data} />;
    case "share":
      return <ShareBody data={data} />;
    case "message":
      return <p className={styles.lead}>{page.text}</p>;
    case "done":
    case "open":
    case "requests":
      return <ListBody page={page} data={data} />;
    case "results":
    case "feedback":
      return <HeldBody page={page} />;
    default:
      return null;
  }
}
