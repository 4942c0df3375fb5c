import type { Stage } from "../../../core/document/records.ts";
import type { ColumnGuess } from "../../../core/interchange/trello-columns.ts";
import { choices, stageWords } from "../../session/words.ts";
import { Select } from "../../ui/select.tsx";
import styles from "./import.module.css";

interface StagesProps {
  readonly columns: readonly ColumnGuess[];
  readonly stages: readonly Stage[];
  readonly onChange: (stages: Stage[]) => void;
}

/** What each list is taken for in the figures: guessed from its name or place, to be corrected here. */
export function Stages({ columns, stages, onChange }: StagesProps) {
  const open = columns.map((column, index) => ({ column, index })).filter(({ column }) => !column.archived);
  return (
    <section className={styles.part}>
      <h3>Lists become columns</h3>
      <p className={styles.file}>The stage says what a column means in the figures. It was guessed; correct it here.</p>
      <ul className={styles.stages}>
        {open.map(({ column, index }) => (
          <li key={index} className={styles.stage}>
            <span className={styles.list}>{column.name}</span>
            {column.by === "position" ? <small>by its place</small> : null}
            <Select
              className={styles.choice}
              label={`Stage of ${column.name}`}
              hideLabel
              items={choices(stageWords)}
              value={stages[index] ?? column.stage}
              onChange={(stage) => onChange(stages.map((other, at) => (at === index ? stage : other)))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
