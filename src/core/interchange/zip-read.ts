import { Inflate, strFromU8 } from "fflate";
import { ReadError, shown, sizeInWords } from "./reading.ts";

/*
 * fflate inflates; what it does not look at (encryption, links, names, sizes that lie) is checked here from the
 * archive's directory before a byte is inflated.
 */

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;
/** Compressed bytes inflated at a time: at deflate's best, 16 kB become 16 MB, which is the most that can overshoot. */
const STEP = 16_384;

/** A file inside an archive, not yet inflated. */
export interface ZipEntry {
  readonly name: string;
  /** Declared size once inflated, in bytes. */
  readonly size: number;
  read(): Uint8Array;
}

/** What an archive may hold at most: entries, and bytes once inflated, of all of them together. */
export interface ZipLimits {
  readonly entries: number;
  readonly bytes: number;
}

/**
 * The files of a zip archive, by name. Refuses (with a {@link ReadError} that names the entry) archives that are cut
 * short, encrypted or split, names that lead elsewhere or collide, links, and sizes past the limits or that lie.
 */
export function readZip(bytes: Uint8Array, limits: ZipLimits): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count)
    throw new ReadError("bad-input", "The archive is one part of several; a board file is one file.");
  if (count > limits.entries)
    throw new ReadError("too-large", `The archive holds ${count} files; a board file has at most ${limits.entries}.`);
  const entries = new Map<string, ZipEntry>();
  const folded = new Map<string, string>();
  let total = 0;
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    const header = readHeader(view, bytes, at, i);
    at = header.next;
    checkName(header.name);
    const fold = header.name.normalize("NFC").toLowerCase();
    const other = folded.get(fold);
    if (other !== undefined)
      throw new ReadError(
        "bad-input",
        `The archive holds “${shown(header.name)}” and “${shown(other)}”, one name twice.`,
      );
    folded.set(fold, header.name);
    total += header.size;
    if (total > limits.bytes) throw tooLarge(header.name, limits.bytes);
    if (!header.name.endsWith("/"))
      entries.set(header.name, { name: header.name, size: header.size, read: () => inflate(bytes, view, header) });
  }
  return entries;
}

interface Header {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly local: number;
  readonly next: number;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) if (view.getUint32(at, true) === END) return at;
  if (view.byteLength >= 4 && view.getUint32(0, true) === LOCAL)
    throw new ReadError(
      "damaged",
      `The archive has no end; the file was cut short after ${sizeInWords(view.byteLength)}.`,
    );
  throw new ReadError("bad-input", "This is not a board file: it is not a zip archive.");
}

function readHeader(view: DataView, bytes: Uint8Array, at: number, index: number): Header {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL)
    throw new ReadError("damaged", `The archive's directory breaks off at its file ${index + 1}.`);
  const nameLength = view.getUint16(at + 28, true);
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > view.byteLength)
    throw new ReadError("damaged", `The archive's directory breaks off at its file ${index + 1}.`);
  const name = strFromU8(bytes.subarray(at + 46, at + 46 + nameLength));
  const [packed, size, local] = [
    view.getUint32(at + 20, true),
    view.getUint32(at + 24, true),
    view.getUint32(at + 42, true),
  ];
  if (view.getUint16(at + 8, true) & 0x2041)
    throw new ReadError("bad-input", `“${shown(name)}” in the archive is encrypted; a board file is not.`);
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8)
    throw new ReadError("bad-input", `“${shown(name)}” is packed in a way board files do not use (method ${method}).`);
  // The upper half of the external attributes are Unix modes where the archive was made there.
  if (((view.getUint32(at + 38, true) >>> 16) & 0xf000) === 0xa000)
    throw new ReadError(
      "bad-input",
      `“${shown(name)}” in the archive is a link to another file; links are not followed.`,
    );
  if ([packed, size, local].includes(0xffffffff))
    throw new ReadError("too-large", `“${shown(name)}” is larger than 4 GB.`);
  return { name, method, packed, size, local, next };
}

function checkName(name: string): void {
  const parts = name.split(/[\\/]/u);
  if (name === "" || name.includes("\\") || /^[A-Za-z]:/u.test(name) || name.startsWith("/") || parts.includes(".."))
    throw new ReadError("bad-input", `The archive names a file outside of itself: “${shown(name)}”.`);
}

function inflate(bytes: Uint8Array, view: DataView, header: Header): Uint8Array {
  const { local, name, packed, size } = header;
  const broken = () => new ReadError("damaged", `“${shown(name)}” in the archive is damaged and cannot be unpacked.`);
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) throw broken();
  const nameLength = view.getUint16(local + 26, true);
  if (strFromU8(bytes.subarray(local + 30, local + 30 + nameLength)) !== name)
    throw new ReadError("bad-input", `The archive calls one file by two names: “${shown(name)}”.`);
  const start = local + 30 + nameLength + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) throw broken();
  const data = bytes.subarray(start, start + packed);
  if (header.method === 0) {
    if (packed !== size) throw broken();
    return data;
  }
  const whole = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size)
      throw new ReadError("bad-input", `“${shown(name)}” unpacks to more than it says.`);
    whole.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let i = 0; i < data.length; i += STEP) stream.push(data.subarray(i, i + STEP), i + STEP >= data.length);
  } catch (error) {
    throw error instanceof ReadError ? error : broken();
  }
  if (filled !== size) throw broken();
  return whole;
}

const tooLarge = (name: string, limit: number): ReadError =>
  new ReadError("too-large", `With “${shown(name)}” the archive unpacks to more than ${sizeInWords(limit)}.`);
