import { type ReactNode, useContext } from "react";
import {
  Popover as AriaPopover,
  type PopoverProps as AriaPopoverProps,
  DialogTrigger,
  OverlayTriggerStateContext,
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
  /** What it is for; read out with the name of its button. */
  readonly label: string;
  readonly placement?: AriaPopoverProps["placement"];
  readonly children: ReactNode | ((opts: { close: () => void }) => ReactNode);
}

/** A small panel anchored to a button; Escape and a press outside close it, focus goes back to the button. */
export function Popover({ trigger, label, placement = "bottom start", children }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      {/* The surface is the dialog: one inside it would leave react-aria's own buttons outside of any. */}
      <Surface placement={placement} aria-label={label}>
        <Body>{children}</Body>
      </Surface>
    </DialogTrigger>
  );
}

function Body({ children }: Pick<PopoverProps, "children">) {
  const state = useContext(OverlayTriggerStateContext);
  return (
    <div className={styles.body}>
      {typeof children === "function" ? children({ close: () => state?.close() }) : children}
    </div>
  );
}
