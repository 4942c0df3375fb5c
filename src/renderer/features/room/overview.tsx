import { Ban } from "lucide-react";
import { cx } from "../../ui/cx.ts";
import { counted } from "../../ui/format.ts";
import { SalesIcon } from "../../ui/sales-icon.tsx";
import { fitOverview } from "./overview-fit.ts";
import styles from "./wall.module.css";
import type { WallWidth } from "./wall-fit.ts";
import type { WallColumn } from "./wall-model.ts";

/** Every card of the walk by its title, before the first is heard. */
export function Overview({ columns, width }: { readonly columns: readonly WallColumn[]; readonly width: WallWidth }) {
  const { piles, roomy, left } = fitOverview(columns, width);
  const empty = columns.every(({ cards }) => cards.length === 0);
  return (
    <>
      <div className={cx(styles.piles, roomy && styles.roomy)}>
        {empty ? <p className={styles.none}>No card waits for a word. Done and backlog are counted above.</p> : null}
        {piles.map((parts) => (
          <div key={parts[0]?.cards[0]?.id ?? "none"} className={styles.pile}>
            {parts.map(({ column, goesOn, cards }) => (
              <section key={column.id} aria-label={column.name}>
                <h2 className={styles.part}>
                  {column.name}
                  {goesOn ? <small> goes on</small> : null}
                  {column.overBy === null || goesOn ? null : <em> {column.overBy}</em>}
                </h2>
                <ul>
                  {cards.map((card) => (
                    <li key={card.id} className={styles.line} data-colour={card.lane.colour}>
                      {card.sales ? <SalesIcon className={styles.sign} /> : null}
                      <span className={styles.title} data-title>
                        {card.title}
                      </span>
                      {card.blocked === null ? null : <Ban className={styles.stop} role="img" aria-label="blocked" />}
                      {roomy && card.who ? <span className={styles.who}>{card.who}</span> : null}
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
