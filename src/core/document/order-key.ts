import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";

/** Keys longer than this ask for a rebalance of their neighbourhood. */
export const LONG_KEY = 64;

/** Something that stands in an order: by key, and by id where keys are equal. */
export interface Ordered {
  readonly id: string;
  readonly order: string;
}

/** Compares by code unit (never by locale), ids break ties, so that every replica sorts alike. */
export function compareOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * `count` keys between two neighbours (null: the end), ascending. Null when there is no room (equal or descending
 * neighbours, or a key that is no key): the caller then re-keys the neighbourhood with {@link spreadKeys}.
 */
export function keysBetween(before: string | null, after: string | null, count: number): string[] | null {
  if (before !== null && after !== null && before >= after) return null;
  try {
    const keys = count === 1 ? [generateKeyBetween(before, after)] : generateNKeysBetween(before, after, count);
    return keys.some((key) => key.length > LONG_KEY) ? null : keys;
  } catch {
    return null;
  }
}

/** Fresh, short, ascending keys for a whole list of `count` things. */
export function spreadKeys(count: number): string[] {
  return generateNKeysBetween(null, null, count);
}

/**
 * Keys for a whole list in its new order: `keys` are those of the things that stay, null stands for what comes in. Keeps
 * the keys of what stays; where there is no room the whole list gets fresh keys.
 */
export function fillKeys(keys: readonly (string | null)[]): string[] {
  const filled: string[] = [];
  for (let at = 0; at < keys.length; ) {
    const key = keys[at];
    if (typeof key === "string") {
      filled.push(key);
      at += 1;
      continue;
    }
    let end = at;
    while (end < keys.length && keys[end] === null) end += 1;
    const made = keysBetween(filled.at(-1) ?? null, keys[end] ?? null, end - at);
    if (!made) return spreadKeys(keys.length);
    filled.push(...made);
    at = end;
  }
  return filled;
}
