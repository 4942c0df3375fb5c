import { Pause, Play, Plus, Square, Timer, TimerReset } from "lucide-react";
import { Button } from "react-aria-components";
import { clockWords, timeBox } from "../../../core/calendar/timer.ts";
import { useTandem } from "../../binding/tandem.ts";
import { useTimerReading, useTimers } from "../../binding/use-timers.ts";
import type { TimerView } from "../../platform/bridge.ts";
import { IconButton } from "../../ui/button.tsx";
import { cx } from "../../ui/cx.ts";
import { Menu, MenuItem, MenuSection, MenuSeparator } from "../../ui/menu.tsx";
import { OtherTimers } from "./other-timers.tsx";
import { timeWords } from "./time-words.ts";
import styles from "./timer.module.css";
import { boxes, weeksOf } from "./timer-plans.ts";
import { startBox, stepTimer } from "./timer-steps.ts";

/** The open board's timers in the bar: each as a chip with its steps; without one, the way to start one. And those elsewhere. */
export function TimerChips() {
  const { here, elsewhere } = useTimers();
  return (
    <>
      {elsewhere.length > 0 ? <OtherTimers timers={elsewhere} /> : null}
      {here.length > 0 ? here.map((timer) => <TimerChip key={timer.kind} timer={timer} />) : <StartMenu />}
    </>
  );
}

function TimerChip({ timer }: { readonly timer: TimerView }) {
  const tandem = useTandem();
  const { clock, state, said, over } = timeWords(useTimerReading(timer));
  const { kind, name } = timer;
  const paused = timer.state === "paused";
  return (
    <Menu
      label={name}
      placement="bottom end"
      trigger={
        <Button
          className={cx(styles.chip, over && styles.over, paused && styles.paused)}
          aria-label={`${name}: ${said}`}
          data-timer={kind}
        >
          {paused ? (
            <Pause className={styles.icon} aria-hidden="true" />
          ) : (
            <Timer className={styles.icon} aria-hidden="true" />
          )}
          <b className="num">{clock}</b>
          <span className={styles.name}>{name}</span>
          {state ? <span>{state}</span> : null}
        </Button>
      }
    >
      <MenuItem
        id="pause"
        icon={paused ? Play : Pause}
        keys="T"
        onAction={() => stepTimer(tandem, timer, paused ? "resume" : "pause")}
      >
        {paused ? "Go on" : "Pause"}
      </MenuItem>
      <MenuItem id="minute" icon={Plus} keys="+" onAction={() => stepTimer(tandem, timer, "add-minute")}>
        One minute more
      </MenuItem>
      <MenuItem id="end" icon={Square} onAction={() => stepTimer(tandem, timer, "end")}>
        End the timer
      </MenuItem>
    </Menu>
  );
}

/** The time-boxes with their lengths, and one of any length. */
function StartMenu() {
  const tandem = useTandem();
  return (
    <Menu
      label="Start a timer"
      placement="bottom end"
      trigger={<IconButton label="Start a timer" keys="Shift+T" icon={Timer} />}
    >
      <MenuSection title="Time-boxes">
        {boxes.map((box) => (
          <MenuItem
            key={box.kind}
            id={box.kind}
            icon={Timer}
            note={clockWords(timeBox(box.kind, weeksOf(tandem.session, box.kind)))}
            onAction={() => startBox(tandem, box)}
          >
            {box.name}
          </MenuItem>
        ))}
      </MenuSection>
      <MenuSeparator />
      <MenuItem
        id="free"
        icon={TimerReset}
        keys="Shift+T"
        onAction={() => tandem.ui.setState({ dialog: { kind: "timer" } })}
      >
        Any length…
      </MenuItem>
    </Menu>
  );
}
