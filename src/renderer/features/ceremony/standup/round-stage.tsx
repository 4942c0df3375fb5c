import { type ReactNode, useEffect, useRef } from "react";
import { useKeptFocus } from "../../../ui/use-kept-focus.ts";
import styles from "./standup.module.css";

/** Who or what is heard. The keyboard stays here when what it was on goes: the note of a card whose turn is over. */
export function RoundStage({ children }: { readonly children: ReactNode }) {
  const stage = useRef<HTMLDivElement>(null);
  useKeptFocus(stage);
  // What led here, the button that started it, is gone.
  useEffect(() => {
    if (document.activeElement === document.body) stage.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={stage} tabIndex={-1} className={styles.stage}>
      {children}
    </div>
  );
}
