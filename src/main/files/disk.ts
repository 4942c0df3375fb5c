import * as fs from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

/** What the files need of the file system: a port, so that tests can fill the disk or pull it out. */
export type Disk = Pick<typeof fs, "open" | "readFile" | "readdir" | "mkdir" | "rename" | "rm" | "stat" | "utimes">;

/** The real file system. */
export const nodeDisk: Disk = fs;

const RETRIES = 8;

/** Virus scanners and indexers on Windows hold files for a moment; what they refuse is tried again before it counts. */
async function patiently<T>(action: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await action();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if ((code !== "EPERM" && code !== "EBUSY") || attempt >= RETRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10 * 2 ** attempt));
    }
  }
}

/** Makes a folder's list of names durable. Windows keeps it by itself and cannot open folders. */
export async function syncFolder(disk: Disk, folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await disk.open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a folder and those above it, durably: each new name is synced where it stands. */
export async function makeFolder(disk: Disk, folder: string): Promise<void> {
  const first = await disk.mkdir(folder, { recursive: true });
  if (first === undefined) return;
  const top = dirname(resolve(first));
  for (let made = resolve(folder); made.length > top.length; made = dirname(made))
    await syncFolder(disk, dirname(made));
}

/** Renames over what is there, durably. */
export async function moveFile(disk: Disk, from: string, to: string): Promise<void> {
  await patiently(() => disk.rename(from, to));
  await syncFolder(disk, dirname(to));
}

/**
 * Writes a file whole or not at all: a temporary file beside it, synced, renamed over the old one, the folder synced.
 * Killed or failed at any point, the old file is as it was. Throws the system's error.
 */
export async function writeWhole(disk: Disk, path: string, bytes: Uint8Array | string): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path).slice(0, 60)}.${process.pid}-${nextNumber()}.tmp`);
  try {
    await writeNew(disk, temporary, bytes);
    await moveFile(disk, temporary, path);
  } catch (error) {
    await disk.rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** So much is written before anybody can say stop, in bytes. */
const PART = 4_000_000;

/**
 * Writes a file that is not there yet, synced, part by part. Cancelled between two, or failed, what was written stays for the
 * caller to remove.
 */
export async function writeNew(
  disk: Disk,
  path: string,
  content: Uint8Array | string,
  signal?: AbortSignal,
): Promise<void> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const handle = await disk.open(path, "wx");
  try {
    for (let at = 0; at < bytes.length; at += PART) {
      signal?.throwIfAborted();
      await handle.writeFile(bytes.subarray(at, at + PART));
    }
    signal?.throwIfAborted();
    await handle.sync();
  } finally {
    await handle.close();
  }
}

let last = 0;
const nextNumber = () => `${Date.now().toString(36)}-${last++}`;

/** The start of a file, `length` bytes at most. */
export async function readStart(disk: Disk, path: string, length: number): Promise<Buffer> {
  const handle = await disk.open(path, "r");
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** The names in a folder; [] where the folder is not there. */
export async function namesIn(disk: Disk, folder: string): Promise<string[]> {
  try {
    return await disk.readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
