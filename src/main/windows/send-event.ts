import type { BrowserWindow } from "electron";
import type { EventName, Events } from "../../contract/channels.ts";
import { eventWire } from "../../contract/wire.ts";

/** Tells a window something it did not ask for. */
export function sendEvent<E extends EventName>(window: BrowserWindow, event: E, payload: Events[E]): void {
  if (!window.isDestroyed()) window.webContents.send(eventWire(event), payload);
}
