import { cx } from "../../../ui/cx.ts";
import { useWallTimer } from "../use-wall-timer.ts";
import { Track } from "../wall-aside.tsx";
import type { SceneProps } from "./scene-props.ts";
import styles from "./scenes.module.css";

/** The clock that matters most, as large as the wall. */
export function TimerScene({ platform }: Pick<SceneProps<"timer">, "platform">) {
  const timer = useWallTimer(platform);
  if (!timer)
    return (
      <main className={styles.timer}>
        <p className={styles.quiet}>No timer runs.</p>
      </main>
    );
  return (
    <main className={styles.timer}>
      <h2>{timer.paused ? `${timer.name}, paused` : timer.name}</h2>
      <p className={cx(styles.clock, timer.over && styles.late)} role="timer" aria-label={timer.name}>
        {timer.clock}
      </p>
      <Track label="Time used" value={timer.ran} max={1} />
      <p className={styles.quiet}>{timer.over ? `over the ${timer.length}` : `left of ${timer.length}`}</p>
      {timer.speaker ? <p className={styles.role}>{`${timer.speaker.name} has the floor`}</p> : null}
    </main>
  );
}
