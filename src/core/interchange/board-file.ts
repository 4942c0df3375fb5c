import { strToU8, type Zippable, zipSync } from "fflate";
import { allRecords, emptyBoard, tableOf } from "../document/board.ts";
import type { AnyRecord, AttachmentRecord } from "../document/records.ts";
import type { ChangeId, Stamp } from "../document/stamp.ts";
import { readBoardJson } from "./board-json.ts";
import { checkRecords } from "./check-records.ts";
import { parseJson } from "./json-text.ts";
import { checkManifest, manifestOf } from "./manifest.ts";
import { ReadError, type Reading, reading } from "./reading.ts";
import { textFromBytes } from "./text-from-bytes.ts";
import { readZip, type ZipLimits } from "./zip-read.ts";

/** SHA-256 of some bytes, in lower-case hex; core has no such function of its own. */
export type Digest = (bytes: Uint8Array) => string;

/** What a board file carries of the board; a BoardSnapshot is one. */
export interface BoardContent {
  readonly schema: number;
  readonly board: string;
  readonly seq: number;
  readonly head: ChangeId | null;
  readonly seen: Readonly<Record<string, string>>;
  readonly records: readonly AnyRecord[];
  readonly stamps: readonly (readonly [string, Stamp])[];
}

/** A board file, read: the board and the bytes of its attachments by their SHA-256. */
export interface BoardFile {
  readonly content: BoardContent;
  readonly attachments: ReadonlyMap<string, Uint8Array>;
  /** Names of attachments on cards whose bytes were already missing when the file was written. */
  readonly missing: readonly string[];
}

/** How a file is read: the newest schema known here, and how records of an older one are brought up to it. */
export interface DecodeOptions {
  readonly digest: Digest;
  readonly schema: number;
  readonly upgrade?: (from: number, records: readonly unknown[]) => readonly unknown[];
  readonly limits?: ZipLimits;
}

/** What Tandem writes stores attachments unpacked, in a file of up to 1 GB; more than this is a bomb. */
const LIMITS: ZipLimits = { entries: 20_000, bytes: 1_300_000_000 };
/** Ten times a board of 100,000 cards; and well below the longest text a program can hold, which fails without words. */
const BOARD_JSON_MAX = 300_000_000;
const ATTACHMENT = /^attachments\/([0-9a-f]{64})$/u;
/** The oldest time a zip can name: the same board gives the same bytes, whenever it is written. */
const EPOCH = "1980-01-01T00:00:00";

/**
 * The bytes of a `.tandem` file: `board.json`, `attachments/<sha256>` and `manifest.json` with their checksums. Only
 * attachments that a record names go in. The same content gives the same bytes.
 */
export function encodeBoardFile(
  content: BoardContent,
  attachments: ReadonlyMap<string, Uint8Array>,
  digest: Digest,
): Uint8Array {
  const { schema, board, seq, head } = content;
  const records = inFileOrder(content.records);
  const seen = Object.fromEntries(byKey(Object.entries(content.seen)));
  const stamps = byKey(content.stamps);
  const json = { format: "tandem-board", schema, board, seq, head, seen, records, stamps };
  const files: Record<string, Uint8Array> = { "board.json": strToU8(JSON.stringify(json)) };
  for (const blob of blobsOf(records)) {
    const bytes = attachments.get(blob);
    if (bytes) files[`attachments/${blob}`] = bytes;
  }
  const zip: Zippable = {
    "manifest.json": [strToU8(manifestOf(files, digest)), { level: 6 }],
    "board.json": [files["board.json"] as Uint8Array, { level: 6 }],
  };
  // Attachments are pictures and documents, packed already; stored as they are they also cost no second copy to read.
  for (const [name, bytes] of Object.entries(files)) if (name !== "board.json") zip[name] = [bytes, { level: 0 }];
  return zipSync(zip, { mtime: EPOCH });
}

/**
 * Reads a `.tandem` file: the whole of it, checked, or why not, in words that name the place. Attachments stored
 * unpacked share memory with `bytes`.
 */
export function decodeBoardFile(bytes: Uint8Array, options: DecodeOptions): Reading<BoardFile> {
  return reading(() => {
    if (bytes.length === 0) throw new ReadError("bad-input", "The file is empty.");
    const entries = readZip(bytes, options.limits ?? LIMITS);
    for (const name of entries.keys())
      if (name !== "board.json" && name !== "manifest.json" && !ATTACHMENT.test(name))
        throw new ReadError("bad-input", `The archive holds “${name}”, which is no part of a board file.`);
    // By what it declares; an entry that unpacks to more than that is refused on the way.
    if ((entries.get("board.json")?.size ?? 0) > BOARD_JSON_MAX)
      throw new ReadError("too-large", "board.json is larger than 300 MB: no board of Tandem is that large.");
    const files = new Map<string, Uint8Array>();
    for (const [name, entry] of entries) files.set(name, entry.read());
    const text = files.get("board.json");
    if (!text) throw new ReadError("bad-input", "This is not a board file: board.json is missing.");
    const json = readBoardJson(parseJson(textFromBytes(text), "board.json"), options.schema);
    checkManifest(files, options.digest);
    const raw =
      json.schema < options.schema ? (options.upgrade?.(json.schema, json.records) ?? json.records) : json.records;
    const records = allRecords(checkRecords(raw));
    const attachments = new Map<string, Uint8Array>();
    for (const [name, data] of files) {
      const blob = ATTACHMENT.exec(name)?.[1];
      if (blob) attachments.set(blob, data);
    }
    const missing = attachmentsOnCards(records).flatMap(({ name, blob }) =>
      blob !== null && !attachments.has(blob) ? [name] : [],
    );
    const { format: _, ...content } = json;
    return { content: { ...content, schema: options.schema, records }, attachments, missing };
  });
}

/** The attachments that records name, each once, in order. */
export function blobsOf(records: readonly AnyRecord[]): string[] {
  const blobs = records.flatMap((record) => (record.type === "attachment" && record.blob ? [record.blob] : []));
  return [...new Set(blobs)].sort();
}

/** The attachments that people can still reach: neither taken off their card nor gone with it. */
export function attachmentsOnCards(records: readonly AnyRecord[]): AttachmentRecord[] {
  const gone = new Set(records.flatMap((record) => (record.type === "card" && record.deletedAt ? [record.id] : [])));
  return records.filter(
    (record): record is AttachmentRecord =>
      record.type === "attachment" && record.deletedAt === null && !gone.has(record.card),
  );
}

function inFileOrder(records: readonly AnyRecord[]): AnyRecord[] {
  const board = emptyBoard();
  for (const record of records) tableOf(board, record.type).set(record.id, record);
  return allRecords(board);
}

const byKey = <T>(pairs: Iterable<readonly [string, T]>): (readonly [string, T])[] =>
  [...pairs].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
