import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { ExportFormat } from "../../core/interchange/export-board.ts";

/** What a command line asks for. Paths are as they were typed. */
export type CliCommand =
  | { readonly name: "help" }
  | { readonly name: "import"; readonly file: string; readonly out: string }
  | { readonly name: "deck"; readonly board: string; readonly out: string; readonly sprint: string | null }
  | { readonly name: "export"; readonly board: string; readonly out: string; readonly format: ExportFormat }
  | { readonly name: "check"; readonly board: string };

/** A command line that cannot be meant; the message says what is wrong with it. */
export class UsageError extends Error {}

export const usage = `Tandem on the command line

  tandem import <file> --out <board.tandem>
      Reads a board exported by Trello (JSON) and writes a board file. An existing
      board file that came from the same Trello board is brought up to date.
  tandem deck <board.tandem> --out <review.pdf> [--sprint <name>]
      Writes the review deck of a sprint as PDF: the one named, else the active one,
      else the last one; of all work where the board has no sprints.
  tandem export <board.tandem> --format csv|json|md --out <file>
      Writes the board for other programs.
  tandem check <board.tandem>
      Reads a board file and says whether all of it is sound.

Exit codes: 0 done, 2 wrong usage, 3 bad input, 4 could not write.
In a checkout: npm run -s tandem -- <command> …
On Linux without a display an installed Tandem wants one: xvfb-run tandem <command> …`;

/** Which options belong to which command. */
const options: Readonly<Record<string, readonly string[]>> = {
  import: ["out"],
  deck: ["out", "sprint"],
  export: ["out", "format"],
  check: [],
};
const formats: readonly string[] = ["csv", "json", "md"] satisfies ExportFormat[];

/**
 * The part of a process's arguments that is for the command line, or null where the app itself is meant: with no argument
 * but switches, or with a board file to open.
 *
 * @param argv as the process got it
 * @param appPath where the app's own path comes first, as in a checkout; null for a packaged app
 */
export function cliArguments(argv: readonly string[], appPath: string | null): readonly string[] | null {
  const own = argv.slice(appPath === null ? 1 : argv.findIndex((argument) => resolve(argument) === appPath) + 1);
  // Switches for Chromium may come before the command.
  const first = own.findIndex((argument) => !argument.startsWith("-") || argument === "--help" || argument === "-h");
  const [name] = first < 0 ? [] : own.slice(first);
  return name === undefined || /\.tandem$/iu.test(name) ? null : own.slice(first);
}

/** Reads a command line. Throws {@link UsageError}. */
export function readCommandLine(args: readonly string[]): CliCommand {
  const [name = "", ...rest] = args;
  if (["--help", "-h", "help"].includes(name) || rest.includes("--help") || rest.includes("-h"))
    return { name: "help" };
  if (!Object.hasOwn(options, name))
    throw new UsageError(`“${name}” is no command; there are ${Object.keys(options).join(", ")}`);
  const { values, positionals } = parsed(rest);
  const [input, ...more] = positionals;
  const wanted = name === "import" ? "<file>" : "<board.tandem>";
  if (input === undefined || input === "") throw new UsageError(`${name}: ${wanted} is missing`);
  if (more.length > 0) throw new UsageError(`${name}: one ${wanted} only, not also “${more[0]}”`);
  for (const option of Object.keys(values))
    if (!options[name]?.includes(option)) throw new UsageError(`${name}: --${option} does not belong to it`);
  const needs = (option: "out" | "format"): string => {
    const value = values[option];
    if (value === undefined || value === "") throw new UsageError(`${name}: --${option} is missing`);
    return value;
  };
  switch (name) {
    case "import":
      return { name, file: input, out: needs("out") };
    case "deck":
      return { name, board: input, out: needs("out"), sprint: values.sprint ?? null };
    case "export":
      return { name, board: input, format: formatOf(needs("format")), out: needs("out") };
    default:
      return { name: "check", board: input };
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: "string", short: "o" }, sprint: { type: "string" }, format: { type: "string" } },
    });
  } catch (error) {
    const [message = "wrong arguments"] = (error instanceof Error ? error.message : "").split(/[.\n]/u);
    throw new UsageError(message);
  }
}

function formatOf(format: string): ExportFormat {
  if (formats.includes(format)) return format as ExportFormat;
  throw new UsageError(`--format is csv, json or md, not “${format}”`);
}
