import { Meter as AriaMeter } from "react-aria-components";
import { cx } from "./cx.ts";
import styles from "./meter.module.css";

interface MeterProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** How the value is read out: “8 of 10 points”. */
  readonly valueText: string;
  readonly tone?: "sales" | "over" | "plain";
  readonly wide?: boolean;
}

/** How much of something is used, as a bar. */
export const Meter = ({ label, value, max, valueText, tone = "plain", wide }: MeterProps) => (
  <AriaMeter
    aria-label={label}
    value={Math.min(value, max)}
    minValue={0}
    maxValue={Math.max(max, 1)}
    valueLabel={valueText}
    className={cx(styles.meter, wide && styles.wide)}
  >
    {({ percentage }) => (
      <svg className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles[tone]} width={percentage} height="8" />
      </svg>
    )}
  </AriaMeter>
);
