import { join } from "node:path";
import { app, type BrowserWindow, session } from "electron";
import type { MenuAction } from "../contract/menu-actions.ts";
import type { Failure } from "../contract/result.ts";
import { checkData } from "./data-gate.ts";
import type { DataMark } from "./data-mark.ts";
import { systemDialogs } from "./files/dialogs.ts";
import { answer } from "./ipc/answer.ts";
import { appHandlers } from "./ipc/handlers/app.ts";
import { attachmentHandlers } from "./ipc/handlers/attachments.ts";
import { backupHandlers } from "./ipc/handlers/backups.ts";
import { boardHandlers } from "./ipc/handlers/boards.ts";
import { deckHandlers } from "./ipc/handlers/deck.ts";
import { exportHandlers } from "./ipc/handlers/export.ts";
import { fileHandlers } from "./ipc/handlers/files.ts";
import { roomHandlers } from "./ipc/handlers/room.ts";
import { timerHandlers } from "./ipc/handlers/timers.ts";
import type { Answering } from "./ipc/register.ts";
import type { PageEvents } from "./page-events.ts";
import type { RequestedFiles } from "./requested-files.ts";
import { openSettings } from "./settings.ts";
import { openStores } from "./stores.ts";
import { startTimers } from "./timers/start-timers.ts";
import { type MenuState, type RecentItem, setMenu } from "./windows/menu.ts";
import { serveAttachments } from "./windows/protocols.ts";
import { RoomWindow } from "./windows/room-window.ts";
import { sendEvent } from "./windows/send-event.ts";

/** Tidying up waits until the window has opened its board, in milliseconds. */
const tidyAfter = 20_000;

/** What stands already when the app is opened. */
export interface Shell {
  readonly userData: string;
  /** The file that says who wrote the data, and what this app writes there. */
  readonly mark: { readonly file: string; readonly mine: DataMark };
  /** The main window, or null while there is none. */
  readonly window: () => BrowserWindow | null;
  readonly showAgain: () => void;
  readonly pageEvents: PageEvents;
  readonly requested: RequestedFiles;
  readonly trouble: (failure: Failure) => void;
}

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

/** Puts the menus in place at once, and with the recent files from when a page has said what it shows. */
function menusOver(shell: Shell, recent: () => Promise<readonly RecentItem[]>): (change?: Partial<MenuState>) => void {
  let state: MenuState = { board: false, wall: false, undo: null, redo: null };
  const use = {
    send: (action: MenuAction) => {
      const window = shell.window();
      if (window) sendEvent(window, "menu.action", { action });
    },
    open: ({ token, name }: RecentItem) => shell.pageEvents.send("file.requested", { token, name }),
  };
  setMenu(state, [], use);
  return (change) => {
    state = { ...state, ...change };
    void recent().then((files) => setMenu(state, files, use));
  };
}

/** What came of opening: the wall and the answers to what pages ask, or the version of the data, newer than this app. */
export type Opened =
  | { readonly newer: null; readonly room: RoomWindow; readonly answering: Answering }
  | { readonly newer: string };

/**
 * Opens what is behind the window: settings, stores, menus and the answers to what a page asks. Where the data is of a
 * newer version nothing is opened, so that nothing of it is lost.
 */
export function openApp(shell: Shell): Opened {
  const { userData, pageEvents, requested } = shell;
  const newer = checkData(shell.mark.file, shell.mark.mine);
  if (newer !== null) return { newer };
  const settings = openSettings(join(userData, "settings.json"));
  const { boards, backups, attachments, files, outgoing, recent, tidy, close } = openStores({
    userData,
    app: app.getVersion(),
    trouble: shell.trouble,
    noteFile: (path) => {
      app.addRecentDocument(path);
      showInMenu();
    },
  });
  const showInMenu = menusOver(shell, () => recent.list());
  serveAttachments(session.defaultSession, (blob) => attachments.resolve(blob));
  const room = new RoomWindow({
    file: join(userData, "room.json"),
    facilitator: shell.window,
    changed: (state, trouble) => {
      showInMenu({ wall: state.display !== null });
      const window = shell.window();
      if (window) sendEvent(window, "room.changed", { ...state, trouble });
    },
  });
  const timers = startTimers({
    file: join(userData, "timers.json"),
    notify: () => settings.current().timerNotification,
    show: shell.showAgain,
  });
  app.on("will-quit", () => timers.close());
  const handlers = {
    ...appHandlers(settings, showInMenu, (window) => pageEvents.listens(window)),
    ...boardHandlers(boards),
    ...backupHandlers(boards, backups),
    ...attachmentHandlers(attachments, outgoing, systemDialogs),
    ...fileHandlers(files, boards, systemDialogs),
    ...exportHandlers(boards, outgoing, systemDialogs, () => app.getLocale()),
    ...roomHandlers(room),
    ...timerHandlers(timers),
    ...deckHandlers(boards, outgoing, systemDialogs, () => app.getLocale()),
  };
  requested.announceWith((path) => pageEvents.send("file.requested", files.announce(path)));
  closeBeforeQuit(async () => {
    await Promise.all([settings.close(), close()]);
  });
  const tidyAll = async () => {
    await tidy();
    timers.forget(await boards.removals.purged());
  };
  setTimeout(() => tidyAll().catch((error: unknown) => console.error("[tandem] tidying up", error)), tidyAfter).unref();
  return { newer: null, room, answering: (sender, ...question) => answer(handlers, sender, ...question) };
}
