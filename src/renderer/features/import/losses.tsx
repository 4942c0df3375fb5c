import { Check, TriangleAlert } from "lucide-react";
import type { Loss } from "../../../core/interchange/losses.ts";
import { counted } from "../../ui/format.ts";
import { VirtualList } from "../../ui/virtual-list.tsx";
import styles from "./import.module.css";

/** What will not come along, or comes along changed, line by line, and why. */
export function Losses({ losses }: { readonly losses: readonly Loss[] }) {
  if (losses.length === 0)
    return (
      <p className={styles.whole}>
        <Check aria-hidden="true" /> Everything in the file comes along.
      </p>
    );
  return (
    <section className={styles.part}>
      <h3>
        <TriangleAlert aria-hidden="true" /> {counted(losses.length, "thing")} will not come along as{" "}
        {losses.length === 1 ? "it is" : "they are"}
      </h3>
      <VirtualList
        label="What will not come along"
        count={losses.length}
        rowHeight={40}
        keyOf={(index) => index}
        row={(index) => <p className={styles.loss}>{losses[index]?.message}</p>}
      />
    </section>
  );
}
