import { join, resolve } from "node:path";
import { app, type BrowserWindow, dialog, session } from "electron";
import type { MenuAction } from "../contract/menu-actions.ts";
import type { Failure } from "../contract/result.ts";
import { SCHEMA } from "../core/change/snapshot.ts";
import { boardFilesOf } from "./arguments.ts";
import { cliArguments } from "./cli/command-line.ts";
import { checkData } from "./data-gate.ts";
import { systemDialogs } from "./files/dialogs.ts";
import { appHandlers } from "./ipc/handlers/app.ts";
import { attachmentHandlers } from "./ipc/handlers/attachments.ts";
import { backupHandlers } from "./ipc/handlers/backups.ts";
import { boardHandlers } from "./ipc/handlers/boards.ts";
import { deckHandlers } from "./ipc/handlers/deck.ts";
import { exportHandlers } from "./ipc/handlers/export.ts";
import { fileHandlers } from "./ipc/handlers/files.ts";
import { roomHandlers } from "./ipc/handlers/room.ts";
import { timerHandlers } from "./ipc/handlers/timers.ts";
import { registerChannels } from "./ipc/register.ts";
import { PageEvents } from "./page-events.ts";
import { RequestedFiles } from "./requested-files.ts";
import { openSettings, type SettingsStore } from "./settings.ts";
import { openStores } from "./stores.ts";
import { startTimers } from "./timers/start-timers.ts";
import { createWindow } from "./windows/create-window.ts";
import { guardApp, guardSession } from "./windows/guards.ts";
import { type MenuState, type RecentItem, setMenu } from "./windows/menu.ts";
import { declareSchemes, serveAttachments, servePage } from "./windows/protocols.ts";
import { reloadWhenGone } from "./windows/reload-when-gone.ts";
import { RoomWindow } from "./windows/room-window.ts";
import { sendEvent } from "./windows/send-event.ts";

let mainWindow: BrowserWindow | null = null;
let room: RoomWindow | null = null;
/** Tidying up waits until the window has opened its board, in milliseconds. */
const tidyAfter = 20_000;
const requested = new RequestedFiles();
const pageEvents = new PageEvents();

function showMainWindow(settings: SettingsStore): void {
  mainWindow = createWindow({ role: "main", page: "index.html", title: "Tandem", theme: settings.current().theme });
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

function sendMenuAction(action: MenuAction): void {
  if (mainWindow) sendEvent(mainWindow, "menu.action", { action });
}

const tellTrouble = (failure: Failure): void => {
  console.error(`[tandem] ${failure.message}`);
  pageEvents.send("app.trouble", failure);
};

/** Quitting waits until what is under way is on the disk. */
function closeBeforeQuit(close: () => Promise<void>): void {
  let closed = false;
  app.on("will-quit", (event) => {
    if (closed) return;
    event.preventDefault();
    void close().finally(() => {
      closed = true;
      // Where nothing was under way this runs before Electron has taken the prevented quit back, which would then
      // swallow this one and leave a process without windows.
      setImmediate(() => app.quit());
    });
  });
}

/** Puts the menus in place at once, and with the recent files as soon as `recent` has answered. */
function menusOver(recent: () => Promise<readonly RecentItem[]>): (change?: Partial<MenuState>) => void {
  let state: MenuState = { board: false, wall: false, undo: null, redo: null };
  const use = {
    send: sendMenuAction,
    open: ({ token, name }: RecentItem) => pageEvents.send("file.requested", { token, name }),
  };
  setMenu(state, [], use);
  return (change) => {
    state = { ...state, ...change };
    void recent().then((files) => setMenu(state, files, use));
  };
}

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
  const userData = app.getPath("userData");
  const newer = checkData(join(userData, "data-version.json"), { schema: SCHEMA, version: app.getVersion() });
  await app.whenReady();
  if (newer !== null) return refuseNewerData(newer);

  guardSession(session.defaultSession);
  servePage(session.defaultSession, join(app.getAppPath(), "out/renderer"));
  const settings = openSettings(join(userData, "settings.json"));
  // Before the stores: its process starts and asks for its page while they open. It asks nothing before this turn ends.
  showMainWindow(settings);
  const { boards, backups, attachments, files, recent, tidy, close } = openStores({
    userData,
    app: app.getVersion(),
    trouble: tellTrouble,
    noteFile: (path) => {
      app.addRecentDocument(path);
      showInMenu();
    },
  });
  const showInMenu = menusOver(() => recent.list());
  serveAttachments(session.defaultSession, (blob) => attachments.resolve(blob));
  room = new RoomWindow({
    file: join(userData, "room.json"),
    facilitator: () => mainWindow,
    changed: (state, trouble) => {
      showInMenu({ wall: state.display !== null });
      if (mainWindow) sendEvent(mainWindow, "room.changed", { ...state, trouble });
    },
  });
  const timers = startTimers({
    file: join(userData, "timers.json"),
    notify: () => settings.current().timerNotification,
    show: showAgain,
  });
  app.on("will-quit", () => timers.close());
  registerChannels({
    ...appHandlers(settings, showInMenu, (window) => pageEvents.listens(window)),
    ...boardHandlers(boards),
    ...backupHandlers(boards, backups),
    ...attachmentHandlers(attachments, systemDialogs),
    ...fileHandlers(files, boards, systemDialogs),
    ...exportHandlers(boards, systemDialogs, () => app.getLocale()),
    ...roomHandlers(room),
    ...timerHandlers(timers),
    ...deckHandlers(boards, systemDialogs, () => app.getLocale()),
  });
  requested.announceWith((path) => pageEvents.send("file.requested", files.announce(path)));
  closeBeforeQuit(close);
  setTimeout(() => tidy().catch((error: unknown) => console.error("[tandem] tidying up", error)), tidyAfter).unref();
  showInMenu();
  requested.open(...boardFilesOf(process.argv, process.cwd()));

  app.on("activate", () => {
    if (mainWindow === null) showMainWindow(settings);
  });
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
