import { join } from "node:path";
import type { BackupEntry } from "../../contract/channels.ts";
import { type Failure, FailureError } from "../../contract/result.ts";
import type { BoardSnapshot } from "../../core/change/snapshot.ts";
import { type Disk, makeFolder, namesIn } from "../files/disk.ts";
import { inWords } from "../files/disk-failure.ts";
import { SerialQueue } from "../files/serial-queue.ts";
import { BACKUP_EXTENSION, readBackup, readBackupHeader } from "./backup-file.ts";
import { expired, type Kept } from "./retention.ts";

/** How much work a backup may lag behind, in milliseconds. */
export const BACKUP_EVERY = 15 * 60_000;

export interface BackupDeps {
  readonly disk: Disk;
  /** The folder that holds one folder of backups per board; not the boards' own. */
  readonly folder: string;
  readonly boardFolder: (board: string) => string;
  /** {@link writeBackup}, off the main thread where there is one to spare. */
  readonly write: (boardFolder: string, path: string) => Promise<boolean>;
  /** Shows the user that a backup failed: one that fails unseen is none. */
  readonly trouble: (failure: Failure) => void;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
}

/** The backups of all boards: made by the clock while work goes on, and before whatever replaces a board. */
export class BackupService {
  readonly #deps: BackupDeps;
  readonly #queue = new SerialQueue();
  readonly #waiting = new Map<string, NodeJS.Timeout>();

  constructor(deps: BackupDeps) {
    this.#deps = deps;
  }

  /** Tells that a board was worked on: a backup follows when the last one is 15 minutes old. */
  worked(board: string): void {
    if (this.#waiting.has(board)) return;
    const wait = (ms: number, then: () => void) => {
      const timer = setTimeout(then, ms);
      timer.unref();
      this.#waiting.set(board, timer);
    };
    const again = () => void this.#waiting.delete(board);
    const back = () =>
      this.#make(board, "work").then(again, (error: unknown) => {
        this.#deps.trouble(notBackedUp(error));
        // Told once, not with every edit on a disk that stays full.
        wait(BACKUP_EVERY, again);
      });
    const due = async () => {
      const [newest] = await this.#kept(board).catch(() => []);
      const lag = newest ? this.#deps.now() - newest.at : BACKUP_EVERY;
      // A clock set back must not put backups off for as long.
      wait(Math.min(Math.max(0, BACKUP_EVERY - lag), BACKUP_EVERY), () => void back());
    };
    wait(0, () => void due());
  }

  /** Makes a safety copy of a board before something replaces it. Throws where it cannot: then nothing may. */
  async keepCopy(board: string, reason: string): Promise<void> {
    await this.#make(board, reason);
  }

  /** The backups of a board, newest first; of every board where it is null, also of boards that are no more. */
  async list(board: string | null): Promise<BackupEntry[]> {
    const { disk, folder } = this.#deps;
    const boards = board === null ? await inWords("read the backups", () => namesIn(disk, folder)) : [board];
    const entries = await Promise.all(boards.map((id) => this.#entries(id)));
    return entries.flat().sort((a, b) => b.at - a.at);
  }

  /** The board in a backup. Throws `not-found`, `damaged`, `too-new` and failures of the disk. */
  async read(board: string, id: string): Promise<BoardSnapshot> {
    const kept = await this.#kept(board);
    // Only a name that is in the folder is ever joined to a path.
    const backup = kept.find((entry) => entry.id === id);
    if (!backup) throw new FailureError({ code: "not-found", message: "This backup is not there any more." });
    return inWords("read the backup", () => readBackup(this.#deps.disk, this.#path(board, id)));
  }

  /** Stops the clock and waits for what is under way. */
  async close(): Promise<void> {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
    await this.#queue.run(async () => undefined);
  }

  #make(board: string, reason: string): Promise<void> {
    return this.#queue.run(() =>
      inWords("make a backup", async () => {
        const { disk, folder, boardFolder, write, now } = this.#deps;
        await makeFolder(disk, join(folder, board));
        const made = await write(boardFolder(board), this.#path(board, backupId(now(), reason)));
        if (!made) return;
        const old = expired(await this.#kept(board), now());
        for (const { id } of old) await disk.rm(this.#path(board, id), { force: true });
      }),
    );
  }

  /** The backups of a board by their names alone, newest first. */
  async #kept(board: string): Promise<Kept[]> {
    const { disk, folder } = this.#deps;
    const names = await inWords("read the backups", () => namesIn(disk, join(folder, board)));
    return names.flatMap(parseName).sort((a, b) => b.at - a.at);
  }

  async #entries(board: string): Promise<BackupEntry[]> {
    const { disk } = this.#deps;
    const kept = await this.#kept(board).catch(() => []);
    return Promise.all(
      kept.map(async ({ id, at, reason }) => {
        const header = await readBackupHeader(disk, this.#path(board, id)).catch(() => null);
        const { name = "", cards = 0 } = header?.summary ?? {};
        return { board, id, at, reason, name, cards, damaged: header === null };
      }),
    );
  }

  #path(board: string, id: string): string {
    return join(this.#deps.folder, board, id + BACKUP_EXTENSION);
  }
}

/** `2026-11-22T18-07-34-123Z-work`: sorts by time, and every file system takes it. */
const backupId = (at: number, reason: string): string =>
  `${new Date(at).toISOString().replaceAll(/[:.]/gu, "-")}-${reason}`;

function parseName(name: string): Kept[] {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z-([a-z-]{1,20})\.json\.gz$/u.exec(name);
  if (!match) return [];
  const [, day, hours, minutes, seconds, ms, reason] = match;
  const at = Date.parse(`${day}T${hours}:${minutes}:${seconds}.${ms}Z`);
  return Number.isNaN(at) ? [] : [{ id: name.slice(0, -BACKUP_EXTENSION.length), at, reason: reason as string }];
}

const notBackedUp = (error: unknown): Failure => {
  const cause = error instanceof FailureError ? error.failure : null;
  return {
    code: cause?.code ?? "failed",
    message: `No backup was made: ${cause?.message ?? "something went wrong inside Tandem."}`,
    kept: "The board itself is saved.",
    todo: cause?.todo ?? "Save a copy of the board on another disk.",
  };
};
