import { Archive, FolderOpen, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { useActions } from "../../binding/use-session.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { Confirm } from "../../ui/confirm.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Tabs } from "../../ui/segmented.tsx";
import { BoardRow } from "./board-row.tsx";
import styles from "./boards.module.css";
import { NameDialog } from "./name-dialog.tsx";
import { useBoardList } from "./use-board-list.ts";

/** All boards of this machine: open, rename, duplicate, archive, delete, and back again. */
export function BoardsDialog({ onClose }: { readonly onClose: () => void }) {
  const actions = useActions();
  const { list, open, error, run } = useBoardList();
  const [asking, setAsking] = useState<{ kind: "rename" | "duplicate" | "purge"; board: string; name: string } | null>(
    null,
  );
  const live = list.filter((board) => board.archivedAt === null && board.deletedAt === null);
  const archived = list.filter((board) => board.archivedAt !== null && board.deletedAt === null);
  const deleted = list.filter((board) => board.deletedAt !== null);
  const rows = (boards: typeof list) => (
    <ul className={styles.list}>
      {boards.map((board) => (
        <BoardRow
          key={board.board}
          board={board}
          isOpen={board.board === open}
          onAsk={(kind) => setAsking({ kind, board: board.board, name: board.name })}
          onRun={async (gesture) => {
            if ((await run(gesture, board.board)) && gesture === "open") onClose();
          }}
        />
      ))}
    </ul>
  );
  const start = (action: string) => () => {
    onClose();
    actions.run(action);
  };
  return (
    <Dialog
      title="Boards"
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button icon={FolderOpen} onPress={start("file.open")}>
            Open a file…
          </Button>
          <Button icon={Plus} tone="first" onPress={start("board.new")}>
            New board…
          </Button>
        </>
      }
    >
      {error ? <Banner tone="error">{error}</Banner> : null}
      <Tabs
        label="Which boards"
        items={[
          {
            id: "live",
            label: `Boards ${live.length}`,
            content: live.length ? (
              rows(live)
            ) : (
              <EmptyState>No board is here. A new one starts from a template.</EmptyState>
            ),
          },
          {
            id: "archived",
            label: `Archive ${archived.length}`,
            content: archived.length ? (
              rows(archived)
            ) : (
              <EmptyState icon={Archive}>
                A board that is over can be archived: out of the way and kept whole.
              </EmptyState>
            ),
          },
          {
            id: "bin",
            label: `Bin ${deleted.length}`,
            content: deleted.length ? (
              rows(deleted)
            ) : (
              <EmptyState icon={Trash2}>The bin is empty. Deleted boards stay here for 30 days.</EmptyState>
            ),
          },
        ]}
      />
      {asking?.kind === "rename" || asking?.kind === "duplicate" ? (
        <NameDialog
          title={asking.kind === "rename" ? "Rename board" : "Duplicate board"}
          verb={asking.kind === "rename" ? "Rename" : "Duplicate"}
          name={asking.kind === "rename" ? asking.name : `${asking.name} (copy)`}
          onClose={() => setAsking(null)}
          onName={(name) => {
            setAsking(null);
            void run(asking.kind as "rename" | "duplicate", asking.board, name);
          }}
        />
      ) : null}
      {asking?.kind === "purge" ? (
        <Confirm
          title={`Delete “${asking.name}” for good?`}
          verb="Delete for good"
          onClose={() => setAsking(null)}
          onConfirm={() => {
            setAsking(null);
            void run("purge", asking.board);
          }}
        >
          <p>The board, its cards and its attachments go. A last backup stays: the settings can bring it back.</p>
        </Confirm>
      ) : null}
    </Dialog>
  );
}
