import type { ReactNode } from "react";
import type { UiState } from "../../session/ui-store.ts";
import { Bar } from "./bar.tsx";
import styles from "./frame.module.css";
import { Rail } from "./rail.tsx";
import { SaveBanner } from "./save-state.tsx";

interface FrameProps {
  readonly filter: ReactNode;
  /** The timers, in the bar. */
  readonly timer: ReactNode;
  /** A line over the view, such as what is on the wall; or null. */
  readonly strip: ReactNode;
  /** The side panel over the right third, or null. */
  readonly panel: ReactNode;
  readonly onShow: (view: UiState["view"]) => void;
  readonly onSaveCopy: () => void;
  readonly onRetry: () => void;
  readonly children: ReactNode;
}

/** The window around a board: rail, bar, the view, and the panel that slides over it. */
export function Frame({ filter, timer, strip, panel, onShow, onSaveCopy, onRetry, children }: FrameProps) {
  return (
    <div className={styles.frame}>
      <Rail onShow={onShow} />
      <Bar filter={filter} timer={timer} />
      <div className={styles.stage}>
        <SaveBanner onSaveCopy={onSaveCopy} onRetry={onRetry} />
        {strip}
        {/* The panel lies over the view alone: what the banner offers stays in reach. */}
        <div className={styles.work}>
          <main className={styles.view}>{children}</main>
          {panel}
        </div>
      </div>
    </div>
  );
}
