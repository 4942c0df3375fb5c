import { FolderOpen, Square, Timer } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { useTandem } from "../../binding/tandem.ts";
import { type BoardSummary, type TimerView, wordsOf } from "../../platform/bridge.ts";
import { showToast } from "../../session/toasts.ts";
import { counted, formatNumber } from "../../ui/format.ts";
import { Menu, MenuItem, MenuSection } from "../../ui/menu.tsx";
import styles from "./timer.module.css";
import { stepTimer } from "./timer-steps.ts";

/**
 * A sign that clocks run on other boards, with the ways to those boards. A ceremony's clock holds who spoke how long, so it
 * is ended there; from here only where its board cannot be opened.
 */
export function OtherTimers({ timers }: { readonly timers: readonly TimerView[] }) {
  const tandem = useTandem();
  const { boards, ui } = tandem;
  const [list, setList] = useState<readonly BoardSummary[] | null>(null);
  useEffect(() => {
    // Without the names the clocks are still there.
    boards.list().then(setList, () => undefined);
  }, [boards]);
  const words = `${counted(timers.length, "timer")} on other boards`;
  return (
    <Menu
      label={words}
      placement="bottom end"
      trigger={
        <Button className={styles.chip ?? ""} aria-label={words} data-timer="elsewhere">
          <Timer className={styles.icon} aria-hidden="true" />
          <b className="num">+{formatNumber(timers.length)}</b>
          <span className={styles.name}>elsewhere</span>
        </Button>
      }
    >
      {timers.map((timer) => {
        const { kind, board, name } = timer;
        const known = list?.find((one) => one.board === board);
        // Until the list is here every board counts as one that can be opened.
        const isOpen = list === null || (known?.archivedAt === null && known.deletedAt === null);
        return (
          <MenuSection key={`${kind} ${board}`} title={known ? `${name}, ${known.name}` : name}>
            {board !== null && isOpen ? (
              <MenuItem
                id={`open ${kind} ${board}`}
                icon={FolderOpen}
                onAction={() => boards.open(board).catch((error) => showToast(ui, "error", wordsOf(error)))}
              >
                Open its board
              </MenuItem>
            ) : (
              <MenuItem id={`end ${kind} ${board}`} icon={Square} onAction={() => stepTimer(tandem, timer, "end")}>
                End the timer
              </MenuItem>
            )}
          </MenuSection>
        );
      })}
    </Menu>
  );
}
