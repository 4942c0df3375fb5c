import type { DeckPage } from "../../../core/reports/deck-pages.ts";
import { counted } from "../../../core/reports/deck-words.ts";
import type { DeckData } from "../../../core/reports/sprint-review.ts";
import styles from "./deck.module.css";
import { rangeWords } from "./deck-dates.ts";

type GoalPage = Extract<DeckPage, { kind: "goal" }>;

/** The goal's text, and the frame it was set in. */
export function GoalBody({ page, data }: { readonly page: GoalPage; readonly data: DeckData }) {
  const { review, locale } = data;
  const { capacity, allocated } = review.share;
  const frame: [string, string][] = [
    [
      "When",
      `${rangeWords(review.from, review.to, locale)}, ${counted(review.days, "working day", "working days", locale)}`,
    ],
    ["Capacity", capacity === null ? "not set" : counted(capacity, "point", "points", locale)],
    ["Given to sales", allocated === null ? "not set" : counted(allocated, "point", "points", locale)],
    ["Team", review.team.length === 0 ? "nobody is named on the cards" : review.team.join(", ")],
  ];
  return (
    <div className={styles.goal}>
      <div>
        {[...new Set(page.paragraphs)].map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <dl className={styles.frame}>
        {frame.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
