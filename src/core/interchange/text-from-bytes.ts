import { strFromU8 } from "fflate";
import { ReadError } from "./reading.ts";

/** How many UTF-16 units are turned into text at once; more would overflow the call's arguments. */
const UNITS_AT_ONCE = 8_192;

/**
 * The text of a file in UTF-8, or in UTF-16 where it starts with that byte-order mark; the mark is taken away. Throws a
 * {@link ReadError} for bytes that are no text, naming the first one.
 */
export function textFromBytes(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return fromUtf16(bytes.subarray(2), 0);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return fromUtf16(bytes.subarray(2), 1);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = marked ? bytes.subarray(3) : bytes;
  const wrong = firstInvalidUtf8(body);
  if (wrong !== null)
    throw new ReadError(
      "bad-input",
      `Byte ${wrong + 1 + (marked ? 3 : 0)} of the file is not UTF-8 text. Save it as UTF-8 and try again.`,
    );
  return strFromU8(body);
}

function fromUtf16(bytes: Uint8Array, high: 0 | 1): string {
  if (bytes.length % 2 === 1)
    throw new ReadError("bad-input", `The UTF-16 text ends in the middle of a character, at byte ${bytes.length + 2}.`);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += UNITS_AT_ONCE * 2) {
    const units: number[] = [];
    for (let i = at; i < Math.min(bytes.length, at + UNITS_AT_ONCE * 2); i += 2) {
      const [first, second] = [bytes[i] ?? 0, bytes[i + 1] ?? 0];
      units.push(high === 1 ? first * 256 + second : second * 256 + first);
    }
    parts.push(String.fromCharCode(...units));
  }
  return parts.join("");
}

/** The index of the first byte that breaks UTF-8, or null. (The decoder at hand would replace it without a word.) */
function firstInvalidUtf8(bytes: Uint8Array): number | null {
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i] as number;
    const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (length === 0) return i;
    for (let k = 1; k < length; k++) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return i;
    const second = bytes[i + 1] ?? 0;
    const overlong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90);
    const outside = (first === 0xed && second > 0x9f) || (first === 0xf4 && second > 0x8f);
    if (overlong || outside) return i;
    i += length;
  }
  return null;
}
