import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Disk, makeFolder, moveFile, writeWhole } from "./disk.ts";

const FOLDER = "set-aside";

/** Moves a file that cannot be read, or is of no use any more, out of the way: nothing damaged is overwritten. */
export async function setAsideFile(disk: Disk, folder: string, name: string): Promise<void> {
  await makeFolder(disk, join(folder, FOLDER));
  await moveFile(disk, join(folder, name), join(folder, FOLDER, stamped(name)));
}

/** Keeps bytes that are about to be cut from a file. */
export async function setAsideBytes(disk: Disk, folder: string, name: string, bytes: Uint8Array): Promise<void> {
  await makeFolder(disk, join(folder, FOLDER));
  await writeWhole(disk, join(folder, FOLDER, stamped(name)), bytes);
}

/** A name beside a damaged file that nothing has yet: of two damaged files none takes the other's place. */
export function damagedName(path: string): string {
  const plain = `${path}.damaged`;
  for (let number = 1, name = plain; ; name = `${plain}-${++number}`) if (!existsSync(name)) return name;
}

let last = 0;
const stamped = (name: string) => `${new Date().toISOString().replaceAll(/[:.]/gu, "-")}-${last++}-${name}`;
