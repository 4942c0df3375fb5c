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

/** Answers the wish for a review deck as PDF; from what is on disk. */
export function deckHandlers(
  boards: BoardStore,
  outgoing: OutgoingFiles,
  dialogs: Dialogs,
  locale: () => string,
): Pick<Handlers, "deck.save"> {
  return {
    "deck.save": async ({ board, sprint }, { window }, { signal, began }) => {
      // Imported when it is asked for: a start does without it.
      const { printDeck } = await import("../../export/deck-pdf.ts");
      const snapshot = await boards.read(board);
      if (!snapshot) throw new FailureError(noBoard);
      const view = boardFromSnapshot(snapshot);
      const named = sprint === null ? null : view.tables.sprint.get(sprint);
      if (named === undefined) throw new FailureError(noSprint);
      const title = named === null ? boardRecord(view).name : `${boardRecord(view).name} ${named.name}`;
      const name = `${safeName(`${title} review`, "Review")}.pdf`;
      const path = await dialogs.save(window, {
        title: "Save the deck",
        name,
        kinds: [{ name: "PDF", extensions: ["pdf"] }],
      });
      if (path === null) return null;
      began();
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      const options = { sprint, now: Date.now(), zone, locale: locale() };
      const { bytes, pages } = await printDeck(view, options, signal);
      const kept = "The board itself is saved in Tandem.";
      await inWords("write the deck", () => outgoing.write(path, bytes, signal), kept);
      return { name: basename(path), pages };
    },
  };
}

const noBoard = {
  code: "not-found" as const,
  message: "The board is not on this computer any more.",
  kept: "Nothing was written.",
  todo: "Open it again from a copy or a backup.",
};
const noSprint = {
  code: "not-found" as const,
  message: "The sprint is not on the board any more.",
  kept: "Nothing was written.",
  todo: "Choose another sprint.",
};
