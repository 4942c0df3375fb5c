/** Pictures are shown up to this many pixels: more would take gigabytes to unpack. */
export const PREVIEW_PIXELS = 50_000_000;
/** How much of a file's start is looked at, in bytes. A JPEG's size stands behind its embedded thumbnail. */
export const SNIFF_BYTES = 262_144;

export const UNKNOWN = "application/octet-stream";

interface Picture {
  readonly mime: string;
  readonly width: number;
  readonly height: number;
}

/**
 * What a file is by its first bytes, never by its name. A picture type means that it can be shown safely: a picture of
 * unknown or excessive size, SVG, HTML and programs are all `application/octet-stream`.
 */
export function sniff(start: Buffer): string {
  const picture = png(start) ?? gif(start) ?? jpeg(start) ?? webp(start);
  if (picture) {
    const pixels = picture.width * picture.height;
    return pixels > 0 && pixels <= PREVIEW_PIXELS ? picture.mime : UNKNOWN;
  }
  if (ascii(start, 0, 5) === "%PDF-") return "application/pdf";
  if (start.length > 4 && start.readUInt32BE(0) === 0x504b0304) return "application/zip";
  return UNKNOWN;
}

const ascii = (bytes: Buffer, from: number, length: number): string =>
  bytes.subarray(from, from + length).toString("latin1");

function png(bytes: Buffer): Picture | null {
  if (bytes.length < 24 || bytes.readUInt32BE(0) !== 0x89504e47 || bytes.readUInt32BE(4) !== 0x0d0a1a0a) return null;
  if (ascii(bytes, 12, 4) !== "IHDR") return null;
  return { mime: "image/png", width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

function gif(bytes: Buffer): Picture | null {
  if (bytes.length < 10 || !/^GIF8[79]a$/u.test(ascii(bytes, 0, 6))) return null;
  return { mime: "image/gif", width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
}

/** Walks the segments to the frame header (SOF), which carries the size. Without one it is no picture to show. */
function jpeg(bytes: Buffer): Picture | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 <= bytes.length; ) {
    if (bytes.readUInt8(at) !== 0xff) return null;
    const marker = bytes.readUInt8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { mime: "image/jpeg", height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    // Fill bytes stand alone; every other segment before the frame carries its length.
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

function webp(bytes: Buffer): Picture | null {
  if (bytes.length < 30 || ascii(bytes, 0, 4) !== "RIFF" || ascii(bytes, 8, 4) !== "WEBP") return null;
  const mime = "image/webp";
  switch (ascii(bytes, 12, 4)) {
    case "VP8 ":
      return { mime, width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
    case "VP8L": {
      const bits = bytes.readUInt32LE(21);
      return { mime, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case "VP8X":
      return { mime, width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
    default:
      return null;
  }
}
