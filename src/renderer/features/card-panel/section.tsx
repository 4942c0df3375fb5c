import { type ReactNode, useId } from "react";
import styles from "./card-panel.module.css";

interface SectionProps {
  readonly title: string;
  /** Beside the title: `3/5`, `2`. */
  readonly count?: string | undefined;
  /** A button at the right of the title. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the card's panel under its heading. */
export function Section({ title, count, action, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header className={styles.sectionHead}>
        <h3 id={id}>{title}</h3>
        {count ? <span className={`${styles.count} num`}>{count}</span> : null}
        <span className={styles.grow} />
        {action}
      </header>
      {children}
    </section>
  );
}
