import type { DeckPage } from "../../../core/reports/deck-pages.ts";
import type { DeckData } from "../../../core/reports/sprint-review.ts";
import styles from "./deck.module.css";
import { rangeWords } from "./deck-dates.ts";

/** The first page: what is reviewed, of when, for which goal. */
export function TitleBody({ page, data }: { readonly page: DeckPage; readonly data: DeckData }) {
  const { review, locale } = data;
  const name = review.sprint === null ? review.board : `${review.sprint} ${review.board}`;
  const size = name.length <= 48 ? "large" : name.length <= 120 ? "medium" : "small";
  const [goal = ""] = review.goal.split("\n");
  return (
    <>
      <svg width="52" height="52" viewBox="0 0 32 32" aria-hidden="true">
        <rect x="3" y="5" width="11" height="22" rx="3" className={styles.logoTall} />
        <rect x="18" y="5" width="11" height="14" rx="3" className={styles.logoShort} />
      </svg>
      <div className={styles.title}>
        <p className={styles.kicker}>
          {page.kicker} · {rangeWords(review.from, review.to, locale)}
        </p>
        <h1 className={styles.name} data-size={size}>
          {/* The space, at the end of a line, sets the two apart where the heading is read in one. */}
          {review.sprint === null ? null : <span>{`${review.sprint} `}</span>}
          <span>{review.board}</span>
        </h1>
        {goal === "" ? null : <p className={styles.aim}>{goal}</p>}
      </div>
    </>
  );
}
