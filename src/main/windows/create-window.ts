import { BrowserWindow } from "electron";

/** Makes the main window. */
export const createMainWindow = (): BrowserWindow => new BrowserWindow({ width: 1280, height: 800, show: true });
