import { readFileSync } from "node:fs";

/** Which schema and which app wrote a data folder last; a small file there says it. */
export interface DataMark {
  readonly schema: number;
  readonly version: string;
}

/** The mark as it stands in the file. */
export const textOfMark = ({ schema, version }: DataMark): string => JSON.stringify({ schema, version });

/**
 * Whether the data folder bears this app's own mark, as it does at every start but the first of a version. Apart from the
 * gate that reads any mark, and without what that needs: the first window does not wait for it.
 */
export function bearsMark(path: string, mine: DataMark): boolean {
  try {
    return readFileSync(path, "utf8") === textOfMark(mine);
  } catch {
    return false;
  }
}
