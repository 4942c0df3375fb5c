import { Archive, ArchiveRestore, Copy, Ellipsis, Pencil, RotateCcw, Trash2 } from "lucide-react";
import type { BoardSummary } from "../../platform/bridge.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { counted, formatMoment } from "../../ui/format.ts";
import { Menu, MenuItem } from "../../ui/menu.tsx";
import styles from "./boards.module.css";
import type { BoardGesture } from "./use-board-list.ts";

const DAY = 86_400_000;
/** How many days the bin keeps a deleted board. */
const BIN_DAYS = 30;

interface BoardRowProps {
  readonly board: BoardSummary;
  readonly isOpen: boolean;
  readonly onAsk: (kind: "rename" | "duplicate" | "purge") => void;
  readonly onRun: (gesture: BoardGesture) => void;
}

/** One board with what can be done with it. */
export function BoardRow({ board, isOpen, onAsk, onRun }: BoardRowProps) {
  return (
    <li className={styles.row}>
      <div className={styles.about}>
        <span className={styles.name}>{board.name}</span>
        {board.damaged ? (
          <span className={styles.damaged}>{board.damaged}</span>
        ) : (
          <span className={styles.facts}>
            {board.method === "scrum" ? "Scrum" : "Kanban"} · {counted(board.cards, "card")} · changed{" "}
            {formatMoment(board.changedAt)}
            {board.deletedAt === null ? "" : ` · ${leftInBin(board.deletedAt)}`}
          </span>
        )}
      </div>
      {isOpen ? <span className={styles.here}>Open now</span> : null}
      {board.deletedAt !== null ? (
        <>
          <Button small icon={RotateCcw} onPress={() => onRun("restore")}>
            Restore
          </Button>
          <Button small tone="danger" icon={Trash2} onPress={() => onAsk("purge")}>
            Delete for good…
          </Button>
        </>
      ) : (
        <>
          {board.archivedAt !== null ? (
            <Button small icon={ArchiveRestore} onPress={() => onRun("unarchive")}>
              Restore
            </Button>
          ) : isOpen ? null : (
            <Button small onPress={() => onRun("open")}>
              Open
            </Button>
          )}
          <Menu
            label={board.name}
            placement="bottom end"
            trigger={<IconButton label={`More for ${board.name}`} icon={Ellipsis} />}
          >
            <MenuItem id="rename" icon={Pencil} onAction={() => onAsk("rename")}>
              Rename…
            </MenuItem>
            <MenuItem id="duplicate" icon={Copy} onAction={() => onAsk("duplicate")}>
              Duplicate…
            </MenuItem>
            {board.archivedAt === null ? (
              <MenuItem id="archive" icon={Archive} onAction={() => onRun("archive")}>
                Archive
              </MenuItem>
            ) : null}
            <MenuItem id="delete" icon={Trash2} danger onAction={() => onRun("delete")}>
              Delete
            </MenuItem>
          </Menu>
        </>
      )}
    </li>
  );
}

/** How long a deleted board stays in the bin, in words. */
function leftInBin(deletedAt: number): string {
  const days = Math.ceil((deletedAt + BIN_DAYS * DAY - Date.now()) / DAY);
  return days > 0 ? `${counted(days, "day")} left in the bin` : "leaves the bin at the next start";
}
