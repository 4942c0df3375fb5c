import { type BrowserWindow, dialog } from "electron";
import type { Failure } from "../../contract/result.ts";

/** A page that ends again so soon would go on like this: then the person is asked, in milliseconds. */
const SOON = 60_000;

/**
 * Loads the page of a window anew when its process has ended (out of memory, a fault in Chromium), and tells so; without
 * this the window stays blank. What was shown as saved is on the disk and comes back with the board.
 */
export function reloadWhenGone(window: BrowserWindow, tell: (failure: Failure) => void): void {
  let last = Number.NEGATIVE_INFINITY;
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason === "clean-exit" || window.isDestroyed()) return;
    console.error(`[window] its page has ended: ${reason}`);
    const again = Date.now() - last < SOON;
    last = Date.now();
    if (again) void askToReload(window);
    else {
      window.webContents.reload();
      tell(restarted);
    }
  });
}

async function askToReload(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: "error",
    message: "The window stopped working again.",
    detail: "Everything that was shown as saved is kept.",
    buttons: ["Try again", "Close"],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (window.isDestroyed()) return;
  if (response === 0) window.webContents.reload();
  else window.destroy();
}

const restarted: Failure = {
  code: "failed",
  message: "The window stopped working and was started again.",
  kept: "Everything that was shown as saved is here.",
  todo: "Look at what you did last.",
};
