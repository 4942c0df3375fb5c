import { mkdtempSync, readdirSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { app, session } from "electron";
import { FailureError } from "../../contract/result.ts";
import { exportBoard } from "../../core/interchange/export-board.ts";
import { guardApp, guardSession } from "../windows/guards.ts";
import { declareSchemes, servePage } from "../windows/protocols.ts";
import { CliError, exitCodes } from "./cli-error.ts";
import { describe, readBoard, write } from "./cli-files.ts";
import { type CliCommand, readCommandLine, UsageError, usage } from "./command-line.ts";
import { importBoard } from "./import-board.ts";
import { writeDeck } from "./write-deck.ts";

/**
 * Runs the command line and ends the process. It has a data folder of its own that goes away with it: neither the boards of
 * this machine nor an app that runs are touched. Call it before the app is ready.
 */
export async function runCli(args: readonly string[]): Promise<void> {
  sweep();
  const folder = mkdtempSync(join(tmpdir(), `${FOLDER}${process.pid}-`));
  app.setPath("userData", folder);
  app.disableHardwareAcceleration();
  // The hidden window is made and closed within a command; that does not end it.
  app.on("window-all-closed", () => undefined);
  if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
  declareSchemes();
  guardApp();
  const code = await run(args);
  app.exit(code);
}

const FOLDER = "tandem-cli-";

/** Removes the data folders of earlier runs: Chromium writes into them until the very end of a process. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(/^tandem-cli-(\d+)-/u.exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(pid) || isAlive(pid)) continue;
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    } catch {
      // Somebody else's, or gone already.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function run(args: readonly string[]): Promise<number> {
  try {
    const lines = await perform(readCommandLine(args));
    // Written at once: a pipe would lose what is still on its way when the process ends.
    writeSync(1, `${lines.join("\n")}\n`);
    return exitCodes.done;
  } catch (error) {
    const [code, message] = words(error);
    writeSync(2, `tandem: ${message}\n`);
    return code;
  }
}

function words(error: unknown): [number, string] {
  if (error instanceof UsageError) return [exitCodes.usage, `${error.message} (tandem --help)`];
  if (error instanceof CliError) return [error.code, error.message];
  if (error instanceof FailureError) return [exitCodes.write, error.failure.message];
  return [1, `a mistake of Tandem's own: ${error instanceof Error ? error.message : String(error)}`];
}

async function perform(command: CliCommand): Promise<string[]> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  switch (command.name) {
    case "help":
      return [usage];
    case "import":
      return importBoard(command.file, command.out, zone);
    case "check":
      return check(command.board);
    case "export": {
      const { board } = await readBoard(command.board);
      await app.whenReady();
      await write(command.out, exportBoard(board, command.format, { zone, locale: app.getLocale() }));
      return [`${command.out}: ${describe(board)}`];
    }
    case "deck":
      await app.whenReady();
      guardSession(session.defaultSession);
      void servePage(session.defaultSession, join(app.getAppPath(), "out/renderer"));
      return writeDeck(command.board, command.out, { sprint: command.sprint, zone, locale: app.getLocale() });
  }
}

async function check(path: string): Promise<string[]> {
  const { file, board } = await readBoard(path);
  const [first] = file.missing;
  if (first !== undefined)
    throw new CliError(
      exitCodes.input,
      `${path}: the board is sound, but ${file.missing.length} of its attachments are missing, the first is “${first}”`,
    );
  const count = file.attachments.size;
  return [`${path}: sound; ${describe(board)}, ${count} ${count === 1 ? "attachment" : "attachments"}`];
}
