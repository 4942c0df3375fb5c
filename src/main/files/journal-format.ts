import { crc32 } from "node:zlib";
import type { NumberedChange } from "../../contract/channels.ts";

const HEAD = 8;
/** Every payload begins so; the way back to the next record behind a damaged one. */
const START = Buffer.from('{"seq":');

/** A record found in a journal, and where in the file it ends. */
export interface JournalEntry extends NumberedChange {
  readonly end: number;
}

/**
 * What a journal holds. `entries` are its sound records in order, also those behind a damaged place. `damage` says how
 * the rest looks: `torn` is a write that a crash cut short (nobody was told it was saved), `damaged` is anything else.
 */
export interface JournalScan {
  readonly entries: readonly JournalEntry[];
  readonly damage: "torn" | "damaged" | null;
}

/** The bytes of records: for each its length and CRC-32 (both 32-bit little-endian), then `{"seq", "change"}` as JSON. */
export function encodeRecords(entries: readonly NumberedChange[]): Buffer {
  const parts: Buffer[] = [];
  for (const { seq, change } of entries) {
    const payload = Buffer.from(JSON.stringify({ seq, change }));
    const head = Buffer.alloc(HEAD);
    head.writeUInt32LE(payload.length, 0);
    head.writeUInt32LE(crc32(payload), 4);
    parts.push(head, payload);
  }
  return Buffer.concat(parts);
}

/** Reads a journal to its end, past damaged places. Never throws. */
export function scanJournal(bytes: Buffer): JournalScan {
  const entries: JournalEntry[] = [];
  let damage: JournalScan["damage"] = null;
  let at = 0;
  while (at < bytes.length) {
    const entry = readRecord(bytes, at);
    if (entry && entry.seq > (entries.at(-1)?.seq ?? -1)) {
      entries.push(entry);
      at = entry.end;
      continue;
    }
    const next = nextRecord(bytes, at + 1);
    damage = damage === "damaged" || next !== null ? "damaged" : tailDamage(bytes.subarray(at));
    if (next === null) break;
    at = next;
  }
  return { entries, damage };
}

function readRecord(bytes: Buffer, at: number): JournalEntry | null {
  if (at + HEAD > bytes.length) return null;
  const end = at + HEAD + bytes.readUInt32LE(at);
  // A file grown by a crash ends in zeros, and a record of no bytes would have a CRC of zero.
  if (end === at + HEAD || end > bytes.length) return null;
  const payload = bytes.subarray(at + HEAD, end);
  if (crc32(payload) !== bytes.readUInt32LE(at + 4)) return null;
  try {
    const { seq, change } = JSON.parse(payload.toString()) as NumberedChange;
    return Number.isSafeInteger(seq) ? { seq, change, end } : null;
  } catch {
    return null;
  }
}

function nextRecord(bytes: Buffer, from: number): number | null {
  for (let hit = bytes.indexOf(START, from + HEAD); hit !== -1; hit = bytes.indexOf(START, hit + 1)) {
    if (readRecord(bytes, hit - HEAD)) return hit - HEAD;
  }
  return null;
}

/** One write is cut short by a crash or leaves zeros; a whole record with the wrong checksum is something else. */
function tailDamage(tail: Buffer): "torn" | "damaged" {
  const short = tail.length < HEAD || tail.length < HEAD + tail.readUInt32LE(0);
  return short || tail.every((byte) => byte === 0) ? "torn" : "damaged";
}
