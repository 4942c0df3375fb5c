import type { ColumnRecord, LaneRecord } from "../../../../core/document/records.ts";
import { useTally } from "../../../binding/use-session.ts";
import { cx } from "../../../ui/cx.ts";
import { formatNumber } from "../../../ui/format.ts";
import { useLocal } from "../use-local.ts";
import { useShown } from "../use-shown.ts";
import styles from "./cell.module.css";

interface FoldedCellProps {
  readonly column: ColumnRecord;
  readonly lane: LaneRecord;
}

/** A cell of a folded lane or column: only its count; cards can still be dropped on it. */
export function FoldedCell({ column, lane }: FoldedCellProps) {
  const { count } = useTally({ column: column.id, lane: lane.id });
  const shown = useShown({ column: column.id, lane: lane.id });
  const isTarget = useLocal(
    ({ lift }) => lift?.target?.column === column.id && lift.target.lane === lane.id && lift.target.before === null,
  );
  const words =
    shown === null || shown === count ? formatNumber(count) : `${formatNumber(shown)} of ${formatNumber(count)}`;
  return (
    <div
      className={cx(
        lane.folded ? styles.line : styles.strip,
        column.folded && styles.narrow,
        isTarget && styles.target,
        "num",
      )}
      data-cell=""
      data-folded=""
      data-column={column.id}
      data-lane={lane.id}
    >
      <span className="said-only">
        {column.name}, {lane.name}:{" "}
      </span>
      {count > 0 ? <span>{words}</span> : null}
      {column.folded && !lane.folded ? (
        <span className={styles.stripName} aria-hidden="true" dir="auto">
          {column.name}
        </span>
      ) : null}
    </div>
  );
}
