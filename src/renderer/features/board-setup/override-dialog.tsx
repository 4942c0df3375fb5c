import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";

interface OverrideDialogProps {
  /** What stands in the way, in words. */
  readonly message: string;
  readonly onProceed: (reason: string) => void;
  readonly onClose: () => void;
}

/** A limit or a locked sprint stands in the way: says which, and lets through with a reason, which is recorded. */
export function OverrideDialog({ message, onProceed, onClose }: OverrideDialogProps) {
  const [reason, setReason] = useState("");
  const proceed = () => {
    if (!reason.trim()) return;
    onClose();
    onProceed(reason.trim());
  };
  return (
    <Dialog
      title="This needs a reason"
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Leave it as it is</Button>
          <Button tone="first" isDisabled={!reason.trim()} onPress={proceed}>
            Do it anyway
          </Button>
        </>
      }
    >
      <p>{message}</p>
      <TextField
        label="Why is it right all the same?"
        hint="The reason is kept with the board."
        autoFocus
        value={reason}
        onChange={setReason}
        onKeyDown={(event) => {
          if (event.key === "Enter") proceed();
        }}
      />
    </Dialog>
  );
}
