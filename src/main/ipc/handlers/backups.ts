import type { BackupService } from "../../backups/backup-service.ts";
import { upgradeSnapshot } from "../../files/board-folder.ts";
import type { BoardStore } from "../../files/board-store.ts";
import type { Handlers } from "../answer.ts";

/** Answers what is asked of the backups. */
export function backupHandlers(
  store: BoardStore,
  backups: BackupService,
): Pick<Handlers, "backups.list" | "backups.restore"> {
  return {
    "backups.list": ({ board }) => backups.list(board),
    "backups.restore": async ({ board, backup }, _asker, { signal, began }) => {
      began();
      // A backup may be of an older schema than the app that restores it.
      const snapshot = upgradeSnapshot(await backups.read(board, backup));
      // Ahead of what any window has of the board, or the window would heal the restored board away.
      const head = await store.headOrNull(board);
      signal.throwIfAborted();
      return store.put({ ...snapshot, seq: Math.max(snapshot.seq, head?.seq ?? 0) + 1 }, "restore");
    },
  };
}
