import { Button } from "react-aria-components";
import { reviewAgenda } from "../../../../core/reports/review-agenda.ts";
import type { ReviewCard } from "../../../../core/reports/review-card.ts";
import { counted, formatNumber } from "../../../ui/format.ts";
import { SalesIcon } from "../../../ui/sales-icon.tsx";
import styles from "./review.module.css";
import { goToCard, goToStep, useReview } from "./review-local.ts";

/** The agenda of a review with the minutes of each point, out of its time-box in milliseconds. */
export function AgendaPlan({ lengthMs }: { readonly lengthMs: number }) {
  return (
    <ol className={styles.plan} aria-label="Agenda">
      {reviewAgenda(lengthMs).map(({ step, name, minutes }) => (
        <li key={step}>
          <span>{name}</span>
          <span className="num">{counted(minutes, "min", "min")}</span>
        </li>
      ))}
    </ol>
  );
}

interface AgendaProps {
  readonly lengthMs: number;
  readonly done: readonly ReviewCard[];
}

/** The agenda while the review is held: where it stands, and a way to every point and finished card. */
export function Agenda({ lengthMs, done }: AgendaProps) {
  const step = useReview((state) => state.step);
  const card = useReview((state) => state.card);
  return (
    <nav className={styles.agenda} aria-label="Agenda">
      <ol>
        {reviewAgenda(lengthMs).map((point, index) => (
          <li key={point.step}>
            <Button
              className={styles.point ?? ""}
              onPress={() => goToStep(point.step)}
              {...(point.step === step ? { "aria-current": "step" } : {})}
            >
              <span className={styles.index}>{index + 1}</span>
              <span className={styles.text}>
                {point.name}
                {point.step === "done" && done.length > 0 ? ` (${formatNumber(done.length)})` : ""}
              </span>
              <small className="num">{counted(point.minutes, "min", "min")}</small>
            </Button>
            {point.step === "done" && step === "done" ? (
              <ol className={styles.cards} aria-label="Finished cards">
                {done.map(({ id, number, title, sales }) => (
                  <li key={id}>
                    <Button
                      className={styles.line ?? ""}
                      onPress={() => goToCard(id)}
                      {...(id === card ? { "aria-current": "true" } : {})}
                    >
                      {sales ? <SalesIcon className={styles.icon} /> : null}
                      <span className={styles.text} dir="auto">
                        <span className="num">#{number}</span> {title}
                      </span>
                    </Button>
                  </li>
                ))}
              </ol>
            ) : null}
          </li>
        ))}
      </ol>
    </nav>
  );
}
