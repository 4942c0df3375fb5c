import { ChevronDown, FileUp, FolderOpen, LayoutList, Plus } from "lucide-react";
import { useCallback, useEffect, useState } from "react";
import { useTandem } from "../../binding/tandem.ts";
import { useActions, useBoardRecord, useSessionState } from "../../binding/use-session.ts";
import { type BoardSummary, wordsOf } from "../../platform/bridge.ts";
import { showToast } from "../../session/toasts.ts";
import { Button } from "../../ui/button.tsx";
import { Menu, MenuItem, MenuSection, MenuSeparator } from "../../ui/menu.tsx";
import styles from "./bar.module.css";

/** The open board's name; opens the menu of boards. */
export function BoardSwitcher() {
  const { boards, ui } = useTandem();
  const actions = useActions();
  const name = useBoardRecord()?.name ?? "";
  const open = useSessionState((state) => state.boardId);
  const [list, setList] = useState<readonly BoardSummary[]>([]);
  const fail = useCallback((error: unknown) => showToast(ui, "error", wordsOf(error)), [ui]);
  useEffect(() => {
    if (open !== null && name !== "") boards.list().then(setList, fail);
  }, [boards, fail, open, name]);
  const others = list
    .filter((board) => board.archivedAt === null && board.deletedAt === null && board.damaged === null)
    .sort((a, b) => b.changedAt - a.changedAt)
    .slice(0, 12);
  return (
    <h1 className={styles.title}>
      <Menu
        label="Boards"
        trigger={
          <Button tone="quiet" className={styles.switcher}>
            <span className={styles.name}>{name}</span>
            <ChevronDown className={styles.chevron} aria-hidden="true" />
          </Button>
        }
      >
        <MenuSection title="Boards">
          {others.map((board) => (
            <MenuItem
              key={board.board}
              id={board.board}
              checked={board.board === open}
              onAction={() => {
                if (board.board !== open) boards.open(board.board).catch(fail);
              }}
            >
              {board.board === open ? name : board.name}
            </MenuItem>
          ))}
        </MenuSection>
        <MenuSeparator />
        <MenuItem id="new" icon={Plus} onAction={() => actions.run("board.new")}>
          New board…
        </MenuItem>
        <MenuItem id="manage" icon={LayoutList} onAction={() => actions.run("board.list")}>
          Boards…
        </MenuItem>
        <MenuItem id="open" icon={FolderOpen} onAction={() => actions.run("file.open")}>
          Open a file…
        </MenuItem>
        <MenuItem id="import" icon={FileUp} onAction={() => actions.run("board.import")}>
          Import from Trello…
        </MenuItem>
      </Menu>
    </h1>
  );
}
