import type { ReactElement, ReactNode } from "react";
import { Tooltip, TooltipTrigger } from "react-aria-components";
import { Kbd } from "./kbd.tsx";
import styles from "./tooltip.module.css";

interface TipProps {
  readonly text: ReactNode;
  readonly keys?: string | undefined;
  /** One focusable react-aria component. */
  readonly children: ReactElement;
}

/** Words beside what the pointer or the keyboard is on. Never the only place where something is said. */
export function Tip({ text, keys, children }: TipProps) {
  return (
    <TooltipTrigger delay={600} closeDelay={0}>
      {children}
      <Tooltip className={styles.tip ?? ""} offset={6}>
        {text}
        {keys ? <Kbd keys={keys} /> : null}
      </Tooltip>
    </TooltipTrigger>
  );
}
