import type { SprintRecord } from "../../../core/document/records.ts";
import { useUiStore } from "../../binding/use-session.ts";
import { outcomeWords } from "../../session/words.ts";
import { counted, formatMoment, formatNumber } from "../../ui/format.ts";
import { RowList } from "../../ui/row-list.tsx";
import { SalesIcon } from "../../ui/sales-icon.tsx";
import styles from "./planning.module.css";
import { ScopeList } from "./scope-list.tsx";

/** A closed sprint, as the summary tells that was written when it closed. */
export function ClosedSprint({ sprint }: { readonly sprint: SprintRecord }) {
  const ui = useUiStore();
  const { summary } = sprint;
  if (!summary) return <p className={styles.note}>This sprint was closed without a summary.</p>;
  const cards = new Map(summary.cards.map((card) => [card.card, card]));
  const figures: [name: string, value: string, note: string][] = [
    ["Done", formatNumber(summary.completed.points), `points, ${counted(summary.completed.cards, "card")}`],
    ["Committed", formatNumber(summary.committed.points), `points, ${counted(summary.committed.cards, "card")}`],
    [
      "Sales done",
      formatNumber(summary.completedSales),
      summary.allocated === null ? "points" : `of ${formatNumber(summary.allocated)} points kept`,
    ],
    ["Came in later", formatNumber(summary.added.points), `points, ${counted(summary.added.cards, "card")}`],
    ["Went out", formatNumber(summary.removed.points), `points, ${counted(summary.removed.cards, "card")}`],
  ];
  return (
    <div className={styles.desk}>
      <aside className={styles.plan} aria-label="What it was about">
        <div className={styles.fields}>
          <p className={styles.goal}>{sprint.goal || "No goal was set."}</p>
          <p className={styles.note}>
            {sprint.closedAt === null ? "" : `Closed ${formatMoment(sprint.closedAt)}. `}A closed sprint never changes.
          </p>
          <section className={styles.stack} aria-label="Changes after the start">
            <h3 className={styles.small}>Changes after the start</h3>
            <ScopeList sprint={sprint} />
          </section>
        </div>
      </aside>
      <div className={styles.work}>
        <dl className={styles.figures}>
          {figures.map(([name, value, note]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <b className="num">{value}</b> {note}
              </dd>
            </div>
          ))}
        </dl>
        <div className={styles.list}>
          <RowList
            label="Cards when it closed"
            ids={[...cards.keys()]}
            rowHeight={44}
            rowClassName={styles.told}
            head={
              <>
                <th scope="col">Card</th>
                <th scope="col" className={styles.points}>
                  Points
                </th>
                <th scope="col">What became of it</th>
              </>
            }
            row={(id) => {
              const card = cards.get(id);
              return card ? (
                <>
                  <td className={styles.title}>
                    {card.sales ? (
                      <>
                        <SalesIcon className={styles.salesIcon} />
                        <span className="said-only">Sales: </span>
                      </>
                    ) : null}
                    <span className={styles.note}>#{card.number}</span>
                    <span className={styles.words}>{card.title}</span>
                  </td>
                  <td className={`${styles.points} num`}>{card.points === null ? "—" : formatNumber(card.points)}</td>
                  <td>
                    {outcomeWords[card.outcome]}
                    {card.committed ? "" : " · came in later"}
                  </td>
                </>
              ) : null;
            }}
            onOpen={(id) => ui.setState({ openCard: id })}
          />
        </div>
      </div>
    </div>
  );
}
