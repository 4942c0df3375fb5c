import { sprintTime } from "../../../../core/calendar/sprint-time.ts";
import { activeSprint } from "../../../../core/document/queries.ts";
import { useTandem } from "../../../binding/tandem.ts";
import { useNow } from "../../../binding/use-now.ts";
import { useBoard, useBoardRecord } from "../../../binding/use-session.ts";
import styles from "./ceremony.module.css";

/**
 * The goal of a sprint and the time it has left; without `of` (an id) of the one that runs, of a board without one its
 * name.
 */
export function SprintLine({ of = null }: { readonly of?: string | null }) {
  const { zone } = useTandem().info;
  const week = useBoardRecord();
  const sprint = useBoard(
    ({ board }) => (of === null ? activeSprint(board) : (board.tables.sprint.get(of) ?? null)),
    null,
  );
  const now = useNow(60_000);
  if (!week) return null;
  if (!sprint) return <p className={styles.goal}>{week.name}</p>;
  return (
    <p className={styles.goal}>
      <span className={styles.label}>
        {sprint.name} · <span className="num">{sprintTime(sprint, week, now, zone).words}</span>
      </span>
      <b dir="auto">{sprint.goal || "No goal was set for this sprint."}</b>
    </p>
  );
}
