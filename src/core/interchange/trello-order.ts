const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/** Marks an order key whose whole part has nine digits (see fractional-indexing), enough for every number here. */
const HEAD = "i";
const WHOLE_DIGITS = 9;
const FRACTION_DIGITS = 6;

/**
 * Order keys for things Trello sorts by `pos`, in that order. A key comes from the number itself, not from the rank, so that
 * a card keeps its key when others move; what has the same number, or none, follows in the order of the file.
 */
export function orderKeys<T extends { readonly id: string; readonly pos?: number | null | undefined }>(
  things: readonly T[],
): Map<string, string> {
  const place = (thing: T) => (thing.pos && thing.pos > 0 && thing.pos < 62 ** WHOLE_DIGITS / 2 ? thing.pos : Infinity);
  const keys = new Map<string, string>();
  let last = "";
  let whole = 0;
  for (const thing of things.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)))) {
    const pos = place(thing) === Infinity ? whole + 65_536 : place(thing);
    whole = Math.floor(pos);
    const key = keyOf(pos);
    // A digit appended sorts behind what it is appended to.
    last = key > last ? key : `${last}V`;
    keys.set(thing.id, last);
  }
  return keys;
}

function keyOf(pos: number): string {
  let whole = Math.floor(pos);
  let fraction = pos - whole;
  let digits = "";
  for (let i = 0; i < WHOLE_DIGITS; i++) {
    digits = DIGITS.charAt(whole % 62) + digits;
    whole = Math.floor(whole / 62);
  }
  let rest = "";
  for (let i = 0; i < FRACTION_DIGITS && fraction > 0; i++) {
    fraction *= 62;
    rest += DIGITS.charAt(Math.floor(fraction));
    fraction -= Math.floor(fraction);
  }
  return HEAD + digits + rest.replace(/0+$/u, "");
}
