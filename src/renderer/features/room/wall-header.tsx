import type { Platform, TimerView } from "../../platform/bridge.ts";
import { cx } from "../../ui/cx.ts";
import { useWallTimer } from "./use-wall-timer.ts";
import styles from "./wall.module.css";
import type { WallFacts } from "./wall-model.ts";

interface WallHeaderProps {
  readonly facts: WallFacts;
  readonly platform: Platform;
  /** Which clock stands here: of a kind, the one that matters most, or none because it stands elsewhere. */
  readonly clock: TimerView["kind"] | "any" | null;
}

/** The sprint's goal, the time it has left, and what sales has of it. */
export function WallHeader({ facts, platform, clock }: WallHeaderProps) {
  const { sprint, sales, board } = facts;
  return (
    <header className={styles.header}>
      <div className={styles.goal}>
        {sprint ? <p>{sprint.goal ? `${sprint.name} · goal` : "Sprint"}</p> : null}
        <h1>{sprint ? sprint.goal || sprint.name : board}</h1>
      </div>
      {clock === null ? null : <TimerFigure platform={platform} {...(clock === "any" ? {} : { kind: clock })} />}
      {sprint ? <TimeLeft words={sprint.left} /> : null}
      {sales ? <Figure label="sales’ points" value={sales} /> : null}
    </header>
  );
}

/** “5 d 3 h” under “time left”; of a sprint that is over or ahead, when it ended or starts. */
const TimeLeft = ({ words }: { readonly words: string }) => (
  <Figure label={words.endsWith(" left") ? "time left" : "the sprint"} value={words.replace(/ left$/u, "")} />
);

function TimerFigure({ platform, kind }: Pick<WallHeaderProps, "platform"> & { readonly kind?: TimerView["kind"] }) {
  const timer = useWallTimer(platform, kind);
  return timer ? <Figure label={timer.name} value={timer.clock} over={timer.over} /> : null;
}

interface FigureProps {
  readonly label: string;
  readonly value: string;
  readonly over?: boolean;
}

const Figure = ({ label, value, over }: FigureProps) => (
  <div className={cx(styles.figure, over && styles.over)}>
    <p>{label}</p>
    <b>{value}</b>
  </div>
);
