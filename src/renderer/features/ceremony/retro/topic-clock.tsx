import { Pause, Play, Plus, Timer } from "lucide-react";
import { clockWords } from "../../../../core/calendar/timer.ts";
import { useTandem } from "../../../binding/tandem.ts";
import { useTimer, useTimerReading } from "../../../binding/use-timers.ts";
import type { TimerView } from "../../../platform/bridge.ts";
import { Button } from "../../../ui/button.tsx";
import { cx } from "../../../ui/cx.ts";
import { Kbd } from "../../../ui/kbd.tsx";
import styles from "./retro.module.css";
import { stepTopicTimer, toggleTopicTimer } from "./run-retro.ts";

/** The five minutes of a topic: to start, to pause, to lengthen. */
export function TopicClock() {
  const tandem = useTandem();
  const timer = useTimer("topic");
  const paused = timer?.state === "paused";
  return (
    <div className={styles.clock}>
      {timer ? <Reading timer={timer} /> : null}
      <Button icon={timer ? (paused ? Play : Pause) : Timer} onPress={() => toggleTopicTimer(tandem)}>
        {timer ? (paused ? "Go on" : "Pause") : "5 minutes"} <Kbd keys="P" />
      </Button>
      {timer ? (
        <Button icon={Plus} onPress={() => stepTopicTimer(tandem, "add-minute")}>
          1 minute <Kbd keys="+" />
        </Button>
      ) : null}
    </div>
  );
}

function Reading({ timer }: { readonly timer: TimerView }) {
  const { leftMs, overMs, state } = useTimerReading(timer);
  const over = leftMs === 0;
  return (
    <p className={cx(styles.left, over && styles.late)} role="timer" aria-label="Time of the topic">
      <b className="num">{over ? `+${clockWords(Math.floor(overMs / 1_000) * 1_000)}` : clockWords(leftMs)}</b>{" "}
      {over ? "over" : state === "paused" ? "paused" : "left"}
    </p>
  );
}
