import { cx } from "../../ui/cx.ts";
import styles from "./wall.module.css";
import type { WallColumn } from "./wall-model.ts";

interface WallSummaryProps {
  /** Right to left. */
  readonly columns: readonly WallColumn[];
  readonly focus: string | null;
}

/** Every column by its count, so that what is not in focus is still told. */
export const WallSummary = ({ columns, focus }: WallSummaryProps) => (
  <ol className={styles.summary} aria-label="Columns, right to left">
    {columns.map(({ id, name, count, overBy }) => (
      <li key={id} className={id === focus ? styles.on : ""} {...(id === focus ? { "aria-current": "true" } : {})}>
        <span className={styles.name}>{name}</span>
        <span className={cx(styles.count, overBy !== null && styles.over)}>
          {count}
          {overBy === null ? null : <span className="said-only">, {overBy}</span>}
        </span>
      </li>
    ))}
  </ol>
);
