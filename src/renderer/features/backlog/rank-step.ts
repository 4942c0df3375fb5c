/**
 * Before which row the rows that move go with Alt and a key: one up or down together, first or last. Null: last of all;
 * undefined: the key means nothing, or they stand there already.
 *
 * @param moving in the order of the list
 */
export function rankStep(ids: readonly string[], moving: readonly string[], key: string): string | null | undefined {
  const first = ids.indexOf(moving[0] ?? "");
  const end = ids.indexOf(moving.at(-1) ?? "");
  const last = ids.length - 1;
  if (first < 0 || end < 0) return undefined;
  // Rows with others between them come together, even where the outermost cannot go further.
  const apart = end - first >= moving.length;
  if (key === "ArrowUp" && (first > 0 || apart)) return ids[Math.max(0, first - 1)];
  if (key === "ArrowDown" && (end < last || apart)) return ids[end + 2] ?? null;
  if (key === "Home" && (first > 0 || apart)) return ids[0];
  if (key === "End" && (end < last || apart)) return null;
  return undefined;
}
