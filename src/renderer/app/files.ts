import type { Tandem } from "../binding/tandem.ts";
import { type OpenedFile, wordsOf } from "../platform/bridge.ts";
import { bytesOf } from "../platform/dropped-file.ts";
import { showToast } from "../session/toasts.ts";
import { showWork, type Watch } from "../session/work.ts";
import { formatSize } from "../ui/format.ts";

/** The largest files that are read when they are dropped, in bytes; main has the same limits for those it opens. */
const LARGEST = { tandem: 1_000_000_000, json: 200_000_000 } as const;

/** Files in and out of the window, with what came of it said. */
export interface Files {
  /** Asks which board file to open. */
  readonly open: () => void;
  /** Opens a file that main named: recent, double click, command line. */
  readonly openKnown: (token: string) => void;
  /** Takes files that were dropped on the window: board files are opened, Trello exports previewed. */
  readonly drop: (files: readonly File[]) => void;
  readonly saveCopy: () => void;
  readonly exportAs: (format: "csv" | "json" | "md") => void;
}

/** What a file is by its name. A browser saves a page of JSON as text: such a text begins like one. */
async function kindOf(file: File): Promise<keyof typeof LARGEST | null> {
  if (/\.tandem$/iu.test(file.name)) return "tandem";
  if (/\.json$/iu.test(file.name)) return "json";
  if (!/\.txt$/iu.test(file.name)) return null;
  const begin = await file
    .slice(0, 200)
    .text()
    .catch(() => "");
  return begin.trimStart().startsWith("{") ? "json" : null;
}

export function createFiles({ platform, session, boards, ui }: Tandem): Files {
  const fail = (error: unknown): void => void showToast(ui, "error", wordsOf(error));
  const say = (text: string): void => void showToast(ui, "info", text);
  const attempt = (work: Promise<unknown>): void => void work.catch(fail);

  /** Takes a board file in; where the board is here already, asks which of the two is meant. */
  const take = async (file: OpenedFile | null, watch: Watch): Promise<void> => {
    if (!file) return;
    if (file.known) {
      const { token, name, known } = file;
      ui.setState({ dialog: { kind: "adopt", token, file: name, known: known.name, changedAt: known.changedAt } });
      return;
    }
    await boards.adopt(file.token, "same", watch);
    ui.setState({ dialog: null, view: "board" });
    say(`Opened “${file.name}”.`);
  };
  const opening = (open: (watch: Watch) => Promise<OpenedFile | null>): void =>
    attempt(showWork(ui, "Opening the board file…", async (watch) => take(await open(watch), watch)));
  /** What is written is what is on disk: everything typed goes there first. */
  const written = async (
    words: string,
    write: (board: string, watch: Watch) => Promise<string | null>,
  ): Promise<void> => {
    const board = session.store.getState().boardId;
    if (board === null) return;
    await session.flush().catch(() => undefined);
    const name = await showWork(ui, words, (watch) => write(board, watch));
    if (name !== null) say(`Saved “${name}”.`);
  };

  const takeDropped = (file: File, kind: keyof typeof LARGEST | null): void => {
    if (kind && file.size > LARGEST[kind]) {
      showToast(
        ui,
        "error",
        `“${file.name}” is larger than ${formatSize(LARGEST[kind])}. Nothing was changed. Ask for a smaller part of the board.`,
      );
    } else if (kind === "tandem") {
      opening(async (watch) => {
        const bytes = await bytesOf(file);
        return platform.ask("files.openBytes", { name: file.name, bytes }, watch);
      });
    } else if (kind === "json") {
      attempt(
        bytesOf(file).then((bytes) => ui.setState({ dialog: { kind: "import", file: { name: file.name, bytes } } })),
      );
    } else {
      showToast(
        ui,
        "warn",
        `“${file.name}” is neither a board file (.tandem) nor a Trello export (.json). Nothing was changed. To hang a file on a card, open the card and drop it there.`,
      );
    }
  };

  return {
    open: () => opening((watch) => platform.ask("files.open", null, watch)),
    openKnown: (token) => opening((watch) => platform.ask("files.openKnown", { token }, watch)),
    drop: ([file]) => {
      if (file) attempt(kindOf(file).then((kind) => takeDropped(file, kind)));
    },
    saveCopy: () =>
      attempt(
        written("Saving a copy…", (board, watch) =>
          // Where storing failed, the disk is behind the window: the copy is made of what is here.
          session.store.getState().save.kind === "failed"
            ? platform.ask("files.saveCopy", { board, unsaved: session.snapshot() }, watch)
            : platform.ask("files.saveCopy", { board }, watch),
        ),
      ),
    exportAs: (format) =>
      attempt(
        written("Exporting the board…", (board, watch) => platform.ask("files.export", { board, format }, watch)),
      ),
  };
}
