import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./empty-state.module.css";

interface EmptyStateProps {
  readonly icon?: LucideIcon;
  /** One sentence that says what belongs here. */
  readonly children: ReactNode;
  /** One button. */
  readonly action?: ReactNode;
}

/** What stands where nothing is yet: one sentence and one button. */
export const EmptyState = ({ icon: Icon, children, action }: EmptyStateProps) => (
  <div className={styles.empty}>
    {Icon ? <Icon className={styles.icon} aria-hidden="true" /> : null}
    <p className={styles.words}>{children}</p>
    {action}
  </div>
);
