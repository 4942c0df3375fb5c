import type { LucideIcon } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  Header,
  MenuTrigger,
  type PopoverProps,
  Separator,
} from "react-aria-components";
import { cx } from "./cx.ts";
import { Kbd } from "./kbd.tsx";
import styles from "./menu.module.css";
import { Surface } from "./popover.tsx";

interface MenuProps {
  /** The button that opens it (Button or IconButton of this folder). */
  readonly trigger: ReactElement;
  readonly label: string;
  readonly placement?: PopoverProps["placement"];
  readonly children: ReactNode;
}

/** A menu that opens under its button; arrows, type-ahead and Escape work as everywhere. */
export function Menu({ trigger, label, placement = "bottom start", children }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Surface placement={placement}>
        <AriaMenu className={styles.menu ?? ""} aria-label={label}>
          {children}
        </AriaMenu>
      </Surface>
    </MenuTrigger>
  );
}

interface MenuItemProps {
  readonly id: string;
  readonly icon?: LucideIcon | undefined;
  readonly keys?: string | undefined;
  /** A tick before it, for the one that is on. */
  readonly checked?: boolean | undefined;
  readonly danger?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly onAction: () => void;
  readonly children: string;
  /** A second line in small type. */
  readonly note?: string | undefined;
}

/** One line of a menu. */
export function MenuItem({
  id,
  icon: Icon,
  keys,
  checked,
  danger,
  isDisabled,
  onAction,
  children,
  note,
}: MenuItemProps) {
  return (
    <AriaMenuItem
      id={id}
      className={cx(styles.item, danger && styles.danger)}
      textValue={children}
      isDisabled={isDisabled ?? false}
      onAction={onAction}
      {...(checked ? { "aria-current": true } : {})}
    >
      <span className={styles.mark} aria-hidden="true">
        {checked ? "✓" : Icon ? <Icon className={styles.icon} /> : null}
      </span>
      <span className={styles.words}>
        {children}
        {note ? <small className={styles.note}>{note}</small> : null}
      </span>
      {keys ? <Kbd keys={keys} /> : null}
    </AriaMenuItem>
  );
}

/** Lines of a menu under a heading. */
export function MenuSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <AriaMenuSection>
      <Header className={styles.header}>{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

/** A line between parts of a menu. */
export const MenuSeparator = () => <Separator className={styles.separator ?? ""} />;
