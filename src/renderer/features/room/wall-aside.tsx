import type { Showing } from "../../session/wall-link.ts";
import { formatNumber } from "../../ui/format.ts";
import styles from "./wall.module.css";
import type { WallModel } from "./wall-model.ts";

/** How far the walk is, and who comes next. */
export function WallAside({ model, showing }: { readonly model: WallModel; readonly showing: Showing }) {
  const { turn, turns } = showing;
  const { next } = model;
  return (
    <aside className={styles.aside} aria-label="The walk">
      <h3>Card</h3>
      <p className={styles.turn}>
        {formatNumber(turn)}
        <small> of {formatNumber(turns)}</small>
      </p>
      <progress className={styles.track} value={turn} max={Math.max(1, turns)} aria-label="Cards heard" />
      {next ? (
        <>
          <h3>Next{next.column === model.focus?.name ? "" : ` · ${next.column}`}</h3>
          <p className={styles.next}>{next.title}</p>
        </>
      ) : (
        <h3>The last card</h3>
      )}
    </aside>
  );
}
