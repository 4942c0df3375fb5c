import { ArchiveRestore } from "lucide-react";
import { useEffect, useState } from "react";

import { useTandem } from "../../binding/tandem.ts";
import { useSessionState } from "../../binding/use-session.ts";
import { type BackupEntry, wordsOf } from "../../platform/bridge.ts";
import { showToast } from "../../session/toasts.ts";
import { showWork } from "../../session/work.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { Confirm } from "../../ui/confirm.tsx";
import { counted, formatMoment } from "../../ui/format.ts";
import { VirtualList } from "../../ui/virtual-list.tsx";
import { DeletedBoards } from "./deleted-boards.tsx";
import styles from "./settings.module.css";

const reasons: Readonly<Record<string, string>> = {
  work: "while working",
  restore: "before a restore",
  heal: "before a repair",
  create: "before it was replaced",
  purge: "before it was deleted",
  import: "before an import",
};

/** The backups of the open board, and the boards that are no more but for theirs. */
export function Backups({ onRestored }: { readonly onRestored: () => void }) {
  return (
    <>
      <BoardBackups onRestored={onRestored} />
      <DeletedBoards onRestored={onRestored} />
    </>
  );
}

/** The backups of the open board and the way back to one of them; a safety copy of what is here now is made first. */
function BoardBackups({ onRestored }: { readonly onRestored: () => void }) {
  const { boards, platform, ui } = useTandem();
  const board = useSessionState((state) => state.boardId);
  const [list, setList] = useState<readonly BackupEntry[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [asking, setAsking] = useState<BackupEntry | null>(null);
  useEffect(() => {
    if (board !== null) platform.ask("backups.list", { board }).then(setList, (cause) => setError(wordsOf(cause)));
  }, [platform, board]);
  if (board === null) return null;
  const restore = async (backup: BackupEntry) => {
    setAsking(null);
    try {
      const done = await showWork(ui, "Restoring the backup…", async (watch) => {
        await boards.restore(board, backup.id, watch);
        return true;
      });
      if (!done) return;
      showToast(
        ui,
        "info",
        `The board is as it was on ${formatMoment(backup.at)}. A copy of what was here is among the backups.`,
      );
      onRestored();
    } catch (cause) {
      setError(wordsOf(cause));
    }
  };
  return (
    <div className={styles.group}>
      <h3>Backups of this board</h3>
      {error ? <Banner tone="error">{error}</Banner> : null}
      {list?.length === 0 ? (
        <p className={styles.note}>None yet. One is made every 15 minutes of work.</p>
      ) : list ? (
        <VirtualList
          label="Backups"
          count={list.length}
          rowHeight={48}
          keyOf={(index) => list[index]?.id ?? index}
          row={(index) => {
            const backup = list[index];
            if (!backup) return null;
            return (
              <div className={styles.backup}>
                <div>
                  <span className="num">{formatMoment(backup.at)}</span>
                  <small>
                    {counted(backup.cards, "card")} · {reasons[backup.reason] ?? backup.reason}
                    {backup.damaged ? " · damaged" : ""}
                  </small>
                </div>
                <Button
                  small
                  icon={ArchiveRestore}
                  isDisabled={backup.damaged}
                  aria-label={`Restore the backup of ${formatMoment(backup.at)}`}
                  onPress={() => setAsking(backup)}
                >
                  Restore…
                </Button>
              </div>
            );
          }}
        />
      ) : null}
      {asking ? (
        <Confirm
          title="Go back to this backup?"
          verb="Restore"
          danger={false}
          onClose={() => setAsking(null)}
          onConfirm={() => void restore(asking)}
        >
          <p>
            The board becomes what it was on {formatMoment(asking.at)}. What is here now is kept as a backup first, so
            you can come back to it.
          </p>
        </Confirm>
      ) : null}
    </div>
  );
}
