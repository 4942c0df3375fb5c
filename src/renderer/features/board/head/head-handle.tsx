import { useDraggable } from "@dnd-kit/core";
import type { HTMLAttributes } from "react";

interface HeadHandleProps extends HTMLAttributes<HTMLElement> {
  readonly as: "div" | "h2" | "h3";
  readonly kind: "column" | "lane";
  /** The column or lane that it moves. */
  readonly record: string;
}

/** What a head is dragged by. Apart from the head: dnd-kit renders it with every lift and drop, of cards too. */
export function HeadHandle({ as: Element, kind, record, ...rest }: HeadHandleProps) {
  const { listeners, setNodeRef } = useDraggable({ id: `${kind}:${record}`, data: { kind, id: record } });
  return <Element ref={setNodeRef} {...listeners} {...rest} />;
}
