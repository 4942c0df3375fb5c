import type { SprintRecord } from "../../../core/document/records.ts";
import { sprintCards, sprintLoad } from "../../../core/document/sprint-load.ts";
import { salesShare, shareWords } from "../../../core/reports/sales-share.ts";
import { useSession, useVersion } from "../../binding/use-session.ts";
import { counted, formatNumber } from "../../ui/format.ts";
import { Meter } from "../../ui/meter.tsx";
import { SalesIcon } from "../../ui/sales-icon.tsx";
import styles from "./planning.module.css";

/** The live meter: points against the capacity, and those of sales against their share. */
export function LoadMeters({ sprint }: { readonly sprint: SprintRecord }) {
  const { board } = useSession();
  // Read again with every change.
  useVersion();
  const cards = sprintCards(board, sprint.id);
  const load = sprintLoad(board, sprint, cards);
  const { share } = salesShare(board, cards, sprint.capacity, sprint.allocation);
  const { planned, capacity, overCapacity, unusedCapacity, sales, allocated, overAllocation, unusedAllocation } = load;
  const of = (most: number | null) => (most === null ? "" : ` of ${formatNumber(most)}`);
  return (
    <section className={styles.meters} aria-label="Load">
      <div className={styles.meter}>
        <p>
          <b className="num">
            {formatNumber(planned)}
            {of(capacity)}
          </b>{" "}
          points
          <span className={overCapacity > 0 ? styles.over : styles.rest}>
            {overCapacity > 0
              ? `over by ${formatNumber(overCapacity)}`
              : capacity === null
                ? "no capacity set"
                : `${formatNumber(unusedCapacity)} free`}
          </span>
        </p>
        <Meter
          wide
          label="Capacity"
          value={planned}
          max={capacity ?? planned}
          valueText={`${formatNumber(planned)}${of(capacity)} points`}
          tone={overCapacity > 0 ? "over" : "plain"}
        />
        <p className={styles.note}>
          Marketing {formatNumber(load.marketing)}, sales {formatNumber(sales)}
          {load.unestimated > 0 ? ` · ${counted(load.unestimated, "card")} without an estimate` : ""}
        </p>
      </div>
      <div className={styles.meter}>
        <p>
          <SalesIcon className={styles.salesIcon} />
          <b className="num">
            {formatNumber(sales)}
            {of(allocated)}
          </b>{" "}
          for sales
          <span className={overAllocation > 0 ? styles.over : styles.rest}>
            {overAllocation > 0
              ? `over by ${formatNumber(overAllocation)}`
              : allocated === null
                ? ""
                : `${formatNumber(unusedAllocation)} unused`}
          </span>
        </p>
        <Meter
          wide
          label="Share of sales"
          value={sales}
          max={allocated ?? sales}
          valueText={`${formatNumber(sales)}${of(allocated)} points`}
          tone={overAllocation > 0 ? "over" : "sales"}
        />
        <p className={styles.note}>
          {share === null ? "A share needs a capacity." : `${shareWords(share)} of the capacity`}
        </p>
      </div>
    </section>
  );
}
