import styles from "./deck.module.css";

export interface Figure {
  readonly value: string;
  readonly label: string;
}

/** A row of large figures, each with its words. */
export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <dl className={styles.figures}>
      {figures.map(({ value, label }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd data-long={value.length > 9}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
