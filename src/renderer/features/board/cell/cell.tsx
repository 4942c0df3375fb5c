import { memo, type ReactNode, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { ColumnRecord, LaneRecord } from "../../../../core/document/records.ts";
import { useSession, useUi } from "../../../binding/use-session.ts";
import { cx } from "../../../ui/cx.ts";
import type { Lift } from "../board-local.ts";
import { BoardCard } from "../card/board-card.tsx";
import { useLocal } from "../use-local.ts";
import styles from "./cell.module.css";
import { CellFoot } from "./cell-foot.tsx";
import { Ghost } from "./ghost.tsx";
import { useCellWindow } from "./use-cell-window.ts";
import { useNear } from "./use-near.ts";
import { useVisibleCell } from "./use-visible-cell.ts";

interface CellProps {
  readonly column: ColumnRecord;
  readonly lane: LaneRecord;
  /** Where the lane's row begins inside the board's content, in CSS pixels. */
  readonly laneTop: number;
}

/** The cards where a column and a lane cross; only those in or near the view are mounted. */
export const Cell = memo(function Cell({ column, lane, laneTop }: CellProps) {
  const session = useSession();
  const list = useRef<HTMLUListElement>(null);
  const { near, width } = useNear(list);
  const focusHere = useUi(({ focusCard }) => {
    const place = focusCard === null ? undefined : session.board.tables.card.get(focusCard)?.place;
    return place !== undefined && isAt(place, column.id, lane.id);
  });
  const visible = useVisibleCell(column.id, lane.id, near !== "no" || focusHere);
  // Only a cell that holds one of them renders when cards are lifted or dropped.
  const lifted = useLocal(({ lift }) => {
    const held = lift && heldIn(lift);
    return held && visible.some((id) => held.has(id)) ? held : null;
  });
  const holder = useLocal(({ lift }) => (lift && isAt(lift.origin, column.id, lane.id) ? lift : null));
  const target = useLocal(({ lift }) => (lift?.target && isAt(lift.target, column.id, lane.id) ? lift.target : null));
  const under = useLocal(({ lift }) => target !== null && lift?.by === "pointer");
  const ids = useMemo(() => (lifted === null ? visible : visible.filter((id) => !lifted.has(id))), [visible, lifted]);
  const [inset, setInset] = useState(0);
  useLayoutEffect(() => setInset(list.current?.offsetTop ?? 0), []);
  const focused = useUi(({ focusCard }) => (focusCard === null ? -1 : ids.indexOf(focusCard)));
  const wanted = useLocal(({ focusNext }) => (focusNext === null ? -1 : ids.indexOf(focusNext)));
  const gapAt = target === null ? -1 : target.before === null ? ids.length : ids.indexOf(target.before);
  const top = laneTop + inset;
  const { items, total, measure } = useCellWindow({
    ids,
    pinned: [focused, wanted, gapAt, gapAt - 1],
    top,
    near,
    width,
  });

  const rows: ReactNode[] = [];
  if (holder?.by === "pointer") rows.push(heldCard(holder));
  let end = top;
  for (const item of items) {
    const id = ids[item.index];
    if (id === undefined) continue;
    if (item.index === gapAt) rows.push(<Ghost key="ghost" first={gapAt === 0} last={false} />);
    rows.push(
      <li key={id} ref={measure} data-index={item.index} style={{ marginTop: item.start - end }}>
        <BoardCard id={id} />
      </li>,
    );
    end = item.end;
  }
  if (gapAt === ids.length) rows.push(<Ghost key="ghost" first={ids.length === 0} last />);

  return (
    <div
      className={cx(styles.cell, lane.kind === "sales" && styles.sales, target && styles.target, under && styles.under)}
      data-cell=""
      data-column={column.id}
      data-lane={lane.id}
    >
      <ul
        ref={list}
        className={styles.list}
        aria-label={`${column.name}, ${lane.name}`}
        data-count={ids.length}
        style={{ paddingBottom: Math.max(0, top + total - end) }}
      >
        {rows}
      </ul>
      <CellFoot column={column} lane={lane} />
    </div>
  );
});

const heldSets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The cards of a lift as a set: one for all cells, and the same one while the cards are the same. */
function heldIn({ cards }: Lift): ReadonlySet<string> {
  const known = heldSets.get(cards) ?? new Set(cards);
  heldSets.set(cards, known);
  return known;
}

const isAt = (place: { readonly column: string; readonly lane: string }, column: string, lane: string): boolean =>
  place.column === column && place.lane === lane;

/** The card that the pointer holds, unseen where it was, in the same element: a touch would end without it. */
const heldCard = (lift: Lift): ReactNode => (
  <li key={lift.primary} data-index={-1} className={styles.lifted} style={{ top: lift.top }} aria-hidden="true">
    <BoardCard id={lift.primary} />
  </li>
);
