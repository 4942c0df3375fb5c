import { app, type BrowserWindow } from "electron";
import { inWords } from "../../files/disk-failure.ts";
import type { SettingsStore } from "../../settings.ts";
import { allowClose, guardClose } from "../../windows/close-guard.ts";
import type { MenuState } from "../../windows/menu.ts";
import { openLink } from "../../windows/open-link.ts";
import type { Handlers } from "../answer.ts";
import { cancelWork } from "../work.ts";

type AppChannel = Extract<keyof Handlers, `app.${string}` | "work.cancel">;

const platformOf = (platform: NodeJS.Platform): "darwin" | "win32" | "linux" =>
  platform === "darwin" || platform === "win32" ? platform : "linux";

/**
 * Answers what the page asks of the app itself: who and where it is, settings, links, title and closing. The first word
 * of what it shows means that it listens to events: `pageListens`.
 */
export function appHandlers(
  settings: SettingsStore,
  showInMenu: (state: Partial<MenuState>) => void,
  pageListens: (window: BrowserWindow) => void,
): Pick<Handlers, AppChannel> {
  return {
    "app.info": () => ({
      version: app.getVersion(),
      platform: platformOf(process.platform),
      locale: app.getLocale(),
      user: settings.current().user,
      settings: settings.current(),
    }),
    "app.saveSettings": (changes) => inWords("save the settings", () => settings.save(changes)),
    "app.openLink": (link, { window }) => openLink(window, link),
    "app.state": ({ board, undo, redo, saved }, { window }) => {
      guardClose(window);
      pageListens(window);
      window.setTitle(board === null ? "Tandem" : `${board} — Tandem`);
      window.setDocumentEdited(!saved);
      showInMenu({ board: board !== null, undo, redo });
      return null;
    },
    "work.cancel": ({ id }) => {
      cancelWork(id);
      return null;
    },
    "app.readyToClose": (_request, { window }) => {
      allowClose(window);
      return null;
    },
  };
}
