import { resolve } from "node:path";

const isBoardFile = (argument: string): boolean => !argument.startsWith("-") && /\.tandem$/iu.test(argument);

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
    .map((argument) => resolve(folder, argument));
