import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import type { BoardSummary } from "../../contract/channels.ts";
import { FailureError } from "../../contract/result.ts";
import { SCHEMA } from "../../core/change/schema.ts";
import type { BoardSnapshot } from "../../core/change/snapshot.ts";
import { summaryOf } from "./board-summary.ts";

const MAGIC = "tandem-snapshot";
const NEWLINE = 0x0a;
/** How much of a snapshot's start is read for its header, in bytes; names are 2,000 characters at most. */
export const HEADER_MAX = 65_536;

/** The first line of a snapshot: what can be known of the board without reading the rest. */
export interface SnapshotHeader {
  readonly schema: number;
  readonly board: string;
  readonly seq: number;
  readonly head: string | null;
  readonly summary: BoardSummary;
  /** The version of the app that wrote it: the one to name where this app is too old. */
  readonly app: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A snapshot as the bytes of a file: `tandem-snapshot <CRC-32 of the header> <header as JSON>`, a line end, the JSON. */
export function encodeSnapshot(snapshot: BoardSnapshot, app: string): Buffer {
  const body = Buffer.from(JSON.stringify(snapshot));
  const { schema, board, seq, head } = snapshot;
  const summary = summaryOf(snapshot);
  const sha256 = createHash("sha256").update(body).digest("hex");
  const header: SnapshotHeader = { schema, board, seq, head, summary, app, bytes: body.length, sha256 };
  const json = JSON.stringify(header);
  return Buffer.concat([Buffer.from(`${MAGIC} ${checksum(json)} ${json}\n`), body]);
}

/** The header from the start of a snapshot ({@link HEADER_MAX} bytes do), or null where it is damaged. */
export function readHeader(start: Buffer): SnapshotHeader | null {
  const line = start.subarray(0, Math.max(0, start.indexOf(NEWLINE))).toString();
  const match = /^tandem-snapshot ([0-9a-f]{8}) (\{.*\})$/u.exec(line);
  if (!match?.[2] || checksum(match[2]) !== match[1]) return null;
  return JSON.parse(match[2]) as SnapshotHeader;
}

/** The snapshot in a file's bytes, checksum and all, or null where it is damaged. Throws where it is too new. */
export function decodeSnapshot(bytes: Buffer): BoardSnapshot | null {
  const header = readHeader(bytes);
  if (!header) return null;
  gate(header);
  const body = bytes.subarray(bytes.indexOf(NEWLINE) + 1);
  if (body.length !== header.bytes) return null;
  if (createHash("sha256").update(body).digest("hex") !== header.sha256) return null;
  return JSON.parse(body.toString()) as BoardSnapshot;
}

/** The version gate: throws `too-new` where a newer Tandem wrote this. */
export function gate({ schema, app, summary }: Pick<SnapshotHeader, "schema" | "app" | "summary">): void {
  if (schema > SCHEMA) throw new FailureError(tooNew(summary.name, app));
}

/** The words for a board that a newer Tandem (version `app`) wrote. */
export const tooNew = (name: string, app: string) => ({
  code: "too-new" as const,
  message: `The board “${name}” was written by a newer Tandem (${app}).`,
  kept: "Nothing was changed.",
  todo: `Open it with Tandem ${app} or later.`,
});

const checksum = (text: string): string => crc32(Buffer.from(text)).toString(16).padStart(8, "0");
