import { join } from "node:path";
import { promisify } from "node:util";
import { constants, gunzip } from "node:zlib";
import type { Disk } from "./disk.ts";

const unpack = promisify(gunzip);

/**
 * Which of some attachments (SHA-256 in hex) any file below the folders names: boards, their journals and what was set
 * aside, backups. Looks for the names in the bytes rather than into records, so that cards in the bin, changes that can
 * be undone and even damaged files count. Throws where a file cannot be read, also where it vanished meanwhile: what
 * took its place was not looked at.
 */
export async function namedBlobs(disk: Disk, folders: readonly string[], blobs: readonly string[]): Promise<string[]> {
  const missing = new Set(blobs);
  for (const folder of folders) {
    for (const path of await filesBelow(disk, folder)) {
      if (missing.size === 0) return [...blobs];
      const text = (await plainBytes(disk, path)).toString("latin1");
      for (const [name] of text.matchAll(/[0-9a-f]{64}/gu)) missing.delete(name);
    }
  }
  return blobs.filter((blob) => !missing.has(blob));
}

/** The bytes of a file, unpacked where it is a backup; of a damaged one as far as it goes. */
async function plainBytes(disk: Disk, path: string): Promise<Buffer> {
  const bytes = await disk.readFile(path);
  if (!path.endsWith(".gz")) return bytes;
  // One that cannot be unpacked at all cannot be restored either.
  return unpack(bytes, { finishFlush: constants.Z_SYNC_FLUSH }).catch(() => Buffer.alloc(0));
}

async function filesBelow(disk: Disk, folder: string): Promise<string[]> {
  // A folder that was never made has no files; one that goes while it is read is a failure.
  if (!(await disk.stat(folder).catch(() => null))) return [];
  const entries = await disk.readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
