import { join } from "node:path";
import type { BoardSummary, JournalHead, NumberedChange } from "../../contract/channels.ts";
import { type Failure, FailureError } from "../../contract/result.ts";
import type { Change } from "../../core/change/change.ts";
import { SCHEMA } from "../../core/change/schema.ts";
import type { BoardSnapshot } from "../../core/change/snapshot.ts";
import { foldBoard, readBoard, type StoredBoard, upgradeSnapshot } from "./board-folder.ts";
import { BoardLog } from "./board-log.ts";
import { BoardRemovals } from "./board-removals.ts";
import { damagedSummary } from "./board-summary.ts";
import { checkedChanges, checkedSnapshot } from "./checked-input.ts";
import type { Compacted } from "./compact-board.ts";
import { type Disk, namesIn } from "./disk.ts";
import { inWords } from "./disk-failure.ts";
import { dropOldGenerations } from "./generations.ts";
import { SerialQueue } from "./serial-queue.ts";
import { refuseNameClash, setBoardAside, storeAnew } from "./store-anew.ts";
import { foundDamage, noBoard, noCopy, notCompacted, notInBin, wasPurged } from "./store-words.ts";

/** Why a board is stored anew; also the name of the safety copy made before. */
export type PutReason = "create" | "heal" | "restore";

/** What a safety copy is made before. */
export type CopyReason = PutReason | "purge" | "migration" | "import";

export interface BoardStoreDeps {
  readonly disk: Disk;
  /** Holds one folder per board. */
  readonly folder: string;
  /** The version of this app. */
  readonly app: string;
  /** {@link compactBoard}, off the main thread where there is one to spare. */
  readonly compact: (folder: string) => Promise<Compacted | null>;
  /** Keeps the board as it is now, before it is replaced or removed. Must throw where it cannot. */
  readonly keepCopy: (board: string, reason: CopyReason) => Promise<void>;
  /** Tells the user of damage that was found and worked around. */
  readonly trouble: (failure: Failure) => void;
  /** Called after each acknowledged append. */
  readonly worked: (board: string) => void;
  /** When a journal becomes a snapshot: after so much of it and so long without work, in bytes, changes, milliseconds. */
  readonly rotation: { readonly bytes: number; readonly changes: number; readonly idleMs: number };
}

/** One open board: its queue, its log while it is sound, and the wait for idleness. */
interface Open {
  readonly queue: SerialQueue;
  log: BoardLog | null;
  idle: NodeJS.Timeout | null;
  compacting: Promise<void> | null;
}

/** The boards on disk: the truth of what is saved. Everything about one board happens in the order it was asked for. */
export class BoardStore {
  readonly #deps: BoardStoreDeps;
  readonly #open = new Map<string, Open>();
  /** The boards that were removed for good. */
  readonly removals: BoardRemovals;

  constructor(deps: BoardStoreDeps) {
    this.#deps = deps;
    this.removals = new BoardRemovals(deps.disk, deps.folder);
  }

  /** The folder of a board. */
  folderOf(board: string): string {
    return join(this.#deps.folder, board);
  }

  /** Every board, also those that cannot be read (`damaged` says why), in no particular order. */
  async list(): Promise<BoardSummary[]> {
    const names = await inWords("read the list of boards", () => namesIn(this.#deps.disk, this.#deps.folder));
    const boards = names.filter((name) => /^[A-Za-z0-9_-]{1,60}$/u.test(name));
    const summaries = await Promise.all(boards.map((board) => this.summary(board)));
    return summaries.filter((summary) => summary !== null);
  }

  /** The summary of one board, null where there is none. A board that cannot be read has one that says so. */
  async summary(board: string): Promise<BoardSummary | null> {
    try {
      const known = await this.#queued(board, (log) => log && { summary: log.summary });
      if (!known) return null;
      if (!known.summary) await this.compact(board);
      return known.summary ?? (await this.#queued(board, (log) => log?.summary ?? null));
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      const stat = await this.#deps.disk.stat(this.folderOf(board)).catch(() => null);
      const { message, todo } = error.failure;
      return damagedSummary(board, `${message} ${todo ?? ""}`.trim(), stat ? Math.trunc(stat.mtimeMs) : 0);
    }
  }

  /** How far the board on disk has come, null where there is none. */
  head(board: string): Promise<JournalHead | null> {
    return this.#queued(board, (log) => log?.head ?? null);
  }

  /** As {@link head}, and null as well where the board is damaged: about to be replaced, it has no say any more. */
  async headOrNull(board: string): Promise<JournalHead | null> {
    return this.head(board).catch((error: unknown) => {
      this.#unreadable(error);
      return null;
    });
  }

  /** The newest sound snapshot and the changes after it, null where there is no such board. */
  load(board: string): Promise<{ snapshot: BoardSnapshot; changes: NumberedChange[] } | null> {
    return this.#entry(board).queue.run(async () => {
      const stored = await this.#current(board);
      return stored && { snapshot: stored.snapshot, changes: stored.changes };
    });
  }

  /** The board as it is on disk now, null where there is none. */
  async read(board: string): Promise<BoardSnapshot | null> {
    const stored = await this.#entry(board).queue.run(() => this.#current(board));
    return stored && foldBoard(stored);
  }

  /** The changes after number `after`, or null where the journals do not reach back that far. */
  changesSince(board: string, after: number): Promise<NumberedChange[] | null> {
    return this.#entry(board).queue.run(async () => {
      const log = await this.#logOf(board);
      if (!log || after < log.chain.floor) return null;
      if (after >= log.head.seq) return [];
      // Read again rather than kept: it is asked for once at a start-up, after a crash.
      const again = await inWords("read the board", () => BoardLog.open(this.#deps.disk, this.folderOf(board)));
      const later = again?.chain.entries.filter((entry) => entry.seq > after) ?? [];
      return later.map(({ seq, change }) => ({ seq, change }));
    });
  }

  /** Appends changes; answered when they are on the disk. See {@link BoardLog.append}. */
  append(board: string, first: number, changes: readonly Change[]): Promise<JournalHead> {
    checkedChanges(changes);
    const entry = this.#entry(board);
    return entry.queue.run(async () => {
      const log = await this.#logOf(board);
      if (!log) throw new FailureError(noBoard);
      // An import is one change that can be undone: without a safety copy it goes on, and the user is told.
      if (log.head.seq > 0 && changes.some(({ command }) => command === "board.import"))
        await this.#deps.keepCopy(board, "import").catch((error: unknown) => this.#deps.trouble(noCopy(error)));
      try {
        const head = await inWords("save the change", () => log.append(first, changes));
        this.#deps.worked(board);
        this.#rest(board, entry);
        return head;
      } catch (error) {
        await this.#forget(entry);
        throw error;
      }
    });
  }

  /**
   * Stores a board anew, as a history of its own. A board of that id is kept as a safety copy first; where it cannot be
   * read, its files are set aside. Refuses where a newer Tandem wrote what is there, and to heal what was purged.
   */
  put(snapshot: BoardSnapshot, reason: PutReason): Promise<JournalHead> {
    const { board, seq, head } = checkedSnapshot(snapshot);
    const entry = this.#entry(board);
    return entry.queue.run(async () => {
      const log = await this.#logOf(board).catch((error) => this.#unreadable(error));
      if (log && log !== "damaged" && log.head.seq === seq && log.head.head === head) return log.head;
      if (log === null && reason === "heal" && (await this.removals.purged()).has(board))
        throw new FailureError(wasPurged);
      await this.#forget(entry);
      await refuseNameClash(this.#deps, board);
      if (log === "damaged") await setBoardAside(this.#deps, board);
      else if (log) await this.#deps.keepCopy(board, reason);
      await inWords("store the board", async () => {
        await this.removals.revive(board);
        await storeAnew(this.#deps, snapshot);
      });
      return { seq, head };
    });
  }

  /** Removes a board that is in the bin, for good. A last copy stays among the backups. */
  purge(board: string): Promise<void> {
    const entry = this.#entry(board);
    return entry.queue.run(async () => {
      const log = await this.#logOf(board);
      if (!log) return;
      const summary = log.summary ?? (await this.#compacted(board))?.summary;
      if (summary?.deletedAt == null) throw new FailureError(notInBin);
      await this.#forget(entry);
      await this.#deps.keepCopy(board, "purge");
      await inWords("remove the board", () => this.removals.remove(board));
    });
  }

  /** Makes a snapshot of the journal now, and drops what it replaces. Appends go on meanwhile. */
  async compact(board: string): Promise<void> {
    const entry = this.#entry(board);
    entry.compacting ??= this.#compactAndRotate(board, entry).finally(() => {
      entry.compacting = null;
    });
    await entry.compacting;
  }

  /** Waits for what is under way and closes every file. */
  async close(): Promise<void> {
    for (const entry of this.#open.values()) {
      if (entry.idle) clearTimeout(entry.idle);
      await entry.compacting?.catch(() => undefined);
      await entry.queue.run(() => this.#forget(entry));
    }
  }

  #entry(board: string): Open {
    const known = this.#open.get(board);
    if (known) return known;
    const entry: Open = { queue: new SerialQueue(), log: null, idle: null, compacting: null };
    this.#open.set(board, entry);
    return entry;
  }

  #queued<T>(board: string, look: (log: BoardLog | null) => T): Promise<T> {
    return this.#entry(board).queue.run(async () => look(await this.#logOf(board)));
  }

  async #logOf(board: string): Promise<BoardLog | null> {
    const entry = this.#entry(board);
    if (entry.log) return entry.log;
    const open = () => inWords("read the board", () => BoardLog.open(this.#deps.disk, this.folderOf(board)));
    let log = await open();
    if (log && log.chain.header.schema < SCHEMA) {
      await this.#migrate(board);
      log = await open();
    }
    if (log && (log.chain.damage === "damaged" || log.chain.damagedSnapshots.length > 0))
      this.#deps.trouble(foundDamage(log.chain.header.summary.name));
    entry.log = log;
    return log;
  }

  /** A board of an older version begins a new history in the present schema, behind a safety copy of it as it was. */
  async #migrate(board: string): Promise<void> {
    const stored = await this.#read(board);
    if (!stored) return;
    const snapshot = upgradeSnapshot(foldBoard(stored));
    await this.#deps.keepCopy(board, "migration");
    await inWords("store the board", () => storeAnew(this.#deps, snapshot));
  }

  /** Reads a board whole, of the present schema. */
  async #current(board: string): Promise<StoredBoard | null> {
    return (await this.#logOf(board)) && this.#read(board);
  }

  #read(board: string): Promise<StoredBoard | null> {
    return inWords("read the board", () => readBoard(this.#deps.disk, this.folderOf(board)));
  }

  async #forget(entry: Open): Promise<void> {
    const { log } = entry;
    entry.log = null;
    // What a closing file reports was reported by the write before it.
    await log?.close().catch(() => undefined);
  }

  /** A board that is damaged may be replaced; any other failure stands. */
  #unreadable(error: unknown): "damaged" {
    if (error instanceof FailureError && error.failure.code === "damaged") return "damaged";
    throw error;
  }

  #rest(board: string, entry: Open): void {
    if (entry.idle) clearTimeout(entry.idle);
    const { rotation } = this.#deps;
    const pending = entry.log?.pending;
    if (!pending || (pending.bytes < rotation.bytes && pending.changes < rotation.changes)) return;
    entry.idle = setTimeout(() => {
      entry.idle = null;
      this.compact(board).catch((error: unknown) => this.#deps.trouble(notCompacted(error)));
    }, rotation.idleMs);
    entry.idle.unref();
  }

  #compacted(board: string): Promise<Compacted | null> {
    return inWords("pack the board", () => this.#deps.compact(this.folderOf(board)));
  }

  async #compactAndRotate(board: string, entry: Open): Promise<void> {
    const compacted = await this.#compacted(board);
    if (!compacted) return;
    await entry.queue.run(async () => {
      const log = await this.#logOf(board);
      if (log?.files.epoch !== compacted.epoch) return;
      await inWords("pack the board", async () => {
        await log.startJournal();
        await this.#forget(entry);
        await dropOldGenerations(this.#deps.disk, this.folderOf(board));
      });
    });
  }
}
