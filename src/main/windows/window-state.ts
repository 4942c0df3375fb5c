import { readFileSync } from "node:fs";
import { join } from "node:path";
import { app, type BrowserWindow, type Rectangle, screen } from "electron";
import writeFileAtomic from "write-file-atomic";
import { z } from "zod";

const stateSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  maximized: z.boolean(),
});
type WindowState = z.infer<typeof stateSchema>;

const statePath = (): string => join(app.getPath("userData"), "window.json");

const overlaps = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Where the main window was last, or null where it was never, or on a display that is gone. */
export function rememberedState(): WindowState | null {
  try {
    const state = stateSchema.parse(JSON.parse(readFileSync(statePath(), "utf8")));
    return screen.getAllDisplays().some(({ workArea }) => overlaps(workArea, state)) ? state : null;
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
