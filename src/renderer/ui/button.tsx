import type { LucideIcon } from "lucide-react";
import type { ReactNode, Ref } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import styles from "./button.module.css";
import { cx } from "./cx.ts";
import { Tip } from "./tooltip.tsx";

/** `first` is the one thing to do here, `quiet` has no border, `danger` takes something away. */
export type ButtonTone = "plain" | "first" | "quiet" | "danger";

export interface ButtonProps extends Omit<AriaButtonProps, "className" | "style" | "children"> {
  readonly tone?: ButtonTone;
  readonly small?: boolean;
  readonly icon?: LucideIcon | undefined;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

/** A button with words, and an icon before them where one helps. */
export function Button({ tone = "plain", small, icon: Icon, children, className, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={cx(styles.button, styles[tone], small && styles.small, className)}>
      {Icon ? <Icon className={styles.icon} aria-hidden="true" /> : null}
      {children}
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<AriaButtonProps, "className" | "style" | "children"> {
  /** Its accessible name, also shown as a tooltip. */
  readonly label: string;
  /** Keys that do the same, shown in the tooltip as they are pressed. */
  readonly keys?: string | undefined;
  readonly icon: LucideIcon;
  readonly small?: boolean;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

/** A button that is an icon; its name stands in a tooltip and is read out. */
export function IconButton({ label, keys, icon: Icon, small, className, ...rest }: IconButtonProps) {
  return (
    <Tip text={label} keys={keys}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={cx(styles.button, styles.quiet, styles.square, small && styles.small, className)}
      >
        <Icon className={styles.icon} aria-hidden="true" />
      </AriaButton>
    </Tip>
  );
}
