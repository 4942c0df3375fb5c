import { useVirtualizer } from "@tanstack/react-virtual";
import {
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { cx } from "./cx.ts";
import styles from "./row-list.module.css";
import { selectedAlong, selectedOther, selectedTo, takenRows } from "./row-selection.ts";
import { useRowTouch } from "./use-row-touch.ts";

const NONE: ReadonlySet<string> = new Set();

/** Under what the ids of dragged rows travel; only this window reads it. */
const TYPE = "application/x-tandem-row";

/** How a list is steered from outside. */
export interface RowListHandle {
  /** Gives a row the focus as soon as it is there, scrolled into view. */
  readonly focus: (id: string) => void;
}

interface RowListProps {
  readonly label: string;
  readonly ids: readonly string[];
  /** What a row is taken for until it is measured, in CSS pixels. */
  readonly rowHeight: number;
  /** The cells of a row (`td`); `isCurrent`: its buttons are tab stops. */
  readonly row: (id: string, index: number, isCurrent: boolean) => ReactNode;
  /** The cells of the head (`th`). */
  readonly head: ReactNode;
  readonly rowClassName?: string | undefined;
  readonly onOpen: (id: string) => void;
  /** Keys on a row, before the list's own; `preventDefault` keeps the list from them. */
  readonly onRowKey?: (event: KeyboardEvent<HTMLElement>, id: string, index: number) => void;
  readonly canDrag?: boolean;
  /** Whether a drop has a place between rows, or just in the list. */
  readonly dropAt?: "between" | "anywhere";
  /** Rows of this or another list were dropped before `before`; null: last. */
  readonly onDropRows?: (ids: readonly string[], before: string | null) => void;
  /** The rows that are selected. With `onSelect` several can be: by Shift and arrows, X, a click with Shift or Ctrl. */
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (selected: ReadonlySet<string>) => void;
  readonly empty?: ReactNode;
  readonly ref?: Ref<RowListHandle>;
}

/**
 * A long list with one row in focus: arrows, Home and End walk it, Enter opens. Only what is in view is in the page. Rows
 * are dragged by mouse and touch, the selected ones together; whoever uses it offers the same by key and button.
 */
export function RowList(props: RowListProps) {
  const { label, ids, row, head, onOpen, onRowKey, canDrag, dropAt, onDropRows, empty, ref } = props;
  const { selected = NONE, onSelect } = props;
  const scroller = useRef<HTMLElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const [gap, setGap] = useState<number | null>(null);
  const [held, setHeld] = useState<readonly string[]>([]);
  const last = useRef(0);
  const found = current === null ? 0 : ids.indexOf(current);
  // The row in focus went away: the one that took its place stands for it.
  const at = found >= 0 ? found : Math.max(0, Math.min(last.current, ids.length - 1));
  const virtual = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => props.rowHeight,
    getItemKey: (index) => ids[index] ?? index,
    overscan: 8,
    scrollPaddingStart: props.rowHeight,
  });
  const focus = (id: string | undefined) => {
    if (id === undefined) return;
    wanted.current = id;
    setCurrent(id);
    virtual.scrollToIndex(ids.indexOf(id));
  };
  useImperativeHandle(ref, () => ({
    focus: (id) => {
      wanted.current = id;
      setCurrent(id);
    },
  }));
  // A row that moves leaves the page for a moment, and one out of view comes a picture later: both get the focus here.
  useLayoutEffect(() => {
    const id = wanted.current;
    if (id === null) return;
    const element = scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);
    if (element) {
      wanted.current = null;
      element.focus({ preventScroll: true });
      element.scrollIntoView({ block: "nearest" });
    } else if (ids.includes(id)) virtual.scrollToIndex(ids.indexOf(id));
  });
  useLayoutEffect(() => {
    last.current = at;
    const next = ids[at];
    if (found >= 0 || next === undefined) return;
    setCurrent(next);
    // A dialog that asked first gives the focus back a frame later, to a row that is no more.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(next)}"]`)?.focus();
      }),
    );
  }, [ids, at, found]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, id: string, index: number) => {
    if (event.target !== event.currentTarget) return;
    onRowKey?.(event, id, index);
    if (event.defaultPrevented) {
      // What the key did may move the row.
      wanted.current = id;
      return;
    }
    if (onSelect && selectByKey(event, id, index)) {
      event.preventDefault();
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };
    const step = steps[event.key];
    if (step !== undefined) focus(ids[Math.min(Math.max(index + step, 0), ids.length - 1)]);
    else if (event.key === "Home") focus(ids[0]);
    else if (event.key === "End") focus(ids.at(-1));
    else if (event.key === "Enter") onOpen(id);
    else return;
    event.preventDefault();
  };
  const selectByKey = (event: KeyboardEvent<HTMLElement>, id: string, index: number): boolean => {
    const chord = event.ctrlKey || event.metaKey;
    if (event.altKey) return false;
    const ends: Record<string, string | undefined> = {
      ArrowDown: ids[Math.min(index + 1, ids.length - 1)],
      ArrowUp: ids[Math.max(index - 1, 0)],
      Home: ids[0],
      End: ids.at(-1),
    };
    const to = event.shiftKey && !chord ? ends[event.key] : undefined;
    if (to !== undefined) {
      const isStep = event.key.startsWith("Arrow");
      onSelect?.(isStep ? selectedAlong(selected, id, to) : selectedTo(selected, ids, id, to));
      focus(to);
    } else if (chord && event.key.toLowerCase() === "a") onSelect?.(new Set(ids));
    else if (!chord && event.key.toLowerCase() === "x") onSelect?.(selectedOther(selected, id));
    else if (event.key === "Escape" && selected.size > 0) onSelect?.(NONE);
    else return false;
    return true;
  };
  const selectByClick = (event: MouseEvent, id: string) => {
    if (!onSelect || (event.target instanceof Element && event.target.closest("button"))) return;
    if (event.shiftKey) onSelect(selectedTo(selected, ids, ids[at] ?? id, id));
    else if (event.ctrlKey || event.metaKey) onSelect(selectedOther(selected, id));
    else if (selected.size > 0) onSelect(NONE);
  };
  const gapAt = (clientY: number): number => {
    const y = clientY - (body.current?.getBoundingClientRect().top ?? 0);
    return virtual.getVirtualItems().find((item) => item.start + item.size / 2 > y)?.index ?? ids.length;
  };
  const drop = (rows: readonly string[], clientY: number) => {
    const before = ids[gapAt(clientY)] ?? null;
    setGap(null);
    if (rows.length > 0 && !(rows.length === 1 && rows[0] === before)) onDropRows?.(rows, before);
  };
  useRowTouch(scroller, {
    lift: (id) => (canDrag ? takenRows(ids, selected, id) : []),
    onOver: (y) => setGap(y === null || !onDropRows ? null : gapAt(y)),
    onDrop: drop,
    onHeld: setHeld,
  });
  const takes = (event: DragEvent) => onDropRows !== undefined && event.dataTransfer.types.includes(TYPE);
  const headHeight = () => body.current?.offsetTop ?? 0;
  const end = virtual.getVirtualItems().find((item) => item.index === gap)?.start ?? virtual.getTotalSize();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what is dropped; keys and buttons do the same
    <section
      ref={scroller}
      data-row-list
      className={cx(styles.scroller, gap !== null && dropAt === "anywhere" && styles.over)}
      onDragOver={(event) => {
        if (!takes(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "move";
        setGap(gapAt(event.clientY));
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setGap(null);
      }}
      onDrop={(event) => {
        if (!takes(event)) return;
        event.preventDefault();
        drop(event.dataTransfer.getData(TYPE).split(" ").filter(Boolean), event.clientY);
      }}
    >
      <table className={styles.list} aria-label={label} aria-rowcount={ids.length + 1}>
        <thead className={styles.head}>
          <tr aria-rowindex={1} className={props.rowClassName}>
            {head}
          </tr>
        </thead>
        <tbody ref={body} className={styles.rows} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const id = ids[item.index] ?? "";
            return (
              <tr
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                data-row={id}
                aria-rowindex={item.index + 2}
                tabIndex={item.index === at ? 0 : -1}
                className={cx(styles.row, props.rowClassName)}
                data-selected={selected.has(id) || undefined}
                data-held={held.includes(id) || undefined}
                style={{ transform: `translateY(${item.start}px)` }}
                draggable={canDrag ?? false}
                onDragStart={(event) => {
                  event.dataTransfer.setData(TYPE, takenRows(ids, selected, id).join(" "));
                  event.dataTransfer.effectAllowed = "move";
                }}
                onDragEnd={() => setGap(null)}
                // A click with Shift goes from the row that had the focus before it came here.
                onMouseDown={(event) => event.shiftKey && onSelect && event.preventDefault()}
                onClick={(event) => selectByClick(event, id)}
                onFocus={() => setCurrent(id)}
                onKeyDown={(event) => onKeyDown(event, id, item.index)}
                onDoubleClick={() => onOpen(id)}
              >
                {row(id, item.index, item.index === at)}
              </tr>
            );
          })}
        </tbody>
      </table>
      {ids.length === 0 ? empty : null}
      {gap !== null && dropAt === "between" ? (
        <div className={styles.gap} style={{ insetBlockStart: headHeight() + end }} aria-hidden="true" />
      ) : null}
    </section>
  );
}
