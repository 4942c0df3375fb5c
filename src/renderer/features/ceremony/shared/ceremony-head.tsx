import { Square, Timer, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { clockWords } from "../../../../core/calendar/timer.ts";
import type { CeremonyRecord } from "../../../../core/document/ceremony-records.ts";
import { useTandem } from "../../../binding/tandem.ts";
import { useTimer, useTimerReading } from "../../../binding/use-timers.ts";
import type { TimerView } from "../../../platform/bridge.ts";
import { Button, IconButton } from "../../../ui/button.tsx";
import { cx } from "../../../ui/cx.ts";
import { formatTime } from "../../../ui/format.ts";
import { Tip } from "../../../ui/tooltip.tsx";
import styles from "./ceremony.module.css";
import { ceremonyNames, discardCeremony } from "./held-ceremony.ts";
import { PeopleButton } from "./people-button.tsx";
import { SprintLine } from "./sprint-line.tsx";

interface CeremonyHeadProps {
  readonly ceremony: CeremonyRecord;
  readonly onEnd: () => void;
  /** Starts its clock, where none runs. */
  readonly onClock: () => void;
  /** What else can be done, before the end. */
  readonly children?: ReactNode;
}

/** The head of a ceremony that is being held: the sprint's goal, the clock, and the ways to end it. */
export function CeremonyHead({ ceremony, onEnd, onClock, children }: CeremonyHeadProps) {
  const tandem = useTandem();
  const timer = useTimer(ceremony.kind);
  const name = ceremonyNames[ceremony.kind];
  return (
    <header className={styles.head}>
      <h1 className="said-only">{name}</h1>
      <SprintLine of={ceremony.sprint} />
      {timer ? <Clock name={name.toLowerCase()} timer={timer} /> : <NoClock ceremony={ceremony} onClock={onClock} />}
      <div className={styles.ends}>
        <PeopleButton ceremony={ceremony} />
        {children}
        <Tip text="Writes the minutes" keys="Shift+E">
          <Button icon={Square} onPress={onEnd}>
            End the {name.toLowerCase()}
          </Button>
        </Tip>
        <IconButton
          label={`Discard this ${name.toLowerCase()}`}
          icon={Trash2}
          onPress={() => discardCeremony(tandem, ceremony)}
        />
      </div>
    </header>
  );
}

function Clock({ name, timer }: { readonly name: string; readonly timer: TimerView }) {
  const { leftMs, overMs, state } = useTimerReading(timer);
  const over = leftMs === 0;
  return (
    <p className={cx(styles.clock, over && styles.late)} role="timer" aria-label={`Time of the ${name}`}>
      <b className="num">{over ? `+${clockWords(Math.floor(overMs / 1_000) * 1_000)}` : clockWords(leftMs)}</b>
      <span>{[over ? "over the time" : "left", state === "paused" ? "paused" : ""].filter(Boolean).join(", ")}</span>
    </p>
  );
}

/** The clock was ended, or the ceremony is one that nobody ended. */
function NoClock({ ceremony, onClock }: Pick<CeremonyHeadProps, "ceremony" | "onClock">) {
  return (
    <p className={styles.clock}>
      <span>no clock runs; begun at {formatTime(ceremony.startedAt)}</span>
      <Button small icon={Timer} onPress={onClock}>
        Start the clock
      </Button>
    </p>
  );
}
