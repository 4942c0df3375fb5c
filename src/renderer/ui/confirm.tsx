import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";

interface ConfirmProps {
  readonly title: string;
  /** What will happen, and whether it can be taken back. */
  readonly children: ReactNode;
  /** The verb on the button that does it. */
  readonly verb: string;
  readonly danger?: boolean;
  readonly isDisabled?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** A question before something that cannot simply be undone. */
export const Confirm = ({ title, children, verb, danger = true, isDisabled, onConfirm, onClose }: ConfirmProps) => (
  <Dialog
    title={title}
    size="small"
    isAlert
    onClose={onClose}
    footer={
      <>
        <Button onPress={onClose}>Cancel</Button>
        <Button tone={danger ? "danger" : "first"} isDisabled={isDisabled ?? false} onPress={onConfirm}>
          {verb}
        </Button>
      </>
    }
  >
    {children}
  </Dialog>
);
