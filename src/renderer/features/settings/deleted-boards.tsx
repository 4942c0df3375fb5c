import { ArchiveRestore } from "lucide-react";
import { useEffect, useState } from "react";
import { type Tandem, useTandem } from "../../binding/tandem.ts";
import { type BackupEntry, wordsOf } from "../../platform/bridge.ts";
import { showToast } from "../../session/toasts.ts";
import { showWork } from "../../session/work.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { counted, formatMoment } from "../../ui/format.ts";
import styles from "./settings.module.css";

/** Boards that were deleted for good and can come back from their last backup. Nothing while there are none. */
export function DeletedBoards({ onRestored }: { readonly onRestored: () => void }) {
  const tandem = useTandem();
  const [list, setList] = useState<readonly BackupEntry[]>([]);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    lastBackups(tandem).then(setList, (cause) => setError(wordsOf(cause)));
  }, [tandem]);
  if (list.length === 0 && error === null) return null;
  const restore = async ({ board, id, name, at }: BackupEntry) => {
    setBusy(true);
    try {
      const done = await showWork(tandem.ui, "Restoring the board…", async (watch) => {
        await tandem.boards.restore(board, id, watch);
        return true;
      });
      if (!done) return setBusy(false);
      showToast(tandem.ui, "info", `“${name}” is back as it was on ${formatMoment(at)}.`);
      onRestored();
    } catch (cause) {
      setError(wordsOf(cause));
      setBusy(false);
    }
  };
  return (
    <section className={styles.group} aria-label="Deleted boards">
      <h3>Deleted boards</h3>
      {error ? <Banner tone="error">{error}</Banner> : null}
      <ul>
        {list.map((backup) => (
          <li key={backup.board} className={styles.backup}>
            <div>
              {backup.name}
              <small>
                {counted(backup.cards, "card")} · last backup of <span className="num">{formatMoment(backup.at)}</span>
              </small>
            </div>
            <Button
              small
              icon={ArchiveRestore}
              isDisabled={busy}
              aria-label={`Restore the board “${backup.name}”`}
              onPress={() => void restore(backup)}
            >
              Restore
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The newest backup that can be read of each board that is no more, newest first. */
async function lastBackups({ boards, platform }: Tandem): Promise<BackupEntry[]> {
  const [here, backups] = await Promise.all([boards.list(), platform.ask("backups.list", { board: null })]);
  const known = new Set(here.map(({ board }) => board));
  return backups.filter(({ board, damaged }) => {
    if (damaged || known.has(board)) return false;
    known.add(board);
    return true;
  });
}
