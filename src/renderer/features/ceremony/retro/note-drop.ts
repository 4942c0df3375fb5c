import { type CollisionDetection, type Over, pointerWithin } from "@dnd-kit/core";
import { type RetroColumn, retroColumns } from "../../../../core/document/ceremony-records.ts";

/** Where a note that is dragged would go: under a topic, or into the free space of a column. */
export type NoteDrop =
  | { readonly kind: "topic"; readonly topic: string }
  | { readonly kind: "column"; readonly column: RetroColumn };

/** The id under which dnd-kit knows a topic as a place to drop on. */
export const topicPlace = (topic: string): string => `topic ${topic}`;

/** What dnd-kit was told is under the pointer, as a place of ours; null outside all. */
export function dropOf(over: Pick<Over, "id"> | null): NoteDrop | null {
  const id = String(over?.id ?? "");
  if (id.startsWith("topic ")) return { kind: "topic", topic: id.slice("topic ".length) };
  const known = retroColumns.find(({ column }) => column === id);
  return known ? { kind: "column", column: known.column } : null;
}

/** A topic under the pointer goes before the column it stands in. */
export const overFirst: CollisionDetection = (args) => {
  const hits = pointerWithin(args);
  return hits.filter(({ id }) => dropOf({ id })?.kind === "topic").concat(hits);
};
