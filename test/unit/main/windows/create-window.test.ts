import { beforeEach, expect, test, vi } from "vitest";

interface Options {
  readonly webPreferences: Readonly<Record<string, unknown>>;
}
const { app, made } = vi.hoisted(() => ({
  app: { isPackaged: false, getAppPath: () => "/app", getPath: () => "/nowhere" },
  made: [] as Options[],
}));
vi.mock("electron", () => ({
  app,
  nativeTheme: { shouldUseDarkColors: false },
  screen: { getAllDisplays: () => [] },
  BrowserWindow: class {
    webContents = {};
    constructor(options: Options) {
      made.push(options);
    }
    loadURL() {
      return Promise.resolve();
    }
    once() {}
    on() {}
  },
}));
const { createWindow } = await import("../../../../src/main/windows/create-window.ts");

const preferences = (role: "main" | "room" | "deck") => {
  createWindow({ role, page: "index.html", title: "", theme: "paper" });
  return made.at(-1)?.webPreferences ?? {};
};
beforeEach(() => {
  app.isPackaged = false;
});

test.each(["main", "room", "deck"] as const)("the %s window has every lock closed", (role) => {
  const { preload: _, devTools: __, ...rest } = preferences(role);
  expect(rest).toEqual({
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
  });
});

test("what is printed has no bridge to main, and developer tools are there only in a checkout", () => {
  expect(preferences("main").preload).toMatch(/preload/u);
  expect(preferences("room").preload).toMatch(/preload/u);
  expect(preferences("deck")).not.toHaveProperty("preload");
  expect(preferences("main").devTools).toBe(true);
  app.isPackaged = true;
  for (const role of ["main", "room", "deck"] as const) expect(preferences(role).devTools).toBe(false);
});
