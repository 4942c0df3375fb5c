import { Projector, Redo2, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { useUndo } from "../../binding/use-dispatch.ts";
import { useActions, useSessionState } from "../../binding/use-session.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Tip } from "../../ui/tooltip.tsx";
import styles from "./bar.module.css";
import { BoardMenu } from "./board-menu.tsx";
import { BoardSwitcher } from "./board-switcher.tsx";
import { SalesMeter } from "./sales-meter.tsx";
import { SaveMark } from "./save-state.tsx";
import { SprintChip } from "./sprint-chip.tsx";

interface BarProps {
  /** The field that narrows the board. */
  readonly filter: ReactNode;
  readonly timer: ReactNode;
}

/** What a facilitator is asked about, always in view. */
export function Bar({ filter, timer }: BarProps) {
  const actions = useActions();
  return (
    <header className={styles.bar}>
      <BoardSwitcher />
      <SprintChip />
      <SalesMeter />
      <span className={styles.grow} />
      {timer}
      <SaveMark />
      <UndoButtons />
      {filter}
      <Tip text="Present on the wall" keys="F5">
        <Button icon={Projector} onPress={() => actions.run("room.present")}>
          <span className={styles.label}>Present</span>
        </Button>
      </Tip>
      <BoardMenu />
    </header>
  );
}

/** Apart from the bar, whose menus need not follow every change. */
function UndoButtons() {
  const { undo, redo } = useUndo();
  const undoLabel = useSessionState((state) => state.undoLabel);
  const redoLabel = useSessionState((state) => state.redoLabel);
  return (
    <div className={styles.tools}>
      <IconButton
        label={undoLabel ? `Undo: ${undoLabel}` : "Undo"}
        keys="Mod+Z"
        icon={Undo2}
        isDisabled={undoLabel === null}
        onPress={undo}
      />
      <IconButton
        label={redoLabel ? `Redo: ${redoLabel}` : "Redo"}
        keys="Mod+Shift+Z"
        icon={Redo2}
        isDisabled={redoLabel === null}
        onPress={redo}
      />
    </div>
  );
}
