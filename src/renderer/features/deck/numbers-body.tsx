import type { DeckData } from "../../../core/reports/sprint-review.ts";
import styles from "./deck.module.css";
import { numberWords } from "./deck-dates.ts";
import { type Figure, Figures } from "./figures.tsx";
import { LaneBars } from "./lane-bars.tsx";

/** What was done by lane as bars, and the four figures people ask for. */
export function NumbersBody({ data }: { readonly data: DeckData }) {
  const { review, locale } = data;
  const { total, salesDone, share, promises, notBegun, open } = review;
  const of = (some: number, all: number) => `${numberWords(some, locale)} of ${numberWords(all, locale)}`;
  const due = promises.kept + promises.late;
  const estimated = total.ofPoints > 0;
  const figures: Figure[] = [
    {
      value: of(total.cards, total.ofCards),
      label: review.sprint === null ? "cards done of those begun" : "cards done",
    },
    {
      value: estimated ? of(total.points, total.ofPoints) : "–",
      label: estimated ? "points done" : "points: nothing is estimated",
    },
    share.allocated !== null && estimated
      ? { value: of(share.sales, share.allocated), label: "points for sales of those given" }
      : salesDone.ofCards > 0
        ? { value: of(salesDone.cards, salesDone.ofCards), label: "requests from sales done" }
        : review.sprint === null
          ? { value: numberWords(open.length, locale), label: "begun and not done" }
          : { value: "–", label: "nothing was asked by sales" },
    due > 0
      ? { value: of(promises.kept, due), label: "promises to sales kept" }
      : review.sprint === null
        ? { value: numberWords(notBegun.cards, locale), label: "not begun" }
        : { value: "–", label: "no promise to sales was due" },
  ];
  return (
    <div className={styles.numbers}>
      {review.lanes.length > 0 ? <LaneBars lanes={review.lanes} locale={locale} /> : <span />}
      <Figures figures={figures} />
    </div>
  );
}
