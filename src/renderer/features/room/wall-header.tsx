import { cx } from "../../ui/cx.ts";
import type { WallTimer } from "./use-wall-timer.ts";
import styles from "./wall.module.css";
import type { WallModel } from "./wall-model.ts";

/** The sprint's goal, the time it has left, and what sales has of it. */
export function WallHeader({ model, timer }: { readonly model: WallModel; readonly timer: WallTimer | null }) {
  const { sprint, sales, board } = model;
  return (
    <header className={styles.header}>
      <div className={styles.goal}>
        {sprint ? <p>{sprint.goal ? `${sprint.name} · goal` : "Sprint"}</p> : null}
        <h1>{sprint ? sprint.goal || sprint.name : board}</h1>
      </div>
      {timer ? <Figure label={timer.name} value={timer.clock} over={timer.over} /> : null}
      {sprint ? <Figure label="time left" value={sprint.left.replace(/ left$/u, "")} /> : null}
      {sales ? <Figure label="sales’ points" value={sales} /> : null}
    </header>
  );
}

interface FigureProps {
  readonly label: string;
  readonly value: string;
  readonly over?: boolean;
}

const Figure = ({ label, value, over }: FigureProps) => (
  <div className={cx(styles.figure, over && styles.over)}>
    <p>{label}</p>
    <b>{value}</b>
  </div>
);
