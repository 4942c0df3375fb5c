import { type BrowserWindow, dialog } from "electron";
import { sendEvent } from "./send-event.ts";

/** How long the page may flush before the person is asked, in milliseconds. */
const patience = 5_000;

const guarded = new WeakSet<BrowserWindow>();
const ready = new WeakSet<BrowserWindow>();

/** The page has flushed: the window may go. */
export function allowClose(window: BrowserWindow): void {
  ready.add(window);
  window.close();
}

async function askToLeave(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: "warning",
    message: "The last edits are not saved yet.",
    detail: "Everything that was shown as saved is kept. Waiting a little longer usually saves the rest.",
    buttons: ["Wait", "Close without them"],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response === 1) allowClose(window);
}

/**
 * From now on the window closes only when its page says that all is saved. Call it once the page has shown that it
 * listens; a page that never came up must not keep its window open.
 */
export function guardClose(window: BrowserWindow): void {
  if (guarded.has(window)) return;
  guarded.add(window);
  let patienceEnds: NodeJS.Timeout | undefined;
  window.on("close", (event) => {
    const { webContents } = window;
    if (ready.has(window) || webContents.isDestroyed() || webContents.isCrashed()) return;
    event.preventDefault();
    sendEvent(window, "app.closing", null);
    clearTimeout(patienceEnds);
    patienceEnds = setTimeout(() => {
      if (!window.isDestroyed() && !ready.has(window)) void askToLeave(window);
    }, patience);
  });
  window.on("closed", () => clearTimeout(patienceEnds));
}
