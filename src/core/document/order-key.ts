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
