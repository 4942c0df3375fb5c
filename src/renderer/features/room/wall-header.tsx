import styles from "./wall.module.css";
import type { WallModel } from "./wall-model.ts";

/** The sprint's goal, the time it has left, and what sales has of it. */
export function WallHeader({ model }: { readonly model: WallModel }) {
  const { sprint, sales, board } = model;
  return (
    <header className={styles.header}>
      <div className={styles.goal}>
        {sprint ? <p>{sprint.goal ? `${sprint.name} · goal` : "Sprint"}</p> : null}
        <h1>{sprint ? sprint.goal || sprint.name : board}</h1>
      </div>
      {sprint ? <Figure label="time left" value={sprint.left.replace(/ left$/u, "")} /> : null}
      {sales ? <Figure label="sales’ points" value={sales} /> : null}
    </header>
  );
}

const Figure = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <div className={styles.figure}>
    <p>{label}</p>
    <b>{value}</b>
  </div>
);
