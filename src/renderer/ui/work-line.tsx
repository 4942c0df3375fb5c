import { useEffect, useRef, useState } from "react";
import { Button } from "./button.tsx";
import styles from "./work-line.module.css";

export interface WorkItem {
  readonly id: number;
  readonly words: string;
  readonly cancel: () => void;
}

/** What takes no longer is not worth a line that comes and goes; milliseconds. */
const SHORT = 400;

/** Long work that is under way, with a way to cancel it. Focus goes back to where it was when the work began. */
export function WorkLine({ item }: { readonly item: WorkItem }) {
  const [shown, setShown] = useState(false);
  const before = useRef(document.activeElement);
  useEffect(() => {
    const timer = window.setTimeout(() => setShown(true), SHORT);
    return () => window.clearTimeout(timer);
  }, []);
  if (!shown) return null;
  const cancel = () => {
    item.cancel();
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  return (
    <div className={styles.line} role="status">
      <p className={styles.words}>{item.words}</p>
      <div className={styles.track} role="progressbar" aria-label={item.words}>
        <div className={styles.bar} />
      </div>
      <Button small onPress={cancel}>
        Cancel
      </Button>
    </div>
  );
}
