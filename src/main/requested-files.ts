import type { BrowserWindow } from "electron";
import { sendEvent } from "./windows/send-event.ts";

type Announce = (path: string) => { readonly token: string; readonly name: string };

/** Files the system handed over (double click, command line, second start): kept until a page listens for them. */
export class RequestedFiles {
  readonly #waiting: string[] = [];
  #listener: { readonly window: BrowserWindow; readonly announce: Announce } | null = null;

  /** Hands files to the page that listens, or keeps them for the first that does. */
  open(...paths: readonly string[]): void {
    this.#waiting.push(...paths);
    this.#handOver();
  }

  /** From now on the page of this window takes the files, until the window closes. */
  listens(window: BrowserWindow, announce: Announce): void {
    if (this.#listener?.window !== window) {
      window.once("closed", () => {
        if (this.#listener?.window === window) this.#listener = null;
      });
    }
    this.#listener = { window, announce };
    this.#handOver();
  }

  #handOver(): void {
    if (!this.#listener) return;
    const { window, announce } = this.#listener;
    for (const path of this.#waiting.splice(0)) sendEvent(window, "file.requested", announce(path));
  }
}
