import { CalendarPlus } from "lucide-react";
import { Button } from "react-aria-components";
import { sprintTime } from "../../../core/calendar/sprint-time.ts";
import { activeSprint } from "../../../core/document/queries.ts";
import { useTandem } from "../../binding/tandem.ts";
import { useNow } from "../../binding/use-now.ts";
import { useBoard, useBoardRecord, useUiStore } from "../../binding/use-session.ts";
import { cx } from "../../ui/cx.ts";
import styles from "./chip.module.css";

/** The sprint that runs, the time it has left and its goal; without one, the way to plan it. */
export function SprintChip() {
  const ui = useUiStore();
  const { zone } = useTandem().info;
  const week = useBoardRecord();
  const sprint = useBoard((session) => activeSprint(session.board), null);
  const now = useNow(60_000);
  const open = () => ui.setState({ view: "sprint" });
  // A Kanban board pulls instead: its queue is in the rail.
  if (!sprint && week?.method === "kanban") return null;
  if (!sprint || !week) {
    return (
      <Button className={styles.chip ?? ""} onPress={open}>
        <CalendarPlus className={styles.icon} aria-hidden="true" />
        Plan a sprint
      </Button>
    );
  }
  return (
    <Button className={cx(styles.chip, sprint.goal && styles.goals)} onPress={open}>
      <b>{sprint.name}</b>
      <span className={cx(styles.time, "num")}>{sprintTime(sprint, week, now, zone).words}</span>
      {sprint.goal ? <span className={styles.goal}>· {sprint.goal}</span> : null}
    </Button>
  );
}
