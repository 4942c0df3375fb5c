import type { CeremonyRecord } from "../../../../core/document/ceremony-records.ts";
import type { ReviewFacts } from "../../../../core/reports/review-facts.ts";
import { shareWords } from "../../../../core/reports/sales-share.ts";
import type { ReviewLane } from "../../../../core/reports/sprint-review.ts";
import { useTandem } from "../../../binding/tandem.ts";
import { useRecord } from "../../../binding/use-session.ts";
import { counted, formatDay, formatNumber } from "../../../ui/format.ts";
import { Meter } from "../../../ui/meter.tsx";
import styles from "./review.module.css";

interface GoalStepProps {
  readonly ceremony: CeremonyRecord;
  readonly facts: ReviewFacts;
}

interface Figure {
  readonly name: string;
  readonly value: string;
  readonly note: string;
}

/** The goal, and what came of it in numbers. */
export function GoalStep({ ceremony, facts }: GoalStepProps) {
  const sprint = useRecord("sprint", ceremony.sprint);
  const { locale } = useTandem().info;
  const { review } = facts;
  return (
    <>
      <p className={styles.where}>
        <span>
          {sprint ? sprint.name : review.board} · {formatDay(review.from)} – {formatDay(review.to)}
        </span>
        <span>
          {sprint?.state === "closed" ? "closed" : sprint ? "still runs" : "what was finished since the last review"}
        </span>
      </p>
      <h2 className={styles.title} dir="auto">
        {review.goal || (sprint ? "No goal was set for this sprint." : "What we worked on")}
      </h2>
      <dl className={styles.figures}>
        {figuresOf(facts, locale).map(({ name, value, note }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <b className="num">{value}</b>
              <span className="num">{note}</span>
            </dd>
          </div>
        ))}
      </dl>
      <LaneMeters lanes={review.lanes} />
    </>
  );
}

/** What each lane brought of what it had, in points; in cards where nothing is estimated. */
function LaneMeters({ lanes }: { readonly lanes: readonly ReviewLane[] }) {
  const estimated = lanes.some(({ ofPoints }) => ofPoints > 0);
  if (lanes.length === 0) return null;
  return (
    <section className={styles.part} aria-label="By lane">
      <h3>By lane</h3>
      <ul className={styles.lanes}>
        {lanes.map(({ name, kind, points, ofPoints, cards, ofCards }) => {
          const [done, of] = estimated ? [points, ofPoints] : [cards, ofCards];
          const words = `${formatNumber(done)} of ${counted(of, estimated ? "point" : "card")}`;
          return (
            <li key={name}>
              <span>{name}</span>
              <Meter
                label={name}
                value={done}
                max={of}
                valueText={words}
                tone={kind === "sales" ? "sales" : "plain"}
                wide
              />
              <span className="num">{words}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function figuresOf({ review, numbers }: ReviewFacts, locale: string): Figure[] {
  const { done, committed, added, removed, velocity, sprints } = numbers;
  const { share, promises, salesDone } = review;
  const due = promises.kept + promises.late;
  const scope = [
    added.cards > 0 ? `${counted(added.cards, "card")} came in later` : "",
    removed.cards > 0 ? `${counted(removed.cards, "card")} went out` : "",
  ].filter(Boolean);
  return [
    {
      name: "Done",
      value: formatNumber(done.points),
      note: committed
        ? `of ${counted(committed.points, "committed point")} · ${formatNumber(done.cards)} of ${counted(committed.cards, "card")}`
        : `points · ${counted(done.cards, "card")}`,
    },
    {
      name: "Velocity",
      value: velocity === null ? "–" : formatNumber(velocity),
      note: velocity === null ? "no sprint is closed yet" : `points, mean of ${counted(sprints, "sprint")}`,
    },
    {
      name: "Sales’ share",
      value: share.share === null ? formatNumber(share.sales) : shareWords(share.share, locale),
      note: [
        share.allocated === null
          ? counted(share.sales, "point")
          : `${formatNumber(share.sales)} of ${counted(share.allocated, "point")} given`,
        `${formatNumber(salesDone.cards)} of ${counted(salesDone.ofCards, "request")} done`,
      ].join(" · "),
    },
    {
      name: "Promises to sales",
      value: due === 0 ? "–" : `${formatNumber(promises.kept)} of ${formatNumber(due)}`,
      note: due === 0 ? "none was due" : `kept, ${review.promise}`,
    },
    ...(scope.length > 0
      ? [
          {
            name: "Changes after the start",
            value: formatNumber(added.cards + removed.cards),
            note: scope.join(" · "),
          },
        ]
      : []),
  ];
}
