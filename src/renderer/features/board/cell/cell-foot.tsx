import { Plus } from "lucide-react";
import { memo } from "react";
import { cellId } from "../../../../core/document/queries.ts";
import type { ColumnRecord, LaneRecord } from "../../../../core/document/records.ts";
import { useRecord, useTally } from "../../../binding/use-session.ts";
import { cx } from "../../../ui/cx.ts";
import { boardLocal } from "../board-local.ts";
import { CountBadge } from "../head/count-badge.tsx";
import { useLocal } from "../use-local.ts";
import { AddCard } from "./add-card.tsx";
import styles from "./cell.module.css";

interface CellFootProps {
  readonly column: ColumnRecord;
  readonly lane: LaneRecord;
}

/** What stands below a cell's cards: the way to add one, and the cell's own limit where it has one. */
export const CellFoot = memo(function CellFoot({ column, lane }: CellFootProps) {
  const adding = useLocal((state) => state.adding?.column === column.id && state.adding.lane === lane.id);
  const own = useRecord("cell", cellId(column.id, lane.id))?.limit ?? null;
  const tally = useTally({ column: column.id, lane: lane.id });
  const limit = own ?? (column.limit?.scope === "per-lane" ? column.limit : null);
  const entry = column.stage === "backlog" || column.stage === "ready";
  if (adding) return <AddCard column={column} lane={lane} />;
  return (
    <div className={styles.foot}>
      <button
        type="button"
        className={cx(styles.add, !entry && styles.quiet)}
        aria-label={`Add a card to ${column.name}, ${lane.name}`}
        onClick={() => boardLocal.setState({ adding: { column: column.id, lane: lane.id } })}
      >
        <Plus className={styles.addIcon} aria-hidden="true" />
        Add
      </button>
      {limit ? <CountBadge tally={tally} limit={limit} shown={null} /> : null}
    </div>
  );
});
