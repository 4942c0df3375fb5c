import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

const isBoardFile = (argument: string): boolean => !argument.startsWith("-") && /\.tandem$/iu.test(argument);

/** File managers on Linux hand over addresses (`file:///home/ada/a%20b.tandem`) where a desktop entry says `%U`. */
function pathOf(argument: string, folder: string): string | null {
  if (!/^file:/iu.test(argument)) return resolve(folder, argument);
  try {
    return fileURLToPath(argument);
  } catch {
    // An address on another host, or one that is none: no file of this machine.
    return null;
  }
}

/**
 * The board files a command line names, as absolute paths.
 *
 * @param argv as the process (or the second start) got it
 * @param folder where relative names start
 */
export const boardFilesOf = (argv: readonly string[], folder: string): string[] =>
  argv
    .slice(1)
    .filter(isBoardFile)
    .flatMap((argument) => pathOf(argument, folder) ?? []);
