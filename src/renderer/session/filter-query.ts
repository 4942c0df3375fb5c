/** One condition of a filter, as typed: `key` is "text" for free words. */
export interface Term {
  readonly key: TermKey;
  /** Lower-case, never empty. */
  readonly value: string;
}

export type TermKey = "text" | "label" | "person" | "origin" | "due" | "is" | "kind" | "sprint";

const keys: Readonly<Record<string, TermKey>> = {
  label: "label",
  person: "person",
  origin: "origin",
  due: "due",
  is: "is",
  kind: "kind",
  sprint: "sprint",
};

/** Longest query that is read, in characters; the rest is passed over. */
const LONGEST = 2_000;

/**
 * Reads a filter as it is typed: words, `key:value`, `@person`; values with spaces in double quotes. Every input has a
 * reading: an unknown key is text, an open quote ends with the input, and a key without a value says nothing yet. One
 * pass over the characters, no patterns.
 */
export function parseFilter(query: string): Term[] {
  const text = query.slice(0, LONGEST).toLowerCase();
  const terms: Term[] = [];
  for (let at = 0; at < text.length; ) {
    if (isSpace(text, at)) {
      at += 1;
      continue;
    }
    const { key, from } = keyAt(text, at);
    const { value, end } = valueAt(text, from);
    if (value !== "") terms.push({ key, value });
    at = end;
  }
  return terms;
}

const isSpace = (text: string, at: number): boolean => text.charAt(at).trim() === "";

/** The key that starts here, and where its value starts. */
function keyAt(text: string, at: number): { key: TermKey; from: number } {
  if (text[at] === "@") return { key: "person", from: at + 1 };
  let end = at;
  while (end < text.length && text[end] !== ":" && text[end] !== '"' && !isSpace(text, end)) end += 1;
  const name = text.slice(at, end);
  const key = text[end] === ":" && Object.hasOwn(keys, name) ? keys[name] : undefined;
  return key ? { key, from: end + 1 } : { key: "text", from: at };
}

/** The value that starts here: up to the next space, or to the closing quote. */
function valueAt(text: string, from: number): { value: string; end: number } {
  if (text[from] === '"') {
    const close = text.indexOf('"', from + 1);
    const end = close === -1 ? text.length : close;
    return { value: text.slice(from + 1, end).trim(), end: end + 1 };
  }
  let end = from;
  while (end < text.length && !isSpace(text, end)) end += 1;
  return { value: text.slice(from, end), end };
}
