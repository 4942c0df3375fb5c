import { EyeOff } from "lucide-react";
import type { ReactNode } from "react";
import type { Platform, TimerView } from "../../platform/bridge.ts";
import styles from "./wall.module.css";
import { WallHeader } from "./wall-header.tsx";
import type { WallFacts } from "./wall-model.ts";

interface WallFrameProps {
  /** What is shown, for those who look for it. */
  readonly kind: string;
  readonly facts: WallFacts;
  readonly platform: Platform;
  readonly clock: TimerView["kind"] | "any" | null;
  /** In the footer, how what is shown is to be read. */
  readonly words: string;
  readonly curtain: boolean;
  /** One `main`. */
  readonly children: ReactNode;
}

/** Top and bottom of the wall around what it shows. */
export function WallFrame({ kind, facts, platform, clock, words, curtain, children }: WallFrameProps) {
  return (
    <div className={styles.wall} data-wall={kind}>
      <WallHeader facts={facts} platform={platform} clock={clock} />
      {children}
      <footer className={styles.footer}>
        <b>{facts.board}</b>
        <span>{words}</span>
        {curtain ? (
          <span className={styles.curtain}>
            <EyeOff aria-hidden="true" /> Curtain closed
          </span>
        ) : null}
        <span className={styles.end}>{facts.impediments}</span>
      </footer>
    </div>
  );
}
