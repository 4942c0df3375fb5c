import { ReadError } from "./reading.ts";

/** Deepest nesting taken; neither a board nor an export of another program comes near. */
const MAX_DEPTH = 200;
const POISON = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Reads JSON text into plain data. `what` names the text in messages ("board.json"). Throws a {@link ReadError} that
 * names line and column for text that is empty, cut short or malformed, nested too deep, or names a prototype key.
 */
export function parseJson(text: string, what: string): unknown {
  const body = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (body.trim() === "") throw new ReadError("bad-input", `${what} is empty.`);
  const deep = tooDeepAt(body);
  if (deep !== null)
    throw new ReadError("bad-input", `${what} is nested more than ${MAX_DEPTH} levels deep ${placeIn(body, deep)}.`);
  let data: unknown;
  try {
    data = JSON.parse(body);
  } catch {
    throw malformed(body, what);
  }
  const key = poisonedKey(data);
  if (key !== null)
    throw new ReadError("bad-input", `${what} names the key “${key}”, which no export does; nothing was read.`);
  return data;
}

/** Where nesting passes the limit, or null. Only brackets outside of strings count. */
function tooDeepAt(text: string): number | null {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (quoted) {
      if (unit === 0x5c) i++;
      else if (unit === 0x22) quoted = false;
    } else if (unit === 0x22) quoted = true;
    else if (unit === 0x7b || unit === 0x5b) {
      if (++depth > MAX_DEPTH) return i;
    } else if (unit === 0x7d || unit === 0x5d) depth--;
  }
  return null;
}

/** The first prototype key of data whose depth is known to be bounded, or null. */
function poisonedKey(data: unknown): string | null {
  if (typeof data !== "object" || data === null) return null;
  if (!Array.isArray(data)) {
    for (const key of Object.keys(data)) if (POISON.has(key)) return key;
  }
  for (const value of Object.values(data)) {
    const key = poisonedKey(value);
    if (key !== null) return key;
  }
  return null;
}

function malformed(text: string, what: string): ReadError {
  const body = text.trimEnd();
  if (endsEarly(body))
    return new ReadError("damaged", `${what} ends in the middle, ${placeIn(body, body.length)}: it was cut short.`);
  // Not every engine says where it stopped; the shortest beginning that is more than cut short tells.
  let [good, bad] = [0, body.length];
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    if (endsEarly(body.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return new ReadError("bad-input", `${what} is not JSON ${placeIn(body, bad - 1)}.`);
}

/** Whether a text is the beginning of JSON and stops too soon, as far as the engine's complaint tells. */
function endsEarly(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const said = error instanceof Error ? error.message : "";
    const position = /position (\d+)/u.exec(said)?.[1];
    return /end of JSON|Unterminated|Exponent part|after minus/u.test(said) || Number(position) >= text.length;
  }
}

/** "at line 3, column 7" for an index into a text. */
function placeIn(text: string, index: number): string {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at < index; at = text.indexOf("\n", at + 1)) {
    line++;
    start = at + 1;
  }
  return `at line ${line}, column ${index - start + 1}`;
}
