import { CircleAlert, Info } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./banner.module.css";
import { cx } from "./cx.ts";

interface BannerProps {
  readonly tone?: "info" | "error";
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A message that stands where it belongs until its cause is gone: what happened, what was kept, what to do. */
export function Banner({ tone = "info", children, actions }: BannerProps) {
  const Icon = tone === "error" ? CircleAlert : Info;
  return (
    <div className={cx(styles.banner, styles[tone])} role={tone === "error" ? "alert" : "note"}>
      <Icon className={styles.icon} aria-hidden="true" />
      <div className={styles.words}>{children}</div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}
