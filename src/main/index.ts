import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { app, type BrowserWindow, dialog, session } from "electron";
import type { Failure } from "../contract/result.ts";
import { SCHEMA } from "../core/change/schema.ts";
import { boardFilesOf } from "./arguments.ts";
import { cliArguments } from "./cli/command-line.ts";
import { bearsMark } from "./data-mark.ts";
import { type Answering, registerChannels } from "./ipc/register.ts";
import { PageEvents } from "./page-events.ts";
import { RequestedFiles } from "./requested-files.ts";
import { createWindow } from "./windows/create-window.ts";
import { guardApp, guardSession } from "./windows/guards.ts";
import { declareSchemes, servePage } from "./windows/protocols.ts";
import { reloadWhenGone } from "./windows/reload-when-gone.ts";
import type { RoomWindow } from "./windows/room-window.ts";
import { themeAtStart } from "./windows/theme-at-start.ts";

/*
 * The way to the first window: what it does not need is imported by open-app.ts, while the window's process starts.
 */

/** How long main waits for the first page to ask for itself before it reads on, in milliseconds. */
const LONGEST_WAIT = 1_000;

let mainWindow: BrowserWindow | null = null;
let room: RoomWindow | null = null;
const requested = new RequestedFiles();
const pageEvents = new PageEvents();

function showMainWindow(userData: string): void {
  const theme = themeAtStart(join(userData, "settings.json"));
  mainWindow = createWindow({ role: "main", page: "index.html", title: "Tandem", theme });
  mainWindow.on("closed", () => {
    mainWindow = null;
    room?.close();
  });
  reloadWhenGone(mainWindow, (failure) => {
    pageEvents.restarts();
    tellTrouble(failure);
  });
}

function showAgain(): void {
  if (mainWindow?.isMinimized()) mainWindow.restore();
  mainWindow?.focus();
}

const tellTrouble = (failure: Failure): void => {
  console.error(`[tandem] ${failure.message}`);
  pageEvents.send("app.trouble", failure);
};

/** The data is of a newer version: nothing is opened, so that nothing of it is lost. */
async function refuseNewerData(version: string): Promise<void> {
  console.error(`[tandem] the data is of version ${version}, newer than ${app.getVersion()}; nothing was opened`);
  await dialog.showMessageBox({
    type: "error",
    message: `These boards were written by Tandem ${version}, which is newer than this one (${app.getVersion()}).`,
    detail: `Nothing was opened or changed. Install Tandem ${version} or later to go on.`,
  });
  app.exit(1);
}

/** Without a window nobody would see that the start failed, and the process would hold the place of the next one. */
async function refuseStart(error: unknown): Promise<void> {
  console.error("[tandem] could not start", error);
  // A window that is being made would have nobody to ask.
  mainWindow?.removeAllListeners("ready-to-show");
  mainWindow?.hide();
  await app.whenReady();
  await dialog.showMessageBox({
    type: "error",
    message: "Tandem could not start.",
    detail:
      "Your boards are unchanged. Most often the data folder cannot be written: free some disk space or allow writing there, then start Tandem again.",
  });
  app.exit(1);
}

async function start(): Promise<void> {
  await app.whenReady();
  const userData = app.getPath("userData");
  guardSession(session.defaultSession);
  let open: (answering: Answering) => void = () => {};
  const opened = new Promise<Answering>((done) => {
    open = done;
  });
  const mark = {
    file: join(userData, "data-version.json"),
    mine: { schema: SCHEMA, version: app.getVersion() },
  };
  registerChannels(opened);
  // Where the data may be of a newer version no page comes before that is known: it would open its own stores.
  const known = bearsMark(mark.file, mark.mine);
  const root = join(app.getAppPath(), "out/renderer");
  const served = servePage(session.defaultSession, root, known ? Promise.resolve() : opened);
  showMainWindow(userData);
  app.on("activate", () => {
    if (mainWindow === null) showMainWindow(userData);
  });
  // While main reads code it answers nothing: first the page has what it asks for first, if it comes to ask.
  if (known) await Promise.race([served, setTimeout(LONGEST_WAIT)]);
  const { openApp } = await import("./open-app.ts");
  const came = openApp({
    userData,
    mark,
    window: () => mainWindow,
    showAgain,
    pageEvents,
    requested,
    trouble: tellTrouble,
  });
  if (came.newer !== null) return refuseNewerData(came.newer);
  room = came.room;
  open(came.answering);
  requested.open(...boardFilesOf(process.argv, process.cwd()));
}

const cli = cliArguments(process.argv, app.isPackaged ? null : app.getAppPath());
const ownFolder = app.commandLine.getSwitchValue("user-data-dir") || process.env.TANDEM_USER_DATA;
if (ownFolder) app.setPath("userData", resolve(ownFolder));

if (cli !== null) {
  const { runCli } = await import("./cli/run-cli.ts");
  void runCli(cli);
} else if (app.requestSingleInstanceLock()) {
  // Chromium has no sandbox for root, who says so with this switch; asking for one all the same ends every process.
  if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
  // Without room for what a start and a letter of the filter leave behind, V8 tidies up in the middle of them.
  // Whoever starts Tandem with flags of their own keeps them.
  const flags = app.commandLine.getSwitchValue("js-flags");
  app.commandLine.appendSwitch("js-flags", `--min-semi-space-size=16 --max-semi-space-size=16 ${flags}`.trim());
  declareSchemes();
  guardApp();
  app.on("open-file", (event, path) => {
    event.preventDefault();
    requested.open(path);
  });
  app.on("second-instance", (_event, argv, folder) => {
    requested.open(...boardFilesOf(argv, folder));
    showAgain();
  });
  // A window that saves before it closes takes the first try to quit back; when it has gone, that is made good.
  let quitting = false;
  app.on("before-quit", () => {
    quitting = true;
  });
  app.on("window-all-closed", () => {
    if (quitting || process.platform !== "darwin") app.quit();
  });
  start().catch(refuseStart);
} else {
  // The instance that runs has been handed the arguments.
  app.quit();
}
