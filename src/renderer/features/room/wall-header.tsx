import type { Platform } from "../../platform/bridge.ts";
import { cx } from "../../ui/cx.ts";
import { useWallTimer } from "./use-wall-timer.ts";
import styles from "./wall.module.css";
import type { WallModel } from "./wall-model.ts";

/** The sprint's goal, the time it has left, and what sales has of it. */
export function WallHeader({ model, platform }: { readonly model: WallModel; readonly platform: Platform }) {
  const { sprint, sales, board } = model;
  return (
    <header className={styles.header}>
      <div className={styles.goal}>
        {sprint ? <p>{sprint.goal ? `${sprint.name} · goal` : "Sprint"}</p> : null}
        <h1>{sprint ? sprint.goal || sprint.name : board}</h1>
      </div>
      {model.focus ? null : <TimerFigure platform={platform} />}
      {sprint ? <Figure label="time left" value={sprint.left.replace(/ left$/u, "")} /> : null}
      {sales ? <Figure label="sales’ points" value={sales} /> : null}
    </header>
  );
}

/** The clock, while no card is in focus beside whose walk it stands. */
function TimerFigure({ platform }: { readonly platform: Platform }) {
  const timer = useWallTimer(platform);
  return timer ? <Figure label={timer.name} value={timer.clock} over={timer.over} /> : null;
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
