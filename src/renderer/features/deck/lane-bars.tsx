import { shortened } from "../../../core/document/graphemes.ts";
import type { Progress, ReviewLane } from "../../../core/reports/sprint-review.ts";
import styles from "./deck.module.css";
import { numberWords } from "./deck-dates.ts";

const MOST = 6;
/** Few lanes make taller bars, so that the page is filled. */
const rowHeight = (rows: number): number => Math.min(96, 312 / rows);
const BAR = { from: 236, width: 620 };
const WIDTH = 1136;

/** How far each lane has come: a bar of what is done within what there was, by points or, where there are none, by cards. */
export function LaneBars({ lanes, locale }: { readonly lanes: readonly ReviewLane[]; readonly locale: string }) {
  const rows = lanes.length > MOST ? [...lanes.slice(0, MOST - 1), others(lanes.slice(MOST - 1))] : lanes;
  const byPoints = rows.some((lane) => lane.ofPoints > 0);
  const most = Math.max(1, ...rows.map((lane) => (byPoints ? lane.ofPoints : lane.ofCards)));
  const row = rowHeight(rows.length);
  const height = row * 0.52;
  const px = (amount: number) => (amount / most) * BAR.width;
  const words = (lane: Progress) =>
    `${numberWords(lane.cards, locale)} of ${numberWords(lane.ofCards, locale)} cards${byPoints ? `, ${numberWords(lane.points, locale)} of ${numberWords(lane.ofPoints, locale)} pts` : ""}`;
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${WIDTH} ${rows.length * row}`}
      height={rows.length * row}
      role="img"
      aria-label="Done by lane"
    >
      {rows.map((lane, index) => {
        const y = index * row + (row - height) / 2;
        const [done, all] = byPoints ? [lane.points, lane.ofPoints] : [lane.cards, lane.ofCards];
        return (
          <g key={lane.name + String(index)} data-kind={lane.kind}>
            <text x="0" y={y + height / 2 + 5} className={styles.chartName}>
              {shortened(lane.name, 26)}
            </text>
            <rect x={BAR.from} y={y} width={Math.max(2, px(all))} height={height} rx="4" className={styles.barAll} />
            <rect x={BAR.from} y={y} width={px(done)} height={height} rx="4" className={styles.barDone} />
            <text x={BAR.from + BAR.width + 24} y={y + height / 2 + 5}>
              {words(lane)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function others(lanes: readonly ReviewLane[]): ReviewLane {
  const sum = (of: keyof Progress) => lanes.reduce((total, lane) => total + lane[of], 0);
  return {
    name: `${lanes.length} other lanes`,
    kind: "custom",
    done: [],
    cards: sum("cards"),
    points: sum("points"),
    ofCards: sum("ofCards"),
    ofPoints: sum("ofPoints"),
  };
}
