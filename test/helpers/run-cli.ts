import { spawn } from "node:child_process";
import electronPath from "electron";
import { sandboxSwitches } from "./launch-app.ts";

const root = new URL("../..", import.meta.url).pathname.replace(/\/$/u, "");

export interface CliRun {
  readonly code: number | null;
  readonly out: string;
  /** Without what Chromium itself logs on a machine without a desktop. */
  readonly err: string;
}

/** Runs the command line in a folder, as `tandem …` does there. */
export const runCli = (folder: string, ...args: readonly string[]): Promise<CliRun> => runCliWith([], folder, ...args);

/** As {@link runCli}, with switches for Chromium. */
export function runCliWith(switches: readonly string[], folder: string, ...args: readonly string[]): Promise<CliRun> {
  return new Promise((done, fail) => {
    const command = [...sandboxSwitches, ...switches, root, ...args];
    const child = spawn(electronPath as unknown as string, command, { cwd: folder });
    let [out, err] = ["", ""];
    child.stdout.on("data", (chunk) => {
      out += String(chunk);
    });
    child.stderr.on("data", (chunk) => {
      err += String(chunk);
    });
    child.on("error", fail);
    child.on("close", (code) => done({ code, out, err: err.replace(/^\[\d+:\d+\/.*\n?/gmu, "") }));
  });
}
