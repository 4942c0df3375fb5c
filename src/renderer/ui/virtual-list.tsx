import { useVirtualizer } from "@tanstack/react-virtual";
import { type Key, type ReactNode, useRef } from "react";
import styles from "./virtual-list.module.css";

interface VirtualListProps {
  readonly label: string;
  readonly count: number;
  /** What a row is taken for until it is measured, in CSS pixels. */
  readonly rowHeight: number;
  readonly keyOf: (index: number) => Key;
  readonly row: (index: number) => ReactNode;
}

/** A long list of which only what is in view is in the page. It scrolls by itself. */
export function VirtualList({ label, count, rowHeight, keyOf, row }: VirtualListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: keyOf,
    overscan: 6,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no pointer scrolls it by keys
    <section ref={scroller} className={styles.scroller} aria-label={label} tabIndex={0}>
      <ul className={styles.list} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => (
          <li
            key={item.key}
            ref={virtual.measureElement}
            data-index={item.index}
            className={styles.item}
            style={{ transform: `translateY(${item.start}px)` }}
            aria-setsize={count}
            aria-posinset={item.index + 1}
          >
            {row(item.index)}
          </li>
        ))}
      </ul>
    </section>
  );
}
