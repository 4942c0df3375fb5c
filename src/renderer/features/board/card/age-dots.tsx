import { cx } from "../../../ui/cx.ts";
import { counted, formatNumber } from "../../../ui/format.ts";
import styles from "./card.module.css";

/** More dots than this nobody counts: from there on the number says it. */
const DOTS = 8;

interface AgeDotsProps {
  /** Whole days in the column, at least 1. */
  readonly days: number;
  /** Days from which a card is slower than 85 % of those before it; null: not known. */
  readonly hotAfter: number | null;
}

/** One dot for each day in the column, red past what is usual there. */
export function AgeDots({ days, hotAfter }: AgeDotsProps) {
  const hot = hotAfter !== null && days > hotAfter;
  const words = `${counted(days, "day")} in this column${hot ? ", longer than usual" : ""}`;
  if (days > DOTS) {
    return (
      <span className={cx(styles.fact, hot && styles.late)} title={words}>
        <i className={cx(styles.day, hot && styles.hot)} aria-hidden="true" />
        <span aria-hidden="true">{formatNumber(days)} d</span>
        <span className="said-only">{words}</span>
      </span>
    );
  }
  return (
    <span className={styles.age} title={words}>
      <span className="said-only">{words}</span>
      {Array.from({ length: days }, (_, day) => day).map((day) => (
        <i
          key={day}
          className={cx(styles.day, hotAfter !== null && day >= hotAfter && styles.hot)}
          aria-hidden="true"
        />
      ))}
    </span>
  );
}
