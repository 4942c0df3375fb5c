import { constants } from "node:fs";
import { basename } from "node:path";
import { FailureError } from "../../contract/result.ts";
import type { Disk } from "./disk.ts";
import { readFailure } from "./disk-failure.ts";

/**
 * A whole file of the user's, `max` bytes at most (`tooLarge` makes the failure). Refuses what is no plain file: a
 * folder, a pipe or a device would never end. Throws failures in words.
 */
export async function readWhole(disk: Disk, path: string, max: number, tooLarge: () => FailureError): Promise<Buffer> {
  try {
    // Opening a pipe waits for a writer unless told not to.
    const handle = await disk.open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) throw new FailureError(noFile);
      if (stat.size > max) throw tooLarge();
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw readFailure(error, basename(path));
  }
}

const noFile = {
  code: "bad-input" as const,
  message: "This is not a file that can be read (perhaps a folder).",
  kept: "Nothing was changed.",
  todo: "Choose a file.",
};
