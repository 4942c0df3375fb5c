import { basename } from "node:path";
import { type BaseWindow, dialog } from "electron";

export interface FileKind {
  readonly name: string;
  readonly extensions: readonly string[];
}

/** The system's file dialogs: where paths come from. */
export interface Dialogs {
  /** Lets the user choose files; [] where cancelled. */
  readonly open: (window: BaseWindow, options: OpenOptions) => Promise<readonly string[]>;
  /** Lets the user say where to save; null where cancelled. `name` is proposed. */
  readonly save: (window: BaseWindow, options: SaveOptions) => Promise<string | null>;
}
export interface OpenOptions {
  readonly title: string;
  readonly kinds: readonly FileKind[];
  readonly several?: boolean;
}
export interface SaveOptions {
  readonly title: string;
  readonly name: string;
  readonly kinds: readonly FileKind[];
}

const anyFile: FileKind = { name: "All files", extensions: ["*"] };
const filtersOf = (kinds: readonly FileKind[]) =>
  [...kinds, anyFile].map(({ name, extensions }) => ({ name, extensions: [...extensions] }));

/** The dialogs of Electron. */
export const systemDialogs: Dialogs = {
  async open(window, { title, kinds, several = false }) {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title,
      filters: filtersOf(kinds),
      properties: several ? ["openFile", "multiSelections"] : ["openFile"],
    });
    return canceled ? [] : filePaths;
  },
  async save(window, { title, name, kinds }) {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title,
      defaultPath: basename(name),
      filters: filtersOf(kinds),
      properties: ["createDirectory", "showOverwriteConfirmation"],
    });
    return canceled || filePath === "" ? null : filePath;
  },
};
