import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { _electron, type ElectronApplication, type Page } from "@playwright/test";

const root = resolve(import.meta.dirname, "../..");

/** Chromium has no sandbox for root. */
export const sandboxSwitches = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export interface LaunchOptions {
  /** Arguments after the app's path, such as a board file. */
  readonly args?: readonly string[];
  /** Data folder of an earlier launch; without it the app gets a fresh one that {@link LaunchedApp.stop} removes. */
  readonly userData?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Binary of a packaged app, instead of the build in out/. */
  readonly executablePath?: string;
}

export interface LaunchedApp {
  readonly app: ElectronApplication;
  /** The main window's page, loaded. */
  readonly page: Page;
  readonly userData: string;
  /** Ends the app and, where this launch made the data folder, removes it. */
  readonly stop: () => Promise<void>;
}

/** Makes a data folder for an app that is launched more than once; whoever makes it removes it. */
export const makeUserData = (): Promise<string> => mkdtemp(join(tmpdir(), "tandem-test-"));

/** The switches, path and environment that start the app, for tests that start it as a plain process. */
export function appCommand(userData: string, args: readonly string[] = []): string[] {
  return [...sandboxSwitches, root, `--user-data-dir=${userData}`, ...args];
}

/** Launches the production build (or a packaged app) with a data folder of its own. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const userData = options.userData ?? (await makeUserData());
  const { executablePath, args = [] } = options;
  const app = await _electron.launch({
    args: executablePath ? [...sandboxSwitches, `--user-data-dir=${userData}`, ...args] : appCommand(userData, args),
    cwd: root,
    // Playwright would turn the sandbox off for everybody.
    chromiumSandbox: sandboxSwitches.length === 0,
    env: { ...definedEnv(), ...options.env },
    ...(executablePath ? { executablePath } : {}),
  });
  const page = await app.firstWindow();
  await page.waitForLoadState("load");
  return {
    app,
    page,
    userData,
    stop: async () => {
      await app.close();
      if (options.userData === undefined) await rm(userData, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

const definedEnv = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
