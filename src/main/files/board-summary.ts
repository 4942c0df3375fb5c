import type { BoardSummary } from "../../contract/channels.ts";
import type { Change } from "../../core/change/change.ts";
import type { BoardSnapshot } from "../../core/change/snapshot.ts";
import { splitChangeId } from "../../core/document/clock.ts";
import { isLive } from "../../core/document/queries.ts";
import type { BoardRecord } from "../../core/document/records.ts";
import type { ChangeId } from "../../core/document/stamp.ts";

/** The summary of a board. `cards` counts those neither archived nor in the bin. Throws without a board record. */
export function summaryOf({ board, head, records }: BoardSnapshot): BoardSummary {
  const own = records.find((record) => record.type === "board");
  if (!own) throw new Error("A board without its board record.");
  return {
    board,
    ...ownFields(own),
    cards: records.filter((record) => record.type === "card" && isLive(record)).length,
    changedAt: head === null ? own.createdAt : timeOf(head),
    damaged: null,
  };
}

/** The summary of a board of which nothing can be read but its id: `words` say why. */
export const damagedSummary = (id: string, words: string, changedAt: number): BoardSummary => ({
  board: id,
  name: "",
  method: "kanban",
  cards: 0,
  changedAt,
  archivedAt: null,
  deletedAt: null,
  source: null,
  damaged: words,
});

/** The summary after a change, or null where only a look at the whole board can tell how many cards are live. */
export function nextSummary(summary: BoardSummary, change: Change): BoardSummary | null {
  let next: BoardSummary = { ...summary, changedAt: change.at };
  for (const record of change.added) {
    if (record.type === "board") next = { ...next, ...ownFields(record) };
    if (record.type === "card" && isLive(record)) next = { ...next, cards: next.cards + 1 };
  }
  for (const { type, to } of change.updated) {
    if (type === "board") next = { ...next, ...changedFields(to as Partial<BoardRecord>) };
    if (type === "card" && ("archivedAt" in to || "deletedAt" in to)) return null;
  }
  for (const record of change.removed) {
    if (record.type === "card" && isLive(record)) next = { ...next, cards: next.cards - 1 };
  }
  return next;
}

const sourceText = (source: BoardRecord["source"]): string | null => source && `${source.system}:${source.id}`;

const ownFields = (record: BoardRecord) => ({
  name: record.name,
  method: record.method,
  archivedAt: record.archivedAt,
  deletedAt: record.deletedAt,
  source: sourceText(record.source),
});

function changedFields({ name, method, archivedAt, deletedAt, source }: Partial<BoardRecord>): Partial<BoardSummary> {
  return {
    ...(name !== undefined && { name }),
    ...(method !== undefined && { method }),
    ...(archivedAt !== undefined && { archivedAt }),
    ...(deletedAt !== undefined && { deletedAt }),
    ...(source !== undefined && { source: sourceText(source) }),
  };
}

/** The wall-clock part of a change's id, in milliseconds (see core/document/clock.ts: nine base-36 digits). */
const timeOf = (id: ChangeId): number => Number.parseInt(splitChangeId(id).time.slice(0, 9), 36);
