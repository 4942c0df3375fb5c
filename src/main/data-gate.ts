import { readFileSync } from "node:fs";
import writeFileAtomic from "write-file-atomic";
import { z } from "zod";
import { type DataMark, textOfMark } from "./data-mark.ts";

const markSchema = z.object({ schema: z.int().min(1), version: z.string().max(100) });

/**
 * Compares the data folder with what this app can read, before any store opens, and leaves this app's mark where the
 * data is not newer. Answers null where it may go on, else the version to use instead.
 *
 * @param path of the mark, a small file in the data folder
 */
export function checkData(path: string, mine: DataMark): string | null {
  let text: string | null = null;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    // No mark: a fresh folder.
  }
  if (text !== null) {
    const mark = readMark(text);
    if (mark !== null && mark.schema > mine.schema) return mark.version;
    if (mark !== null && mark.schema === mine.schema && mark.version === mine.version) return null;
  }
  writeFileAtomic.sync(path, textOfMark(mine));
  return null;
}

/** A mark that cannot be read says nothing of the boards, which carry their schema themselves. */
function readMark(text: string): z.infer<typeof markSchema> | null {
  try {
    return markSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
