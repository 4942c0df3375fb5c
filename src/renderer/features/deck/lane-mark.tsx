import type { LaneKind } from "../../../core/document/records.ts";
import styles from "./deck.module.css";

const shapes: Readonly<Record<LaneKind, string>> = {
  marketing: "M1 1H13V13H1Z",
  sales: "M7 0L14 7L7 14L0 7Z",
  expedite: "M7 0.5L14 13.5H0Z",
  custom: "M7 0A7 7 0 1 0 7 14A7 7 0 1 0 7 0Z",
};

/** The mark of a lane's kind: a shape of its own, so that it is told apart without colour. */
export function LaneMark({ kind }: { readonly kind: LaneKind }) {
  return (
    <svg className={styles.mark} data-kind={kind} viewBox="0 0 14 14" aria-hidden="true">
      <path d={shapes[kind]} />
    </svg>
  );
}
