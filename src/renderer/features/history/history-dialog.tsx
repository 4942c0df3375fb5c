import { History, Undo2 } from "lucide-react";
import { useEffect, useState } from "react";
import { useTandem } from "../../binding/tandem.ts";
import { useUndo } from "../../binding/use-dispatch.ts";
import { useVersion } from "../../binding/use-session.ts";
import { wordsOf } from "../../platform/bridge.ts";
import type { HistoryEntry } from "../../session/session.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { formatMoment } from "../../ui/format.ts";
import { VirtualList } from "../../ui/virtual-list.tsx";
import styles from "./history.module.css";

/** How far back the panel looks. */
const MOST = 1_000;

/** What was done on the board, newest first: who, what, when. A change on which nothing later stands can be undone. */
export function HistoryDialog({ onClose }: { readonly onClose: () => void }) {
  const { session } = useTandem();
  const { undoChange } = useUndo();
  const version = useVersion();
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` says that there is more to read
  useEffect(() => {
    session.history(MOST).then(setEntries, (cause) => setError(wordsOf(cause)));
  }, [session, version]);
  return (
    <Dialog title="History" side onClose={onClose}>
      {error ? <Banner tone="error">{error}</Banner> : null}
      {entries?.length === 0 ? (
        <EmptyState icon={History}>Nothing was done on this board yet. Every change will be listed here.</EmptyState>
      ) : null}
      {entries?.length ? (
        <VirtualList
          label="Changes"
          count={entries.length}
          rowHeight={64}
          keyOf={(index) => entries[index]?.change.id ?? index}
          row={(index) => {
            const entry = entries[index];
            return entry ? <Entry entry={entry} onUndo={() => undoChange(entry.change.id)} /> : null;
          }}
        />
      ) : null}
    </Dialog>
  );
}

function Entry({ entry, onUndo }: { readonly entry: HistoryEntry; readonly onUndo: () => void }) {
  const { change, undoable, why } = entry;
  const reasons = new Set(change.added.flatMap((record) => (record.type === "override" ? record.reason : [])));
  return (
    <div className={styles.entry}>
      <div className={styles.words}>
        <span>{change.label}</span>
        <small className="num">
          {change.by || "Someone"} · {formatMoment(change.at)}
        </small>
        {[...reasons].map((reason) => (
          <small key={reason}>Reason: {reason}</small>
        ))}
        {undoable || !why ? null : <small>{why}</small>}
      </div>
      {undoable ? (
        <Button small icon={Undo2} aria-label={`Undo: ${change.label}`} onPress={onUndo}>
          Undo
        </Button>
      ) : null}
    </div>
  );
}
