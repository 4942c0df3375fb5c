import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox, Switch as AriaSwitch } from "react-aria-components";
import styles from "./checkbox.module.css";

interface ToggleProps {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
  /** The words beside it; with `label` it can be left out. */
  readonly children?: ReactNode;
  /** Its accessible name where no words stand beside it. */
  readonly label?: string;
}

/** A box to tick. */
export function Checkbox({
  label,
  children,
  isIndeterminate,
  ...rest
}: ToggleProps & { readonly isIndeterminate?: boolean }) {
  return (
    <AriaCheckbox
      {...rest}
      isIndeterminate={isIndeterminate ?? false}
      className={styles.toggle ?? ""}
      {...(label ? { "aria-label": label } : {})}
    >
      <span className={styles.box} aria-hidden="true">
        {isIndeterminate ? <Minus /> : rest.isSelected ? <Check /> : null}
      </span>
      {children}
    </AriaCheckbox>
  );
}

/** Something that is on or off at once. */
export function Switch({ label, children, ...rest }: ToggleProps) {
  return (
    <AriaSwitch {...rest} className={styles.toggle ?? ""} {...(label ? { "aria-label": label } : {})}>
      <span className={styles.track} aria-hidden="true" />
      {children}
    </AriaSwitch>
  );
}
