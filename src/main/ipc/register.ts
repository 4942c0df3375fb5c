import { ipcMain, type WebFrameMain } from "electron";
import { askWire } from "../../contract/wire.ts";
import { windowOf } from "../windows/create-window.ts";
import { answer, type Handlers } from "./answer.ts";

const isTop = (frame: WebFrameMain | null): frame is WebFrameMain => frame !== null && frame.parent === null;

/** Opens the contract's channels to our windows. The one place that uses `ipcMain`. */
export function registerChannels(handlers: Handlers): void {
  ipcMain.handle(askWire, (event, channel: unknown, request: unknown, id: unknown) => {
    // The frame is gone where the page went away while it asked.
    const frame = event.senderFrame;
    return answer(
      handlers,
      { asker: windowOf(event.sender), isTopFrame: isTop(frame), url: frame?.url ?? "" },
      channel,
      request,
      id,
    );
  });
}
