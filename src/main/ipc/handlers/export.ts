import { basename } from "node:path";
import { FailureError } from "../../../contract/result.ts";
import { boardFromSnapshot } from "../../../core/change/snapshot.ts";
import { boardRecord } from "../../../core/document/board.ts";
import type { BoardStore } from "../../files/board-store.ts";
import type { Dialogs } from "../../files/dialogs.ts";
import { inWords } from "../../files/disk-failure.ts";
import type { OutgoingFiles } from "../../files/outgoing-files.ts";
import { safeName } from "../../files/safe-name.ts";
import type { Handlers } from "../answer.ts";

const kinds = {
  json: { name: "JSON", extensions: ["json"] },
  csv: { name: "Comma-separated values", extensions: ["csv"] },
  md: { name: "Markdown", extensions: ["md"] },
} as const;

/**
 * Answers the wish for a board as a file that other programs read, from what is on disk; and for minutes as Markdown.
 * What writes them is imported when it is asked for: a start does without it.
 */
export function exportHandlers(
  boards: BoardStore,
  outgoing: OutgoingFiles,
  dialogs: Dialogs,
  locale: () => string,
): Pick<Handlers, "files.export" | "files.saveMarkdown"> {
  return {
    "files.export": async ({ board, format }, { window }, { signal, began }) => {
      const { exportBoard } = await import("../../../core/interchange/export-board.ts");
      const snapshot = await boards.read(board);
      if (!snapshot) throw new FailureError(noBoard);
      const view = boardFromSnapshot(snapshot);
      const name = `${safeName(boardRecord(view).name, "Board")}.${format}`;
      const path = await dialogs.save(window, { title: "Export", name, kinds: [kinds[format]] });
      if (path === null) return null;
      began();
      const text = exportBoard(view, format, {
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        locale: locale(),
      });
      await inWords("write the export", () => outgoing.write(path, text, signal), kept);
      return basename(path);
    },
    "files.saveMarkdown": async ({ name, text }, { window }) => {
      const proposed = `${safeName(name.replace(/\.md$/iu, ""), "minutes")}.md`;
      const path = await dialogs.save(window, { title: "Save as Markdown", name: proposed, kinds: [kinds.md] });
      if (path === null) return null;
      await inWords("write the file", () => outgoing.write(path, text), kept);
      return basename(path);
    },
  };
}

const kept = "The board itself is saved in Tandem.";
const noBoard = {
  code: "not-found" as const,
  message: "The board is not on this computer any more.",
  kept: "Nothing was written.",
  todo: "Open it again from a copy or a backup.",
};
