import { app, Menu, type MenuItemConstructorOptions } from "electron";
import type { MenuAction } from "../../contract/menu-actions.ts";

/** What the menus show: of the open board, with the labels of the next undo and redo (null: none), and of the wall. */
export interface MenuState {
  readonly board: boolean;
  readonly wall: boolean;
  readonly undo: string | null;
  readonly redo: string | null;
}

/** A board file that was opened or saved last, as the menu names it; `open` takes the token. */
export interface RecentItem {
  readonly token: string;
  readonly name: string;
  readonly folder: string;
}

/** What choosing an item does. */
export interface MenuUse {
  /** Hands an action to the page. */
  readonly send: (action: MenuAction) => void;
  readonly open: (file: RecentItem) => void;
}

type Item = MenuItemConstructorOptions;

/** In a label a single & marks the letter that chooses it. */
const plain = (text: string): string => text.replaceAll("&", "&&");

/** macOS keeps such a list itself; elsewhere it is ours. */
function recentMenu(recent: readonly RecentItem[], open: MenuUse["open"], mac: boolean): Item {
  if (mac) return { role: "recentDocuments", submenu: [{ role: "clearRecentDocuments" }] };
  return {
    label: "Open Recent",
    enabled: recent.length > 0,
    submenu: recent.map((file) => ({ label: plain(`${file.name} (${file.folder})`), click: () => open(file) })),
  };
}

/**
 * The menus by the platform's conventions. Accelerators that the page answers itself are shown and not registered,
 * since the page knows whether a key belongs to a text field or to the board; macOS always sends them through here.
 */
export function menuTemplate(
  { board, wall, undo, redo }: MenuState,
  recent: readonly RecentItem[],
  { send, open }: MenuUse,
  platform: NodeJS.Platform,
): Item[] {
  const mac = platform === "darwin";
  const item = (label: string, action: MenuAction, more: Item = {}): Item => ({
    label,
    click: () => send(action),
    ...more,
  });
  const shown = (accelerator: string): Item => ({ accelerator, registerAccelerator: false });
  const line: Item = { type: "separator" };

  const settings = item("Settings…", "settings.open", { accelerator: "CmdOrCtrl+," });
  const appMenu: Item = {
    role: "appMenu",
    submenu: [
      { role: "about" },
      line,
      settings,
      line,
      { role: "services" },
      line,
      { role: "hide" },
      { role: "hideOthers" },
      { role: "unhide" },
      line,
      { role: "quit" },
    ],
  };
  const file: Item = {
    label: mac ? "File" : "&File",
    submenu: [
      item("New Board…", "board.new", { accelerator: "CmdOrCtrl+N" }),
      item("Boards…", "board.list", { accelerator: "CmdOrCtrl+Shift+B" }),
      item("Open…", "file.open", { accelerator: "CmdOrCtrl+O" }),
      recentMenu(recent, open, mac),
      line,
      item("Save a Copy…", "file.save-copy", { accelerator: "CmdOrCtrl+Shift+S", enabled: board }),
      item("Import from Trello…", "board.import", { accelerator: "CmdOrCtrl+Shift+I" }),
      {
        label: "Export",
        enabled: board,
        submenu: [
          item("CSV…", "file.export-csv"),
          item("JSON…", "file.export-json"),
          item("Markdown…", "file.export-markdown"),
        ],
      },
      item("Review Deck as PDF…", "deck.save", { accelerator: "CmdOrCtrl+P", enabled: board }),
      line,
      ...(mac ? [{ role: "close" } satisfies Item] : [settings, line, { role: "quit" } satisfies Item]),
    ],
  };
  const edit: Item = {
    label: mac ? "Edit" : "&Edit",
    submenu: [
      // Always enabled: in a text field the page undoes typing, whatever the board could undo.
      item(undo === null ? "Undo" : `Undo ${undo}`, "edit.undo", shown("CmdOrCtrl+Z")),
      item(redo === null ? "Redo" : `Redo ${redo}`, "edit.redo", shown(mac ? "Cmd+Shift+Z" : "Ctrl+Y")),
      line,
      { role: "cut" },
      { role: "copy" },
      { role: "paste" },
      { role: "selectAll" },
      line,
      item("Add Card", "card.add", { ...shown("N"), enabled: board }),
      item("Filter", "filter.focus", { ...shown("/"), enabled: board }),
      item("History", "history.open", { enabled: board }),
    ],
  };
  const view: Item = {
    label: mac ? "View" : "&View",
    submenu: [
      item("Command Palette…", "palette.open", shown("CmdOrCtrl+K")),
      line,
      item("Present on the Wall…", "room.present", { ...shown("F5"), enabled: board }),
      {
        label: "On the Wall",
        enabled: wall,
        submenu: [
          item("Next Card", "room.next", shown("PageDown")),
          item("Previous Card", "room.previous", shown("PageUp")),
          item("Curtain", "room.curtain"),
          line,
          item("Stop Presenting", "room.stop"),
        ],
      },
      line,
      {
        label: "Theme",
        submenu: [
          item("As the System", "theme.system"),
          item("Paper", "theme.paper"),
          item("Night", "theme.night"),
          item("Room", "theme.room"),
        ],
      },
      line,
      { role: "resetZoom" },
      { role: "zoomIn" },
      { role: "zoomOut" },
      line,
      { role: "togglefullscreen" },
      { role: "toggleDevTools", visible: !app.isPackaged },
    ],
  };
  const help: Item = {
    role: "help",
    submenu: [item("Keys", "keys.open", shown("?")), ...(mac ? [] : [{ role: "about" } satisfies Item])],
  };
  return mac ? [appMenu, file, edit, view, { role: "windowMenu" }, help] : [file, edit, view, help];
}

/** Puts the menus in place. */
export function setMenu(state: MenuState, recent: readonly RecentItem[], use: MenuUse): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, recent, use, process.platform)));
}
