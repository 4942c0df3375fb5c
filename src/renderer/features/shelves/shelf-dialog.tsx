import { Archive, RotateCcw, Trash2 } from "lucide-react";
import { useState } from "react";
import { cardArchive } from "../../../core/commands/card-archive.ts";
import { cardDelete } from "../../../core/commands/card-delete.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useIndexes, useSession, useUiStore } from "../../binding/use-session.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { formatDate } from "../../ui/format.ts";
import { TextField } from "../../ui/text-field.tsx";
import { VirtualList } from "../../ui/virtual-list.tsx";
import styles from "./shelves.module.css";

const NONE: readonly string[] = [];

interface ShelfDialogProps {
  readonly shelf: "archive" | "bin";
  readonly onClose: () => void;
}

/** The archived or the deleted cards of the board, newest first, each with the way back. */
export function ShelfDialog({ shelf, onClose }: ShelfDialogProps) {
  const { board } = useSession();
  const ui = useUiStore();
  const dispatch = useDispatch();
  const isBin = shelf === "bin";
  const ids = useIndexes((indexes) => (isBin ? indexes.binned : indexes.archived), NONE);
  const [typed, setTyped] = useState("");
  const wanted = typed.trim().toLocaleLowerCase();
  const cards = ids
    .flatMap((id) => board.tables.card.get(id) ?? [])
    .filter((card) => `#${card.number} ${card.title}`.toLocaleLowerCase().includes(wanted));
  const restore = (id: string) => {
    if (isBin) dispatch(cardDelete, { cards: [id], deleted: false });
    else dispatch(cardArchive, { cards: [id], archived: false });
  };
  return (
    <Dialog title={isBin ? "Bin" : "Archive"} side onClose={onClose}>
      {ids.length === 0 ? (
        isBin ? (
          <EmptyState icon={Trash2}>The bin is empty. Deleted cards stay here until they are restored.</EmptyState>
        ) : (
          <EmptyState icon={Archive}>
            Nothing is archived. Archived cards keep everything and still count in the figures.
          </EmptyState>
        )
      ) : (
        <>
          <TextField label="Find" hideLabel placeholder="Find by number or title" value={typed} onChange={setTyped} />
          <VirtualList
            label={isBin ? "Deleted cards" : "Archived cards"}
            count={cards.length}
            rowHeight={56}
            keyOf={(index) => cards[index]?.id ?? index}
            row={(index) => {
              const card = cards[index];
              if (!card) return null;
              const since = isBin ? card.deletedAt : card.archivedAt;
              return (
                <div className={styles.row}>
                  <button
                    type="button"
                    className={styles.card}
                    onClick={() => ui.setState({ dialog: null, openCard: card.id })}
                  >
                    <span className={styles.title}>{card.title}</span>
                    <small className="num">
                      #{card.number} · {since === null ? "" : formatDate(since)}
                    </small>
                  </button>
                  <Button
                    small
                    icon={RotateCcw}
                    aria-label={`Restore “${card.title}”`}
                    onPress={() => restore(card.id)}
                  >
                    Restore
                  </Button>
                </div>
              );
            }}
          />
        </>
      )}
    </Dialog>
  );
}
