import type { ReactNode } from "react";
import { Banner } from "../../ui/banner.tsx";
import styles from "./welcome.module.css";

/** A page for when nothing else can be shown. */
export const Trouble = ({ logo, words }: { readonly logo: ReactNode; readonly words: string }) => (
  <main className={styles.page}>
    <div className={styles.sheet}>
      <header className={styles.head}>
        {logo}
        <h1>Tandem could not start</h1>
      </header>
      <Banner tone="error">{words}</Banner>
    </div>
  </main>
);
