import { ipcMain, type WebFrameMain } from "electron";
import type { Result } from "../../contract/result.ts";
import { askWire } from "../../contract/wire.ts";
import { windowOf } from "../windows/create-window.ts";
import type { Sender } from "./answer.ts";

/** Answers a question of a page: the channel, the request and its id are what the page sent, unchecked. */
export type Answering = (sender: Sender, channel: unknown, request: unknown, id: unknown) => Promise<Result<unknown>>;

const isTop = (frame: WebFrameMain | null): frame is WebFrameMain => frame !== null && frame.parent === null;

/**
 * Opens the contract's channels to our windows. The one place that uses `ipcMain`. A page may ask before the app is
 * opened, and is answered as soon as `opened` has come to what answers.
 */
export function registerChannels(opened: Promise<Answering>): void {
  ipcMain.handle(askWire, async (event, channel: unknown, request: unknown, id: unknown) => {
    const answer = await opened;
    // The frame is gone where the page went away while it asked.
    const frame = event.senderFrame;
    const sender = { asker: windowOf(event.sender), isTopFrame: isTop(frame), url: frame?.url ?? "" };
    return answer(sender, channel, request, id);
  });
}
