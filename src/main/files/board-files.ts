import { randomUUID } from "node:crypto";
import { basename, join } from "node:path";
import type { OpenedFile } from "../../contract/channels.ts";
import { FailureError } from "../../contract/result.ts";
import type { BoardSnapshot } from "../../core/change/snapshot.ts";
import type { BoardContent } from "../../core/interchange/board-file.ts";
import type { BoardFileContent } from "./board-file.ts";
import type { BoardStore } from "./board-store.ts";
import { type Disk, makeFolder, writeWhole } from "./disk.ts";
import { inWords } from "./disk-failure.ts";
import type { OutgoingFiles } from "./outgoing-files.ts";
import type { RecentFiles } from "./recent-files.ts";
import { unlessCancelled } from "./unless-cancelled.ts";

export interface BoardFilesDeps {
  readonly disk: Disk;
  readonly boards: BoardStore;
  readonly recent: RecentFiles;
  readonly outgoing: OutgoingFiles;
  /** A folder for files that came as bytes; what an earlier run left there goes. */
  readonly incoming: string;
  /** {@link readBoardFile}, {@link unpackAttachments} and {@link writeBoardFile}, off the main thread. */
  readonly read: (path: string) => Promise<BoardFileContent>;
  readonly unpack: (path: string, digest: string) => Promise<void>;
  readonly write: (boardFolder: string, path: string, unsaved?: BoardSnapshot) => Promise<number | null>;
  /** Tells the system of a file that was opened or saved. */
  readonly note: (path: string) => void;
  readonly now: () => number;
}

interface Known {
  readonly path: string;
  readonly name: string;
  /** What it held when it was opened, for the most recently opened file only: boards are large. */
  opened: BoardFileContent | null;
}

/** Board files: opened, taken in as boards of this app, and written. Windows know them by tokens. */
export class BoardFiles {
  readonly #deps: BoardFilesDeps;
  readonly #known = new Map<string, Known>();
  #emptied: Promise<void> | null = null;

  constructor(deps: BoardFilesDeps) {
    this.#deps = deps;
  }

  /** Names a file that the system handed over, so that a window can ask for it. Nothing is read yet. */
  announce(path: string): { readonly token: string; readonly name: string } {
    const token = randomUUID();
    this.#known.set(token, { path, name: basename(path), opened: null });
    return { token, name: basename(path) };
  }

  /** Opens a file the user chose. Throws in words where it is no board file; nothing is changed by opening. */
  openPath(path: string, signal?: AbortSignal): Promise<OpenedFile> {
    return this.openKnown(this.announce(path).token, signal);
  }

  /** Opens a file that was named before: announced, or one of the recent files. */
  async openKnown(token: string, signal?: AbortSignal): Promise<OpenedFile> {
    const known = await this.#find(token);
    const opened = await unlessCancelled(this.#read(known), signal);
    for (const other of this.#known.values()) other.opened = null;
    known.opened = opened;
    this.#known.set(token, known);
    if (!known.path.startsWith(this.#deps.incoming)) await this.#noted(known.path);
    const { content, missing } = opened;
    const summary = await this.#deps.boards.summary(content.board);
    return { token, name: known.name, snapshot: content, known: summary, missing };
  }

  /** Opens a file that was dropped on a window. */
  async openBytes(name: string, bytes: Uint8Array, signal?: AbortSignal): Promise<OpenedFile> {
    const token = randomUUID();
    const path = join(this.#deps.incoming, `${token}.tandem`);
    await inWords("read the dropped file", async () => {
      this.#emptied ??= this.#deps.disk.rm(this.#deps.incoming, { recursive: true, force: true });
      await this.#emptied;
      await makeFolder(this.#deps.disk, this.#deps.incoming);
      await writeWhole(this.#deps.disk, path, bytes);
    });
    this.#known.set(token, { path, name, opened: null });
    return this.openKnown(token, signal);
  }

  /**
   * Takes an opened file in as a board of this app, attachments too: in the place of the board of the same id (which is
   * kept as a safety copy), or as a copy with an id of its own. Answers the id. Cancelled before it stands in its place,
   * nothing has changed; attachments that nothing names go by themselves.
   */
  async adopt(token: string, as: "same" | "copy", signal?: AbortSignal): Promise<{ board: string }> {
    const known = await this.#find(token);
    const { content, digest } = known.opened ?? (await this.#read(known));
    const { boards } = this.#deps;
    const there = await boards.summary(content.board);
    const board = as === "copy" ? randomUUID() : content.board;
    signal?.throwIfAborted();
    await unlessCancelled(this.#deps.unpack(known.path, digest), signal);
    if (as === "copy") {
      await boards.put({ ...(there ? renamed(content) : content), board }, "create");
    } else {
      // Ahead of what a window may have of the board, or it would heal the file's board away.
      const head = await boards.headOrNull(board);
      const seq = head === null ? content.seq : Math.max(content.seq, head.seq) + 1;
      await boards.put({ ...content, seq }, there ? "restore" : "create");
    }
    known.opened = null;
    return { board };
  }

  /** Writes a board to a board file. Answers its name. Cancelled, what was at the path is as it was. */
  async save(board: string, path: string, unsaved?: BoardSnapshot, signal?: AbortSignal): Promise<string> {
    const { boards, outgoing, write } = this.#deps;
    const fill = async (beside: string) => {
      if ((await write(boards.folderOf(board), beside, unsaved)) === null) throw new FailureError(noBoard);
    };
    const kept = "The board itself is saved in Tandem.";
    await inWords("save the copy", () => outgoing.place(path, fill, signal), kept);
    await this.#noted(path);
    return basename(path);
  }

  /** What a file is refused for says which file: several may have been asked for. */
  async #read({ path, name }: Known): Promise<BoardFileContent> {
    try {
      return await this.#deps.read(path);
    } catch (error) {
      if (!(error instanceof FailureError) || error.failure.message.includes(`“${name}”`)) throw error;
      const message = `“${name}” was not opened. ${error.failure.message}`;
      throw new FailureError({ ...error.failure, message });
    }
  }

  async #noted(path: string): Promise<void> {
    await this.#deps.recent.add(path, this.#deps.now());
    this.#deps.note(path);
  }

  async #find(token: string): Promise<Known> {
    const known = this.#known.get(token);
    if (known) return known;
    const path = await this.#deps.recent.pathOf(token);
    if (path === null) throw new FailureError(unknownFile);
    return { path, name: basename(path), opened: null };
  }
}

/** A copy beside its original says so. */
const renamed = (content: BoardContent): BoardContent => ({
  ...content,
  records: content.records.map((record) =>
    record.type === "board" ? { ...record, name: `${record.name} (copy)` } : record,
  ),
});

const unknownFile = {
  code: "not-found" as const,
  message: "Tandem no longer knows where this file is.",
  kept: "Nothing was changed.",
  todo: "Open it with “Open…”.",
};
const noBoard = {
  code: "not-found" as const,
  message: "The board is not on this computer any more.",
  kept: "Nothing was written.",
  todo: "Open it again from a copy or a backup.",
};
