import type { Platform } from "../../platform/bridge.ts";
import type { Showing } from "../../session/wall-link.ts";
import { cx } from "../../ui/cx.ts";
import { formatNumber } from "../../ui/format.ts";
import { useWallTimer, type WallTimer } from "./use-wall-timer.ts";
import styles from "./wall.module.css";
import type { WallModel } from "./wall-model.ts";

interface WallAsideProps {
  readonly model: WallModel;
  readonly showing: Showing;
  readonly platform: Platform;
}

/** The clock, how far the walk is, and who comes next. */
export function WallAside({ model, showing, platform }: WallAsideProps) {
  const timer = useWallTimer(platform);
  const { next } = model;
  const turn = `card ${formatNumber(showing.turn)} of ${formatNumber(showing.turns)}`;
  return (
    <aside className={styles.aside} aria-label="The walk">
      {timer ? (
        <>
          <h3>{timer.paused ? `${timer.name}, paused` : timer.name}</h3>
          <Clock timer={timer} />
          <p className={styles.of}>
            of {timer.length} · {turn}
          </p>
        </>
      ) : (
        <>
          <h3>Card</h3>
          <p className={styles.big}>
            {formatNumber(showing.turn)}
            <small> of {formatNumber(showing.turns)}</small>
          </p>
          <Track label="Cards heard" value={showing.turn} max={showing.turns} />
        </>
      )}
      {timer?.speaker ? (
        <>
          <h3>Speaking</h3>
          <p className={styles.next}>{timer.speaker.name}</p>
        </>
      ) : null}
      {next ? (
        <>
          <h3>Next{next.column === model.focus?.name ? "" : ` · ${next.column}`}</h3>
          <p className={styles.next}>{next.title}</p>
        </>
      ) : (
        <h3>The last card</h3>
      )}
    </aside>
  );
}

/** A running timer, large. */
export const Clock = ({ timer }: { readonly timer: WallTimer }) => (
  <>
    <p className={cx(styles.big, timer.over && styles.over)} role="timer" aria-label={timer.name}>
      {timer.clock}
      {timer.over ? <small> over</small> : null}
    </p>
    <Track label="Time used" value={timer.ran} max={1} />
  </>
);

/** How much of something is behind the team. */
export const Track = ({
  label,
  value,
  max,
}: {
  readonly label: string;
  readonly value: number;
  readonly max: number;
}) => <progress className={styles.track} value={value} max={Math.max(1, max)} aria-label={label} />;
