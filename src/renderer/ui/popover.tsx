import type { ReactNode } from "react";
import {
  Popover as AriaPopover,
  type PopoverProps as AriaPopoverProps,
  Dialog,
  DialogTrigger,
} from "react-aria-components";
import { cx } from "./cx.ts";
import styles from "./popover.module.css";

/** The floating surface that menus, lists and popovers share. */
export function Surface({ className, ...rest }: Omit<AriaPopoverProps, "className"> & { readonly className?: string }) {
  return <AriaPopover offset={4} {...rest} className={cx(styles.surface, className)} />;
}

interface PopoverProps {
  /** The button that opens it. */
  readonly trigger: ReactNode;
  /** Its accessible name. */
  readonly label: string;
  readonly placement?: AriaPopoverProps["placement"];
  readonly children: ReactNode | ((opts: { close: () => void }) => ReactNode);
}

/** A small panel anchored to a button; Escape and a press outside close it, focus goes back to the button. */
export function Popover({ trigger, label, placement = "bottom start", children }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <Surface placement={placement}>
        <Dialog className={styles.body ?? ""} aria-label={label}>
          {children}
        </Dialog>
      </Surface>
    </DialogTrigger>
  );
}
