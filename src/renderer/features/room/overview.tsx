import { cx } from "../../ui/cx.ts";
import { counted } from "../../ui/format.ts";
import { SalesIcon } from "../../ui/sales-icon.tsx";
import styles from "./wall.module.css";
import { fitOverview, type WallWidth } from "./wall-fit.ts";
import type { WallColumn } from "./wall-model.ts";

/** Every card of the walk by its title, before the first is heard. */
export function Overview({ columns, width }: { readonly columns: readonly WallColumn[]; readonly width: WallWidth }) {
  const { piles, left } = fitOverview(columns, width);
  const empty = columns.every(({ cards }) => cards.length === 0);
  return (
    <>
      <div className={styles.piles}>
        {empty ? <p className={styles.none}>No card waits for a word. Done and backlog are counted above.</p> : null}
        {piles.map((parts, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a pile is nothing but its place
          <div key={index} className={styles.pile}>
            {parts.map(({ column, goesOn, cards }) => (
              <section key={column.id} aria-label={column.name}>
                <h2 className={styles.part}>
                  {column.name}
                  {goesOn ? <small> goes on</small> : null}
                  {column.overBy === null || goesOn ? null : <em> {column.overBy}</em>}
                </h2>
                <ul>
                  {cards.map((card) => (
                    <li
                      key={card.id}
                      className={cx(styles.line, card.blocked !== null && styles.blocked)}
                      data-colour={card.lane.colour}
                    >
                      {card.sales ? <SalesIcon className={styles.sign} /> : null}
                      <span className={styles.title}>{card.title}</span>
                      {card.blocked === null ? null : <span className="said-only"> (blocked)</span>}
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        ))}
      </div>
      {left > 0 ? <p className={styles.more}>{counted(left, "more card")}, shown when the walk comes to them</p> : null}
    </>
  );
}
