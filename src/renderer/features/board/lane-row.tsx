import { memo, useRef } from "react";
import type { ColumnRecord, LaneRecord } from "../../../core/document/records.ts";
import styles from "./board.module.css";
import { Cell } from "./cell/cell.tsx";
import { FoldedCell } from "./cell/folded-cell.tsx";
import { LaneHead } from "./head/lane-head.tsx";
import { useLaneTop } from "./lane-tops.ts";

interface LaneRowProps {
  readonly lane: LaneRecord;
  readonly columns: readonly ColumnRecord[];
  readonly last: boolean;
}

/** One lane: its head and a cell for each column. Folded, it is one line that still counts. */
export const LaneRow = memo(function LaneRow({ lane, columns, last }: LaneRowProps) {
  const row = useRef<HTMLElement>(null);
  const top = useLaneTop(row);
  return (
    <section ref={row} className={styles.row} aria-label={`Lane ${lane.name}`}>
      <LaneHead lane={lane} last={last} />
      {columns.map((column) =>
        lane.folded || column.folded ? (
          <FoldedCell key={column.id} column={column} lane={lane} />
        ) : (
          <Cell key={column.id} column={column} lane={lane} laneTop={top} />
        ),
      )}
    </section>
  );
});
