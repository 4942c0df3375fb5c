import { Trash2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { DispatchResult } from "../../session/session.ts";
import { Button } from "../../ui/button.tsx";
import { DeleteQuestion } from "../../ui/delete-question.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import styles from "./board-setup.module.css";

interface SetupDialogProps {
  readonly what: "column" | "lane";
  readonly title: string;
  /** Null adds one. */
  readonly id: string | null;
  readonly canSave: boolean;
  readonly onSave: () => DispatchResult;
  readonly onClose: () => void;
  /** All columns or all lanes. */
  readonly all: readonly { readonly id: string; readonly name: string }[];
  /** How many live cards stand in it. */
  readonly count: number;
  readonly onDelete: (moveTo: string | null) => void;
  readonly children: ReactNode;
}

/** The dialog columns and lanes share: save, or delete after saying where the cards go. */
export function SetupDialog(props: SetupDialogProps) {
  const { what, title, id, canSave, onSave, onClose, all, count, onDelete, children } = props;
  const [asking, setAsking] = useState(false);
  const save = () => {
    const result = onSave();
    if (result.ok || result.refusal.code === "nothing-to-do") onClose();
  };
  // In its place, not over it: what was typed is still there when it is kept.
  if (asking && id !== null)
    return (
      <DeleteQuestion
        what={what}
        id={id}
        all={all}
        count={count}
        onKeep={() => setAsking(false)}
        onDelete={(moveTo) => {
          onClose();
          onDelete(moveTo);
        }}
      />
    );
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          {id === null || all.length === 1 ? null : (
            <Button tone="danger" icon={Trash2} onPress={() => setAsking(true)}>
              Delete…
            </Button>
          )}
          <span className={styles.spacer} />
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="first" isDisabled={!canSave} onPress={save}>
            {id === null ? `Add ${what}` : "Save"}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
