import { join } from "node:path";
import { app, BrowserWindow, nativeTheme, type Rectangle, type WebContents } from "electron";
import type { WindowRole } from "../../contract/channels.ts";
import { appUrl } from "./app-url.ts";
import { rememberedState, rememberOnClose } from "./window-state.ts";

/** Roles with a bridge to main, and the hidden page that is printed, which has none. */
export type AnyRole = WindowRole | "deck";

/** `paper` and `night` of the tokens, as the colour of a window before its page has drawn. */
const grounds = { paper: "#f5f3ef", night: "#13131a", room: "#fafafa" } as const;

const roles = new WeakMap<WebContents, WindowRole>();

/** Which of our windows a page belongs to, and in which role; null for a page that may not ask main anything. */
export function windowOf(contents: WebContents): { window: BrowserWindow; role: WindowRole } | null {
  const role = roles.get(contents);
  const window = BrowserWindow.fromWebContents(contents);
  return role && window ? { window, role } : null;
}

export interface WindowOptions {
  readonly role: AnyRole;
  /** Page of the built renderer, such as `index.html`. */
  readonly page: string;
  readonly title: string;
  readonly theme: "system" | "paper" | "night" | "room";
  /** Where it stands; without them where the main window was last, else in the middle. */
  readonly bounds?: Rectangle;
}

const groundOf = (theme: WindowOptions["theme"]): string =>
  grounds[theme !== "system" ? theme : nativeTheme.shouldUseDarkColors ? "night" : "paper"];

/** Makes a window. The one place that does, so that none is ever made without these preferences. */
export function createWindow({ role, page, title, theme, bounds: given }: WindowOptions): BrowserWindow {
  const remembered = role === "main" ? rememberedState() : null;
  const { maximized = false, ...bounds } = remembered ?? { width: 1280, height: 820 };
  const window = new BrowserWindow({
    ...(given ?? bounds),
    minWidth: 800,
    minHeight: 560,
    title,
    show: false,
    backgroundColor: groundOf(theme),
    webPreferences: {
      ...(role === "deck" ? {} : { preload: join(app.getAppPath(), "out/preload/index.cjs") }),
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      safeDialogs: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  if (role !== "deck") {
    roles.set(window.webContents, role);
    if (maximized) window.maximize();
    window.once("ready-to-show", () => window.show());
  }
  if (role === "main") rememberOnClose(window);
  void window.loadURL(appUrl(page));
  return window;
}
