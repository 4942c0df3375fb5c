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
    "files.open": async (_request, { window }) => {
      const [path] = await dialogs.open(window, { title: "Open a board", kinds: [boardKind] });
      return path === undefined ? null : files.openPath(path);
    },
    "files.openKnown": ({ token }) => files.openKnown(token),
    "files.openBytes": ({ name, bytes }) => files.openBytes(safeName(name, "board.tandem"), bytes),
    "files.adopt": ({ token, as }) => files.adopt(token, as),
    "files.saveCopy": async ({ board, unsaved }, { window }) => {
      const summary = await boards.summary(board);
      const name = `${safeName(summary?.name ?? "", "Board")}.tandem`;
      const path = await dialogs.save(window, { title: "Save a copy", name, kinds: [boardKind] });
      return path === null ? null : files.save(board, await withExtension(path, ".tandem"), unsaved);
    },
    "files.pickImport": async (_request, { window }) => {
      const [path] = await dialogs.open(window, { title: "Import", kinds: textKinds });
      if (path === undefined) return null;
      return {
        name: basename(path),
        bytes: await readWhole(nodeDisk, path, TEXT_MAX, () => new FailureError(tooLarge)),
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

const tooLarge = {
  code: "too-large" as const,
  message: "This file is larger than 200 MB.",
  kept: "Nothing was changed.",
  todo: "Export a smaller part of it from the other program.",
};
const alreadyThere = {
  code: "bad-input" as const,
  message: "A board file of this name is there already.",
  kept: "It is unchanged.",
  todo: "Choose it in the list to replace it, or type another name.",
};
