import { type ReactNode, useState } from "react";
import type { CardRecord } from "../../../core/document/records.ts";
import { cx } from "../../ui/cx.ts";
import styles from "./card-panel.module.css";
import { useAttach } from "./use-attach.ts";

interface DropTargetProps {
  readonly card: CardRecord;
  /** Something hangs on the card now. */
  readonly onAttached?: () => void;
  readonly children: ReactNode;
}

const hasFiles = (data: DataTransfer): boolean => data.types.includes("Files");

/** Takes files that are dropped on the panel and pictures that are pasted into it. */
export function DropTarget({ card, onAttached, children }: DropTargetProps) {
  const { attach } = useAttach(card.id);
  const [over, setOver] = useState(false);
  const take = (files: FileList) => void attach([...files]).then((attached) => attached && onAttached?.());
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same is offered by the button “Attach”
    <div
      className={cx(styles.drop, over && styles.over)}
      onDragOver={(event) => {
        if (!hasFiles(event.dataTransfer)) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        if (!hasFiles(event.dataTransfer)) return;
        event.preventDefault();
        event.stopPropagation();
        take(event.dataTransfer.files);
      }}
      onPaste={(event) => {
        if (event.clipboardData.files.length === 0) return;
        event.preventDefault();
        take(event.clipboardData.files);
      }}
    >
      {children}
    </div>
  );
}
