import { ListOrdered } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";
import type { CeremonyRecord } from "../../../../core/document/ceremony-records.ts";
import { isSalesWork } from "../../../../core/document/queries.ts";
import { nextUp } from "../../../../core/reports/next-up.ts";
import { useBoardValue } from "../../../binding/use-board-value.ts";
import { useSession, useUiStore } from "../../../binding/use-session.ts";
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { counted, formatDay } from "../../../ui/format.ts";
import { SalesIcon } from "../../../ui/sales-icon.tsx";
import styles from "./review.module.css";

/** So many cards say what comes next. */
const SHOWN = 10;

/** What comes next: the next sprint, and the top of the backlog. */
export function NextStep({ ceremony }: { readonly ceremony: CeremonyRecord }) {
  const ui = useUiStore();
  const { board } = useSession();
  const { sprint, cards } = useBoardValue((session) => nextUp(session.board, ceremony.sprint), [ceremony.sprint]);
  return (
    <>
      <h2 className={styles.heading}>What comes next</h2>
      {sprint ? (
        <section className={styles.part} aria-label="The next sprint">
          <p className={styles.where}>
            <b>{sprint.record.name}</b>
            <span>
              {formatDay(sprint.record.startDate)} – {formatDay(sprint.record.endDate)}
            </span>
            <span>{sprint.record.state === "active" ? "runs already" : "planned"}</span>
            <span className="num">
              {counted(sprint.cards, "card")}, {counted(sprint.points, "point")}
            </span>
          </p>
          <p className={styles.title} dir="auto">
            {sprint.record.goal || "Its goal is not set yet."}
          </p>
        </section>
      ) : (
        <div className={styles.tools}>
          <p className={styles.note}>No next sprint is planned yet.</p>
          <Button small onPress={() => ui.setState({ view: "sprint" })}>
            Show the sprints
          </Button>
        </div>
      )}
      <section className={styles.part} aria-label="Next by rank">
        <h3>Next by rank</h3>
        {cards.length === 0 ? (
          <EmptyState
            icon={ListOrdered}
            action={<Button onPress={() => ui.setState({ view: "backlog" })}>Show the backlog</Button>}
          >
            The backlog is empty: what was said just now is a good beginning.
          </EmptyState>
        ) : (
          <ol className={styles.rows}>
            {cards.slice(0, SHOWN).map((card) => (
              <li key={card.id}>
                <AriaButton
                  className={styles.name ?? ""}
                  data-row={card.id}
                  onPress={() => ui.setState({ openCard: card.id })}
                >
                  {isSalesWork(board, card) ? <SalesIcon className={styles.icon} /> : null}
                  <span className={styles.text} dir="auto">
                    <span className="num">#{card.number}</span> {card.title || "Untitled"}
                  </span>
                  {card.points === null ? null : <small className="num">{counted(card.points, "point")}</small>}
                </AriaButton>
              </li>
            ))}
          </ol>
        )}
        {cards.length > SHOWN ? <p className={styles.note}>{counted(cards.length - SHOWN, "card")} more</p> : null}
      </section>
    </>
  );
}
