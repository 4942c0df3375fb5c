import { readFileSync } from "node:fs";
import { join } from "node:path";
import { app, type BrowserWindow, type Rectangle, screen } from "electron";
import writeFileAtomic from "write-file-atomic";

interface WindowState extends Rectangle {
  readonly maximized: boolean;
}

const statePath = (): string => join(app.getPath("userData"), "window.json");

const overlaps = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Checked by hand: loading a schema would take longer than making the window. */
function isState(value: unknown): value is WindowState {
  const { x, y, width, height, maximized } = value as Partial<Record<keyof WindowState, unknown>>;
  const sizes = [width, height].every((size) => Number.isInteger(size) && Number(size) > 0);
  return sizes && Number.isInteger(x) && Number.isInteger(y) && typeof maximized === "boolean";
}

/** Where the main window was last, or null where it was never, or on a display that is gone. */
export function rememberedState(): WindowState | null {
  try {
    const state: unknown = JSON.parse(readFileSync(statePath(), "utf8"));
    return isState(state) && screen.getAllDisplays().some(({ workArea }) => overlaps(workArea, state)) ? state : null;
  } catch {
    // Where the window stood is no one's work: a missing or damaged file only means the default place.
    return null;
  }
}

/** Keeps where the window is whenever it closes. */
export function rememberOnClose(window: BrowserWindow): void {
  window.on("close", () => {
    const state: WindowState = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    try {
      writeFileAtomic.sync(statePath(), JSON.stringify(state));
    } catch (error) {
      console.error("[window] its place was not kept", error);
    }
  });
}
