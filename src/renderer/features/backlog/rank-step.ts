/**
 * Before which card a row of a list goes with Alt and a key: one up or down, first or last. Null: last of all; undefined:
 * the key means nothing, or the row is there already.
 */
export function rankStep(ids: readonly string[], id: string, key: string): string | null | undefined {
  const at = ids.indexOf(id);
  const last = ids.length - 1;
  if (at < 0) return undefined;
  if (key === "ArrowUp" && at > 0) return ids[at - 1];
  if (key === "ArrowDown" && at < last) return ids[at + 2] ?? null;
  if (key === "Home" && at > 0) return ids[0];
  if (key === "End" && at < last) return null;
  return undefined;
}
