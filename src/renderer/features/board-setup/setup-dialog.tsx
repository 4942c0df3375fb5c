import { Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import type { DispatchResult } from "../../session/session.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import styles from "./board-setup.module.css";

interface SetupDialogProps {
  readonly what: "column" | "lane";
  readonly title: string;
  readonly isNew: boolean;
  readonly canSave: boolean;
  readonly onSave: () => DispatchResult;
  readonly onClose: () => void;
  /** Asks where its cards go and deletes it; null where it is new or the only one. */
  readonly onDelete: (() => void) | null;
  readonly children: ReactNode;
}

/** The dialog columns and lanes share: save, or go on to delete. */
export function SetupDialog(props: SetupDialogProps) {
  const { what, title, isNew, canSave, onSave, onClose, onDelete, children } = props;
  const save = () => {
    const result = onSave();
    if (result.ok || result.refusal.code === "nothing-to-do") onClose();
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          {onDelete === null ? null : (
            <Button tone="danger" icon={Trash2} onPress={onDelete}>
              Delete…
            </Button>
          )}
          <span className={styles.spacer} />
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="first" isDisabled={!canSave} onPress={save}>
            {isNew ? `Add ${what}` : "Save"}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
