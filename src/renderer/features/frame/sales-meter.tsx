import { Button } from "react-aria-components";
import { activeSprint } from "../../../core/document/queries.ts";
import { sprintSalesShare } from "../../../core/reports/sales-share.ts";
import { useBoard, useSession, useUiStore, useVersion } from "../../binding/use-session.ts";
import { cx } from "../../ui/cx.ts";
import { formatNumber } from "../../ui/format.ts";
import { Meter } from "../../ui/meter.tsx";
import { SalesIcon } from "../../ui/sales-icon.tsx";
import styles from "./chip.module.css";

/** How much of what sales was given in the running sprint its cards take. Nothing without a sprint. */
export function SalesMeter() {
  const ui = useUiStore();
  const session = useSession();
  // Read again with every change: points, lanes and origins all count.
  useVersion();
  const sprint = useBoard((open) => activeSprint(open.board), null);
  if (!sprint) return null;
  const { sales, allocated, overBy } = sprintSalesShare(session.board, sprint);
  const of = allocated === null ? "" : ` of ${formatNumber(allocated)}`;
  const words = `${formatNumber(sales)}${of} points${overBy > 0 ? `, over by ${formatNumber(overBy)}` : ""}`;
  return (
    <Button
      className={cx(styles.chip, styles.fixed)}
      aria-label={`Sales in the sprint: ${words}`}
      onPress={() => ui.setState({ view: "sprint" })}
    >
      <SalesIcon className={cx(styles.icon, styles.sales)} />
      <span className={styles.word}>Sales</span>
      <span className="num">
        <b>{formatNumber(sales)}</b>
        {of} pt
      </span>
      {allocated === null ? null : (
        <Meter
          label="Sales in the sprint"
          value={sales}
          max={allocated}
          valueText={words}
          tone={overBy > 0 ? "over" : "sales"}
        />
      )}
      {overBy > 0 ? <span className={cx(styles.over, "num")}>over by {formatNumber(overBy)}</span> : null}
    </Button>
  );
}
