import { useState } from "react";
import { cardBlock } from "../../../core/commands/card-block.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useIndexes, useRecord, useSession } from "../../binding/use-session.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./dialogs.module.css";
import { usePeople } from "./options.tsx";

const NOBODY = "nobody";

interface BlockDialogProps {
  readonly card: string;
  readonly onClose: () => void;
}

/** Says what is in the way of a card and who sees to it; on a blocked card, changes both. */
export function BlockDialog({ card: id, onClose }: BlockDialogProps) {
  const { board } = useSession();
  const dispatch = useDispatch();
  const card = useRecord("card", id);
  const standing = useIndexes((indexes) => indexes.blockerOf(id), null);
  const blocker = standing === null ? undefined : board.tables.blocker.get(standing);
  const people = usePeople();
  const [reason, setReason] = useState(blocker?.reason ?? "");
  const [owner, setOwner] = useState(blocker?.owner ?? NOBODY);
  const block = () => {
    if (!reason.trim()) return;
    onClose();
    dispatch(cardBlock, { card: id, reason, owner: owner === NOBODY ? null : owner });
  };
  return (
    <Dialog
      title={`${blocker ? "What blocks" : "Block"} “${card?.title ?? ""}”`}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="first" isDisabled={!reason.trim()} onPress={block}>
            {blocker ? "Save" : "Block"}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <TextField
          label="What is in the way?"
          placeholder="Customer’s legal has not answered"
          autoFocus
          value={reason}
          onChange={setReason}
          onKeyDown={(event) => {
            if (event.key === "Enter") block();
          }}
        />
        <Select
          label="Who sees to it?"
          items={[{ id: NOBODY, label: "Nobody yet" }, ...people]}
          value={owner}
          onChange={setOwner}
        />
        <p className={styles.note}>The card’s clock keeps running; blocked time is counted apart.</p>
      </div>
    </Dialog>
  );
}
