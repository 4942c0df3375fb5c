import type { Draft } from "../../change/change.ts";
import type { BoardView } from "../../document/board.ts";
import type { Violation } from "../../document/invariants.ts";
import { endedWords } from "./find-ceremony.ts";

/**
 * What a draft would change about a ceremony that has ended: its notes, or what its minutes tell. Refused whichever way it
 * comes, by a command or by taking back what was done while it was held. Taking its end back, dropping it, and what goes or
 * comes with the whole of it (an import) are no such changes.
 */
export function toldAnew(board: BoardView, { added, updated, removed }: Draft): Violation[] {
  const whole = new Set<string>([...added, ...removed].flatMap(({ type, id }) => (type === "ceremony" ? [id] : [])));
  const ceremonies = new Set<string>();
  for (const record of [...added, ...removed])
    if (record.type === "note" || record.type === "sticky") ceremonies.add(record.ceremony);
  for (const { type, id, to } of updated) {
    if (type === "note" || type === "sticky") ceremonies.add(board.tables[type].get(id)?.ceremony ?? "");
    else if (type === "ceremony") ("endedAt" in to || "deletedAt" in to ? whole : ceremonies).add(id);
  }
  return [...ceremonies].flatMap((id) => {
    const ceremony = board.tables.ceremony.get(id);
    return ceremony && ceremony.endedAt !== null && !whole.has(id)
      ? [{ record: id, message: endedWords(ceremony.kind) }]
      : [];
  });
}
