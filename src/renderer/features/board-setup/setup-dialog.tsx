import { Trash2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { DispatchResult } from "../../session/session.ts";
import { Button } from "../../ui/button.tsx";
import { Confirm } from "../../ui/confirm.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { counted } from "../../ui/format.ts";
import { Select } from "../../ui/select.tsx";
import styles from "./board-setup.module.css";

interface SetupDialogProps {
  readonly what: "column" | "lane";
  readonly title: string;
  readonly isNew: boolean;
  readonly canSave: boolean;
  readonly onSave: () => DispatchResult;
  readonly onClose: () => void;
  /** Where its cards could go. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
  /** How many live cards stand in it. */
  readonly count: number;
  readonly onDelete: (moveTo: string | null) => void;
  readonly children: ReactNode;
}

/** The dialog columns and lanes share: save, or delete after saying where the cards go. */
export function SetupDialog(props: SetupDialogProps) {
  const { what, title, isNew, canSave, onSave, onClose, others, count, onDelete, children } = props;
  const [asking, setAsking] = useState(false);
  const [moveTo, setMoveTo] = useState(others[0]?.id ?? null);
  const save = () => {
    const result = onSave();
    if (result.ok || result.refusal.code === "nothing-to-do") onClose();
  };
  if (asking)
    return (
      <Confirm
        title={`Delete the ${what}?`}
        verb={`Delete ${what}`}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          onClose();
          onDelete(count > 0 ? moveTo : null);
        }}
      >
        {count > 0 ? (
          <Select
            label={`Its ${counted(count, "card")} ${count === 1 ? "goes" : "go"} to`}
            items={others.map(({ id, name }) => ({ id, label: name }))}
            value={moveTo}
            onChange={setMoveTo}
          />
        ) : (
          <p>No card stands in it. Undo brings it back.</p>
        )}
      </Confirm>
    );
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          {isNew || others.length === 0 ? null : (
            <Button tone="danger" icon={Trash2} onPress={() => setAsking(true)}>
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
