import { type CSSProperties, memo, useLayoutEffect, useState } from "react";
import type { ColumnRecord } from "../../../core/document/records.ts";
import { useColumns, useLanes } from "../../binding/use-session.ts";
import styles from "./board.module.css";
import { EmptyBoard } from "./empty-board.tsx";
import { AddLane } from "./head/add-head.tsx";
import { ColumnHead } from "./head/column-head.tsx";
import headStyles from "./head/head.module.css";
import { PeopleOver } from "./head/people-over.tsx";
import { LaneRow } from "./lane-row.tsx";
import { LaneTops, LaneTopsContext } from "./lane-tops.ts";

/** Lanes as rows, columns across: one grid that scrolls as a whole under heads that stay. */
export const BoardGrid = memo(function BoardGrid() {
  const columns = useColumns();
  const lanes = useLanes();
  const [tops] = useState(() => new LaneTops());
  useLayoutEffect(() => {
    if (lanes.length > 0) tops.refresh();
  }, [tops, lanes]);
  return (
    <LaneTopsContext value={tops}>
      <div className={styles.content} style={measuresOf(columns)}>
        <div className={headStyles.heads}>
          <div className={headStyles.corner}>
            <PeopleOver />
          </div>
          {columns.map((column, at) => (
            <ColumnHead key={column.id} column={column} last={at === columns.length - 1} />
          ))}
        </div>
        {lanes.map((lane, at) => (
          <LaneRow key={lane.id} lane={lane} columns={columns} last={at === lanes.length - 1} />
        ))}
        <AddLane />
        <EmptyBoard />
      </div>
    </LaneTopsContext>
  );
});

/** The grid's tracks, shared by heads and lanes, and the width below which the board scrolls sideways. */
function measuresOf(columns: readonly ColumnRecord[]): CSSProperties {
  const tracks = columns.map(({ folded }) => (folded ? "var(--column-folded)" : "minmax(var(--column-min), 1fr)"));
  const widths = columns.map(({ folded }) => (folded ? "var(--column-folded)" : "var(--column-min)"));
  return {
    "--board-columns": ["var(--lane-head)", ...tracks].join(" "),
    "--board-min": `calc(${["var(--lane-head)", ...widths].join(" + ")})`,
  } as CSSProperties;
}
