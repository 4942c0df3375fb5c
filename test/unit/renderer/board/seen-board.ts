import type { Seen } from "../../../../src/renderer/features/board/keys/neighbours.ts";
import type { BoardIndexes } from "../../../../src/renderer/session/board-indexes.ts";

/** A board as the keys see it: `"column lane"` → its cards. Columns are ready, doing and done, lanes sales and campaign. */
export function seenBoard(cells: Readonly<Record<string, readonly string[]>>, folded: readonly string[] = []): Seen {
  const heads = (ids: readonly string[]) => ids.map((id) => ({ id, folded: folded.includes(id) }));
  const indexes = {
    columns: heads(["ready", "doing", "done"]),
    lanes: heads(["sales", "campaign"]),
    cell: (column: string, lane: string) => cells[`${column} ${lane}`] ?? [],
  } as unknown as BoardIndexes;
  return { indexes, isShown: () => true };
}
