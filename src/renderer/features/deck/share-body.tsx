import { counted } from "../../../core/reports/deck-words.ts";
import type { DeckData, SprintReview } from "../../../core/reports/sprint-review.ts";
import styles from "./deck.module.css";
import { numberWords } from "./deck-dates.ts";
import { type Figure, Figures } from "./figures.tsx";

const WIDTH = 1136;

interface Part {
  readonly name: string;
  readonly amount: number;
  readonly look: "salesDone" | "salesOpen" | "otherDone" | "otherOpen" | "free";
}

/** How the work divides between sales and the rest, against what sales was given. */
export function ShareBody({ data }: { readonly data: DeckData }) {
  const { review, locale } = data;
  const byPoints = review.total.ofPoints > 0;
  const parts = partsOf(review, byPoints);
  const whole = Math.max(
    1,
    parts.reduce((sum, part) => sum + part.amount, 0),
    byPoints ? (review.share.allocated ?? 0) : 0,
  );
  const px = (amount: number) => (amount / whole) * WIDTH;
  const unit: [string, string] = byPoints ? ["point", "points"] : ["card", "cards"];
  const allocated = byPoints ? review.share.allocated : null;
  let x = 0;
  return (
    <div className={styles.numbers}>
      <figure className={styles.share}>
        <svg
          className={styles.chart}
          viewBox={`0 0 ${WIDTH} 120`}
          height="120"
          role="img"
          aria-label="Sales and the rest of the work"
        >
          <defs>
            <pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="3" height="8" className={styles.hatch} />
            </pattern>
          </defs>
          {parts.map((part) => {
            const from = x;
            x += px(part.amount);
            return (
              <g key={part.name} data-look={part.look}>
                <rect x={from} y="36" width={px(part.amount)} height="56" className={styles.part} />
                {part.look.startsWith("sales") ? (
                  <rect x={from} y="36" width={px(part.amount)} height="56" fill="url(#hatch)" />
                ) : null}
              </g>
            );
          })}
          {allocated === null ? null : (
            <g>
              <path d={`M${Math.min(px(allocated), WIDTH - 1)} 26V100`} className={styles.wall} />
              <text
                x={Math.min(Math.max(px(allocated), 0), WIDTH)}
                y="16"
                textAnchor={px(allocated) > WIDTH - 260 ? "end" : "start"}
                className={styles.chartName}
              >
                given to sales: {numberWords(allocated, locale)}
              </text>
            </g>
          )}
        </svg>
        <figcaption className={styles.legend}>
          {parts.map((part) => (
            <span key={part.name} data-look={part.look}>
              <i className={styles.swatch} />
              {part.name}: {counted(part.amount, ...unit, locale)}
            </span>
          ))}
        </figcaption>
      </figure>
      <Figures figures={figuresOf(review, byPoints, locale)} />
    </div>
  );
}

function partsOf({ salesDone, total, share }: SprintReview, byPoints: boolean): Part[] {
  const [sales, salesAll] = byPoints ? [salesDone.points, salesDone.ofPoints] : [salesDone.cards, salesDone.ofCards];
  const [done, all] = byPoints ? [total.points, total.ofPoints] : [total.cards, total.ofCards];
  const free = byPoints && share.capacity !== null ? share.capacity - all : 0;
  const parts: Part[] = [
    { name: "Sales, done", amount: sales, look: "salesDone" },
    { name: "Sales, open", amount: salesAll - sales, look: "salesOpen" },
    { name: "Other work, done", amount: done - sales, look: "otherDone" },
    { name: "Other work, open", amount: all - salesAll - (done - sales), look: "otherOpen" },
    { name: "Capacity left", amount: free, look: "free" },
  ];
  return parts.filter((part) => part.amount > 0);
}

function figuresOf({ share, salesDone, total }: SprintReview, byPoints: boolean, locale: string): Figure[] {
  const words = (amount: number) => numberWords(amount, locale);
  const cards = {
    value: `${words(salesDone.cards)} of ${words(salesDone.ofCards)}`,
    label: "requests from sales done",
  };
  if (!byPoints) return [cards, { value: words(total.ofCards - salesDone.ofCards), label: "cards of other work" }];
  const sales = { value: words(share.sales), label: "points of work for sales" };
  if (share.allocated === null) return [sales, { value: words(share.marketing), label: "points of other work" }, cards];
  const given = { value: words(share.allocated), label: "points given to sales" };
  const left: Figure =
    share.overBy > 0
      ? { value: words(share.overBy), label: "points over what was given" }
      : { value: words(share.unused), label: "points of them unused" };
  return [given, sales, left, cards];
}
