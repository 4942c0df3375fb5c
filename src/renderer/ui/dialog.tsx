import { X } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { IconButton } from "./button.tsx";
import { cx } from "./cx.ts";
import styles from "./dialog.module.css";
import { useKeptFocus } from "./use-kept-focus.ts";
import { useModalKeys } from "./use-modal-keys.ts";

interface DialogProps {
  readonly title: string;
  /** Called for Escape, the cross and a press outside. Focus goes back to where it was. */
  readonly onClose: () => void;
  readonly size?: "small" | "medium" | "large";
  /** At the right edge, full height, for lists one looks at beside the board. */
  readonly side?: boolean;
  /** A question that must be answered by its buttons: no press outside closes it. */
  readonly isAlert?: boolean;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** A modal dialog: heading, body that scrolls, footer with its buttons. It is open while it is rendered. */
export function Dialog({ title, onClose, size = "medium", side, isAlert, footer, children }: DialogProps) {
  const dialog = useRef<HTMLElement>(null);
  useKeptFocus(dialog, true);
  useModalKeys(dialog, onClose);
  return (
    <ModalOverlay
      isOpen
      isDismissable={!isAlert}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      className={cx(styles.overlay, side && styles.beside)}
    >
      <Modal className={cx(styles.modal, side ? styles.side : styles[size])}>
        <AriaDialog ref={dialog} className={styles.dialog ?? ""} role={isAlert ? "alertdialog" : "dialog"}>
          <header className={styles.header}>
            <Heading slot="title" className={styles.title ?? ""}>
              {title}
            </Heading>
            <IconButton label="Close" icon={X} onPress={onClose} />
          </header>
          <div className={styles.body}>{children}</div>
          {footer ? <footer className={styles.footer}>{footer}</footer> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
