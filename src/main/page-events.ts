import type { BrowserWindow } from "electron";
import type { EventName, Events } from "../contract/channels.ts";
import { sendEvent } from "./windows/send-event.ts";

/** What the page must not miss: kept until a page listens, then sent in order. */
export class PageEvents {
  readonly #waiting: ((window: BrowserWindow) => void)[] = [];
  #window: BrowserWindow | null = null;

  /** Sends an event to the page that listens, or keeps it for the first that does. */
  send<E extends EventName>(event: E, payload: Events[E]): void {
    this.#waiting.push((window) => sendEvent(window, event, payload));
    this.#flush();
  }

  /** From now on the page of this window listens, until the window closes. */
  listens(window: BrowserWindow): void {
    if (this.#window !== window) {
      this.#window = window;
      window.once("closed", () => {
        if (this.#window === window) this.#window = null;
      });
    }
    this.#flush();
  }

  /** The page is gone and will be loaded anew: what comes meanwhile waits for it. */
  restarts(): void {
    this.#window = null;
  }

  #flush(): void {
    if (!this.#window) return;
    for (const send of this.#waiting.splice(0)) send(this.#window);
  }
}
