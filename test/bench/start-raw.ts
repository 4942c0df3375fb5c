import { type ChildProcess, spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import electronPath from "electron";

/** An Electron started as a person starts it, without a test driver between: so a start is measured whole. */
export interface RawStart {
  readonly process: ChildProcess;
  /** When the process was asked for, in milliseconds since 1970 UTC. */
  readonly startedAt: number;
  /** Attaches to the window, after what is to be measured. */
  attach(): Promise<Page>;
  stop(): Promise<void>;
}

/** Chromium writes the port it chose into its data folder. */
const PORT_FILE = "DevToolsActivePort";

/** How long a start is left alone before the measuring looks in: looking would slow it. */
const UNDISTURBED_MS = 2_500;

/** Starts Electron with these arguments (switches and the app's folder) on a data folder. */
export async function startRaw(args: readonly string[], userData: string): Promise<RawStart> {
  // What an earlier start left would name a port that is closed.
  await rm(join(userData, PORT_FILE), { force: true });
  const startedAt = Date.now();
  const child = spawn(String(electronPath), ["--remote-debugging-port=0", ...args], { stdio: "ignore" });
  let browser: Browser | null = null;
  return {
    process: child,
    startedAt,
    async attach() {
      await new Promise((done) => setTimeout(done, UNDISTURBED_MS));
      const port = await debugPort(userData);
      browser = await connect(port);
      const pages = () => browser?.contexts().flatMap((context) => context.pages()) ?? [];
      while (pages().length === 0) await new Promise((done) => setTimeout(done, 50));
      return pages()[0] as Page;
    },
    async stop() {
      await browser?.close();
      if (child.exitCode === null) {
        const gone = new Promise((done) => child.once("exit", done));
        child.kill();
        const late = setTimeout(() => child.kill("SIGKILL"), 5_000);
        await gone;
        clearTimeout(late);
      }
    },
  };
}

async function debugPort(userData: string): Promise<string> {
  for (let tries = 0; tries < 400; tries += 1) {
    const text = await readFile(join(userData, PORT_FILE), "utf8").catch(() => "");
    const [port] = text.split("\n");
    if (port) return port;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error("Electron did not open its debugging port.");
}

/** A busy machine now and then leaves a connection hanging; the next one goes through. */
async function connect(port: string, tries = 4): Promise<Browser> {
  try {
    return await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: 5_000 });
  } catch (error) {
    if (tries <= 1) throw error;
    return connect(port, tries - 1);
  }
}
