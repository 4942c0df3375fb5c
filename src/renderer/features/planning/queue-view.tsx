import { ArrowRight, Inbox } from "lucide-react";
import { cardMove } from "../../../core/commands/card-move.ts";
import { practiceUpdate } from "../../../core/commands/practice-update.ts";
import { practiceOf } from "../../../core/document/queries.ts";
import { replenish } from "../../../core/reports/backlog-advice.ts";
import { type ReplenishRhythm, replenishRhythm } from "../../../core/reports/replenish-rhythm.ts";
import { useTandem } from "../../binding/tandem.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useNow } from "../../binding/use-now.ts";
import { useSession, useUiStore, useVersion } from "../../binding/use-session.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { counted, formatDayOfYear } from "../../ui/format.ts";
import { NumberField } from "../../ui/number-field.tsx";
import { RowList } from "../../ui/row-list.tsx";
import { PlanHead, PlanRow } from "./plan-row.tsx";
import styles from "./planning.module.css";

/** Kanban: what the top of the backlog would put into the ready columns, up to their limits, and how often. */
export function QueueView() {
  const { board } = useSession();
  const ui = useUiStore();
  const dispatch = useDispatch();
  // Read again with every change.
  useVersion();
  const queues = replenish(board);
  const { cadenceDays } = practiceOf(board);
  const rhythm = replenishRhythm(board, useNow(60_000), useTandem().info.zone);
  const pull = (column: string, cards: readonly string[]) => {
    // Each keeps its lane: one move for each lane, in rank order.
    const laneOf = (id: string) => board.tables.card.get(id)?.place.lane ?? "";
    for (const lane of new Set(cards.map(laneOf))) {
      const mine = cards.filter((id) => laneOf(id) === lane);
      if (!dispatch(cardMove, { cards: mine, column, lane, before: null }).ok) return;
    }
  };
  return (
    <div className={styles.view}>
      <header className={styles.bar}>
        <h2 className={styles.heading}>Queue</h2>
        <p className={styles.state}>A Kanban board pulls instead of planning sprints. {rhythmWords(rhythm)}</p>
        <NumberField
          className={styles.cadence}
          label="Replenish every … working days"
          min={1}
          max={60}
          value={cadenceDays}
          onChange={(days) => days !== null && dispatch(practiceUpdate, { fields: { cadenceDays: Math.round(days) } })}
        />
      </header>
      {queues.length === 0 ? (
        <EmptyState
          icon={Inbox}
          action={
            <Button tone="first" onPress={() => ui.setState({ view: "board" })}>
              Show the board
            </Button>
          }
        >
          Give a column of the stage Ready a limit across its lanes: then this proposes what to pull, up to it.
        </EmptyState>
      ) : (
        <div className={styles.queues}>
          {queues.map(({ column, cards }) => {
            const name = board.tables.column.get(column)?.name ?? "";
            return (
              <section key={column} className={styles.list} aria-label={`Queue ${name}`}>
                <header className={styles.listHead}>
                  <h3>{name}</h3>
                  <span className={styles.note}>
                    {cards.length === 0 ? "full, or nothing waits" : `room for ${counted(cards.length, "card")}`}
                  </span>
                  <Button
                    small
                    tone="first"
                    icon={ArrowRight}
                    isDisabled={cards.length === 0}
                    onPress={() => pull(column, cards)}
                  >
                    Pull {counted(cards.length, "card")}
                  </Button>
                </header>
                <RowList
                  label={`Would come into ${name}`}
                  ids={cards}
                  rowHeight={52}
                  rowClassName={styles.row}
                  head={<PlanHead />}
                  row={(id, _index, isCurrent) => (
                    <PlanRow
                      id={id}
                      isCurrent={isCurrent}
                      icon={ArrowRight}
                      verb="Pull"
                      onPress={() => pull(column, [id])}
                    />
                  )}
                  onOpen={(id) => ui.setState({ openCard: id, focusCard: id })}
                  onRowKey={(event, id) => {
                    if (event.key !== "ArrowRight" && event.key !== " ") return;
                    event.preventDefault();
                    pull(column, [id]);
                  }}
                  empty={<EmptyState>Nothing to pull: the queue is at its limit, or the backlog is empty.</EmptyState>}
                />
              </section>
            );
          })}
        </div>
      )}
    </div>
  );
}

function rhythmWords({ last, next, due }: ReplenishRhythm): string {
  if (last === null || next === null) return "Nothing was pulled yet.";
  const pulled = `Last pulled on ${formatDayOfYear(last)}`;
  return due ? `${pulled}: it is time to pull again.` : `${pulled}, next on ${formatDayOfYear(next)}.`;
}
