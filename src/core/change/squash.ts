import type { AnyRecord } from "../document/records.ts";
import type { Draft, Update } from "./change.ts";
import { diffRecord } from "./draft-builder.ts";
import { equalJson } from "./equal.ts";

type Entry =
  | { kind: "added"; record: AnyRecord }
  | { kind: "updated"; update: Update }
  | { kind: "removed"; record: AnyRecord };

/** One draft with the effect of a sequence of drafts, each of which was made on the result of the one before. */
export function squash(drafts: readonly Draft[]): Draft {
  const entries = new Map<string, Entry>();
  for (const draft of drafts) {
    for (const record of draft.added) put(entries, record.id, addTo(entries.get(record.id), record));
    for (const update of draft.updated) put(entries, update.id, updateIn(entries.get(update.id), update));
    for (const record of draft.removed) put(entries, record.id, removeFrom(entries.get(record.id), record));
  }
  const all = [...entries.values()];
  return {
    added: all.flatMap((entry) => (entry.kind === "added" ? [entry.record] : [])),
    updated: all.flatMap((entry) => (entry.kind === "updated" ? [entry.update] : [])),
    removed: all.flatMap((entry) => (entry.kind === "removed" ? [entry.record] : [])),
  };
}

const put = (entries: Map<string, Entry>, id: string, entry: Entry | null) =>
  entry ? entries.set(id, entry) : entries.delete(id);

function addTo(entry: Entry | undefined, record: AnyRecord): Entry | null {
  if (entry?.kind !== "removed") return { kind: "added", record };
  const update = diffRecord(entry.record, record);
  return update && { kind: "updated", update };
}

function updateIn(entry: Entry | undefined, update: Update): Entry | null {
  // What is gone stays gone: applying passes over an update of a record that is not there.
  if (entry?.kind === "removed") return entry;
  if (entry?.kind === "added") return { kind: "added", record: { ...entry.record, ...update.to } as AnyRecord };
  if (entry?.kind !== "updated") return { kind: "updated", update };
  const from = { ...update.from, ...entry.update.from };
  const to = { ...entry.update.to, ...update.to };
  const keys = Object.keys(to).filter((key) => !equalJson(from[key], to[key]));
  if (keys.length === 0) return null;
  const pick = (fields: Record<string, unknown>) => Object.fromEntries(keys.map((key) => [key, fields[key]]));
  return { kind: "updated", update: { ...update, from: pick(from), to: pick(to) } };
}

function removeFrom(entry: Entry | undefined, record: AnyRecord): Entry | null {
  if (entry?.kind === "added") return null;
  if (entry?.kind === "updated") return { kind: "removed", record: { ...record, ...entry.update.from } as AnyRecord };
  return { kind: "removed", record };
}
