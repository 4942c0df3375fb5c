import { readFileSync } from "node:fs";
import { type BrowserWindow, powerSaveBlocker, screen } from "electron";
import writeFileAtomic from "write-file-atomic";
import type { RoomDisplay, RoomState } from "../../contract/channels.ts";
import { type Failure, FailureError } from "../../contract/result.ts";
import { createWindow } from "./create-window.ts";
import { backOn, describeDisplays, type KeptDisplay, keptDisplaySchema, keptOf, nameOf } from "./displays.ts";

interface RoomParts {
  /** Where the display of the last wall is kept. */
  readonly file: string;
  /** The facilitator's window, or null while there is none. */
  readonly facilitator: () => BrowserWindow | null;
  /** Told whenever the wall opened, moved or closed; with a trouble where nobody asked for it. */
  readonly changed: (state: RoomState, trouble: Failure | null) => void;
}

const closed: RoomState = { display: null, name: "", fullScreen: false };

/** The wall: one window, on the display the facilitator picked. */
export class RoomWindow {
  readonly #parts: RoomParts;
  #window: BrowserWindow | null = null;
  #state: RoomState = closed;
  #awake: number | null = null;

  constructor(parts: RoomParts) {
    this.#parts = parts;
    screen.on("display-removed", (_event, { id }) => {
      if (String(id) === this.#state.display) this.#comeBack();
    });
    screen.on("display-metrics-changed", (_event, { id, bounds }) => {
      if (String(id) === this.#state.display && this.#state.fullScreen) this.#window?.setBounds(bounds);
    });
  }

  get state(): RoomState {
    return this.#state;
  }

  displays(): RoomDisplay[] {
    const window = this.#parts.facilitator();
    const own = window ? screen.getDisplayMatching(window.getBounds()) : screen.getPrimaryDisplay();
    return describeDisplays(screen.getAllDisplays(), own.id, this.#kept());
  }

  /** Puts the wall on a display; throws in words where that is not connected. */
  open(display: string): RoomState {
    const displays = screen.getAllDisplays();
    const chosen = displays.find(({ id }) => String(id) === display);
    if (!chosen)
      throw new FailureError({
        code: "not-found",
        message: "This display is no longer connected.",
        kept: "Nothing was shown anywhere.",
        todo: "Choose one of the displays in the list.",
      });
    this.#keep(keptOf(chosen));
    if (this.#window) {
      this.#window.setFullScreen(false);
      this.#window.setBounds(chosen.bounds);
    } else this.#make(chosen.bounds);
    this.#window?.setFullScreen(true);
    this.#awake ??= powerSaveBlocker.start("prevent-display-sleep");
    this.#tell({ display, name: nameOf(displays, chosen), fullScreen: true });
    return this.#state;
  }

  close(): RoomState {
    this.#window?.close();
    return closed;
  }

  #make(bounds: Electron.Rectangle): void {
    const window = createWindow({ role: "room", page: "room.html", title: "Tandem: the wall", theme: "room", bounds });
    this.#window = window;
    window.removeMenu();
    window.webContents.on("render-process-gone", () => {
      this.#gone({
        code: "failed",
        message: "The wall's window stopped working and was closed.",
        kept: "The board and everything on it are kept.",
        todo: "Choose Present to open it again.",
      });
      window.destroy();
    });
    window.on("closed", () => {
      if (this.#window === window) this.#gone(null);
    });
  }

  #gone(trouble: Failure | null): void {
    this.#window = null;
    if (this.#awake !== null) powerSaveBlocker.stop(this.#awake);
    this.#awake = null;
    this.#tell(closed, trouble);
  }

  /** The wall's display is gone: it comes to one that is there, in a window, so that nothing is covered by it. */
  #comeBack(): void {
    const window = this.#window;
    if (!window) return;
    const lost = this.#state.name;
    const displays = screen.getAllDisplays();
    const facilitator = this.#parts.facilitator();
    const here = facilitator ? screen.getDisplayMatching(facilitator.getBounds()) : screen.getPrimaryDisplay();
    window.setFullScreen(false);
    window.setBounds(backOn(here.workArea));
    // The facilitator goes on where they were.
    facilitator?.focus();
    const name = nameOf(displays, here);
    this.#tell(
      { display: String(here.id), name, fullScreen: false },
      {
        code: "gone",
        message: `The display “${lost}” was disconnected.`,
        kept: `The wall stands in a window on “${name}” and goes on where it was.`,
        todo: "Connect the display and choose Present to go back to it.",
      },
    );
  }

  #tell(state: RoomState, trouble: Failure | null = null): void {
    this.#state = state;
    this.#parts.changed(state, trouble);
  }

  #kept(): KeptDisplay | null {
    try {
      return keptDisplaySchema.parse(JSON.parse(readFileSync(this.#parts.file, "utf8")));
    } catch {
      // Where the wall stood is no one's work: a missing or damaged file only means that none is proposed.
      return null;
    }
  }

  #keep(display: KeptDisplay): void {
    try {
      writeFileAtomic.sync(this.#parts.file, JSON.stringify(display));
    } catch (error) {
      console.error("[room] the display was not kept", error);
    }
  }
}
