import type { ReactNode } from "react";
import { Banner } from "../../ui/banner.tsx";
import styles from "./welcome.module.css";

interface TroubleProps {
  readonly logo: ReactNode;
  readonly title: string;
  /** What happened, what was kept, what to do. */
  readonly words: string;
  readonly action?: ReactNode;
}

/** A page for when nothing else can be shown. */
export const Trouble = ({ logo, title, words, action }: TroubleProps) => (
  <main className={styles.page}>
    <div className={styles.sheet}>
      <header className={styles.head}>
        {logo}
        <h1>{title}</h1>
      </header>
      <Banner tone="error" actions={action}>
        {words}
      </Banner>
    </div>
  </main>
);
