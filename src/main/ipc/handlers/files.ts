import { basename } from "node:path";
import { FailureError } from "../../../contract/result.ts";
import type { BoardFiles } from "../../files/board-files.ts";
import type { BoardStore } from "../../files/board-store.ts";
import type { Dialogs } from "../../files/dialogs.ts";
import { nodeDisk } from "../../files/disk.ts";
import { readWhole } from "../../files/read-whole.ts";
import { safeName } from "../../files/safe-name.ts";
import type { Handlers } from "../answer.ts";

/** The largest text file that is imported, in bytes. */
const TEXT_MAX = 200_000_000;
const boardKind = { name: "Tandem boards", extensions: ["tandem"] };
const textKinds = [{ name: "Boards of other programs", extensions: ["json", "csv", "md", "txt"] }];

type FileChannels =
  | "files.open"
  | "files.openKnown"
  | "files.openBytes"
  | "files.adopt"
  | "files.saveCopy"
  | "files.pickImport";

/** Answers what is asked of board files, and of text files to import. */
export function fileHandlers(files: BoardFiles, boards: BoardStore, dialogs: Dialogs): Pick<Handlers, FileChannels> {
  return {
    "files.open": async (_request, { window }, { signal, began }) => {
      const [path] = await dialogs.open(window, { title: "Open a board", kinds: [boardKind] });
      if (path === undefined) return null;
      began();
      return files.openPath(path, signal);
    },
    "files.openKnown": ({ token }, _asker, { signal, began }) => {
      began();
      return files.openKnown(token, signal);
    },
    "files.openBytes": ({ name, bytes }, _asker, { signal, began }) => {
      began();
      return files.openBytes(safeName(name, "board.tandem"), bytes, signal);
    },
    "files.adopt": ({ token, as }, _asker, { signal, began }) => {
      began();
      return files.adopt(token, as, signal);
    },
    "files.saveCopy": async ({ board, unsaved }, { window }, { signal, began }) => {
      const summary = await boards.summary(board);
      const name = `${safeName(summary?.name ?? "", "Board")}.tandem`;
      const path = await dialogs.save(window, { title: "Save a copy", name, kinds: [boardKind] });
      if (path === null) return null;
      const whole = await withExtension(path, ".tandem");
      began();
      return files.save(board, whole, unsaved, signal);
    },
    "files.pickImport": async (_request, { window }) => {
      const [path] = await dialogs.open(window, { title: "Import", kinds: textKinds });
      if (path === undefined) return null;
      return {
        name: basename(path),
        bytes: await readWhole(nodeDisk, path, TEXT_MAX, () => new FailureError(tooLarge(basename(path)))),
      };
    },
  };
}

/** A name typed without its extension would not open by double click. What then has that name was not asked about. */
async function withExtension(path: string, extension: string): Promise<string> {
  if (path.toLowerCase().endsWith(extension)) return path;
  const whole = path + extension;
  if (await nodeDisk.stat(whole).catch(() => null)) throw new FailureError(alreadyThere);
  return whole;
}

const tooLarge = (name: string) => ({
  code: "too-large" as const,
  message: `“${name}” is larger than 200 MB.`,
  kept: "Nothing was changed.",
  todo: "Export a smaller part of it from the other program.",
});
const alreadyThere = {
  code: "bad-input" as const,
  message: "A board file of this name is there already.",
  kept: "It is unchanged.",
  todo: "Choose it in the list to replace it, or type another name.",
};
