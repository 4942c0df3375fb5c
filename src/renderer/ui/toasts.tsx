import { CircleAlert, Info, TriangleAlert, X } from "lucide-react";
import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { Button, IconButton } from "./button.tsx";
import { cx } from "./cx.ts";
import styles from "./toasts.module.css";
import { type WorkItem, WorkLine } from "./work-line.tsx";

export interface ToastItem {
  readonly id: number;
  readonly tone: "info" | "warn" | "error";
  readonly text: string;
  readonly offer?: { readonly label: string; readonly run: () => void };
}

interface ToastsProps {
  readonly works: readonly WorkItem[];
  readonly items: readonly ToastItem[];
  /** At the head of the window, while a dialog has its buttons at the foot; beside a panel that covers its right side. */
  readonly place: "foot" | "head" | "beside";
  readonly onClose: (id: number) => void;
}

const icons = { info: Info, warn: TriangleAlert, error: CircleAlert };
/** How long a message stands, in milliseconds; errors stay until they are closed. */
const STANDS = { info: 6_000, warn: 10_000, error: null };

/**
 * Long work and short messages at the foot of the window, read out as they come. A pointer or focus on one holds it; the
 * focus goes back to where it came from when the message that has it leaves.
 */
export function Toasts({ works, items, place, onClose }: ToastsProps) {
  const before = useRef<Element>(null);
  return (
    // Dialogs hide what lies outside them; what is said while one is open must be heard and closed all the same.
    <section
      className={styles.region}
      aria-label="Messages"
      aria-live="polite"
      aria-relevant="additions text"
      data-react-aria-top-layer
      data-place={place}
      onFocus={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) before.current = relatedTarget;
      }}
    >
      {works.map((item) => (
        <WorkLine key={item.id} item={item} />
      ))}
      {items.map((item) => (
        <ToastLine key={item.id} item={item} before={before} onClose={onClose} />
      ))}
    </section>
  );
}

interface ToastLineProps {
  readonly item: ToastItem;
  /** What had the focus before it came to the messages. */
  readonly before: RefObject<Element | null>;
  readonly onClose: (id: number) => void;
}

function ToastLine({ item, before, onClose }: ToastLineProps) {
  const Icon = icons[item.tone];
  const line = useRef<HTMLDivElement>(null);
  // A new function with every render of the window must not start the time anew.
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const stands = STANDS[item.tone];
    if (stands === null) return;
    let timer = 0;
    const wait = () => {
      timer = window.setTimeout(() => {
        if (line.current?.matches(":hover, :focus-within")) wait();
        else close.current(item.id);
      }, stands);
    };
    wait();
    return () => window.clearTimeout(timer);
  }, [item.id, item.tone]);
  useLayoutEffect(() => {
    const { current } = line;
    return () => {
      if (current?.contains(document.activeElement) && before.current instanceof HTMLElement) before.current.focus();
    };
  }, [before]);
  return (
    <div ref={line} className={cx(styles.toast, styles[item.tone])} role={item.tone === "error" ? "alert" : "status"}>
      <Icon className={styles.icon} aria-hidden="true" />
      <p className={styles.text}>{item.text}</p>
      {item.offer ? (
        <Button
          small
          onPress={() => {
            item.offer?.run();
            onClose(item.id);
          }}
        >
          {item.offer.label}
        </Button>
      ) : null}
      <IconButton small label="Close message" icon={X} onPress={() => onClose(item.id)} />
    </div>
  );
}
