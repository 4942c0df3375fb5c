import { Square, Timer, Trash2 } from "lucide-react";
import type { KeyboardEvent } from "react";
import { clockWords } from "../../../core/calendar/timer.ts";
import { ceremonyDelete } from "../../../core/commands/ceremony-delete.ts";
import type { CeremonyRecord } from "../../../core/document/ceremony-records.ts";
import { useTandem } from "../../binding/tandem.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useSessionState } from "../../binding/use-session.ts";
import { useTimer, useTimerReading } from "../../binding/use-timers.ts";
import type { TimerView } from "../../platform/bridge.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { cx } from "../../ui/cx.ts";
import { formatTime } from "../../ui/format.ts";
import { Tip } from "../../ui/tooltip.tsx";
import { BoardRound } from "./board-round.tsx";
import { endStandup, goOn, startClock } from "./run-standup.ts";
import { SpeakerRound } from "./speaker-round.tsx";
import { SprintLine } from "./sprint-line.tsx";
import styles from "./standup.module.css";

/** The standup while it is held: goal and clock on top, then the cards or the speakers. */
export function StandupRun({ ceremony }: { readonly ceremony: CeremonyRecord }) {
  const tandem = useTandem();
  const dispatch = useDispatch();
  const board = useSessionState((state) => state.boardId);
  const running = useTimer("standup");
  const timer = running?.board === board ? running : undefined;
  // A clicker goes on while somebody writes; what is written is kept.
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLTextAreaElement) || !/^Page(Down|Up)$/u.test(event.key)) return;
    event.preventDefault();
    goOn(tandem, event.key === "PageDown" ? "next" : "previous");
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the walk hold in its fields too
    <div className={styles.run} onKeyDown={onKeyDown}>
      <header className={styles.head}>
        <h1 className="said-only">Standup</h1>
        <SprintLine />
        {timer ? <Clock timer={timer} /> : <NoClock ceremony={ceremony} />}
        <div className={styles.ends}>
          <Tip text="Writes the minutes" keys="Shift+E">
            <Button icon={Square} onPress={() => void endStandup(tandem)}>
              End the standup
            </Button>
          </Tip>
          <IconButton
            label="Discard this standup"
            icon={Trash2}
            onPress={() => {
              const { ok } = dispatch(ceremonyDelete, { ceremony: ceremony.id });
              if (ok && timer)
                tandem.platform.ask("timer.step", { kind: "standup", step: "end" }).catch(() => undefined);
            }}
          />
        </div>
      </header>
      {ceremony.walk === "board" ? (
        <BoardRound ceremony={ceremony} />
      ) : (
        <SpeakerRound ceremony={ceremony} timer={timer} />
      )}
    </div>
  );
}

function Clock({ timer }: { readonly timer: TimerView }) {
  const { leftMs, overMs, state } = useTimerReading(timer);
  const over = leftMs === 0;
  return (
    <p className={cx(styles.clock, over && styles.late)} role="timer" aria-label="Time of the standup">
      <b className="num">{over ? `+${clockWords(Math.floor(overMs / 1_000) * 1_000)}` : clockWords(leftMs)}</b>
      <span>{[over ? "over the time" : "left", state === "paused" ? "paused" : ""].filter(Boolean).join(", ")}</span>
    </p>
  );
}

/** The clock was ended, or the standup is one that nobody ended. */
function NoClock({ ceremony }: { readonly ceremony: CeremonyRecord }) {
  const tandem = useTandem();
  return (
    <p className={styles.clock}>
      <span>no clock runs; begun at {formatTime(ceremony.startedAt)}</span>
      <Button small icon={Timer} onPress={() => startClock(tandem)}>
        Start the clock
      </Button>
    </p>
  );
}
