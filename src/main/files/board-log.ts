import type { FileHandle } from "node:fs/promises";
import { join } from "node:path";
import type { BoardSummary, JournalHead, NumberedChange } from "../../contract/channels.ts";
import { FailureError } from "../../contract/result.ts";
import type { Change } from "../../core/change/change.ts";
import { type BoardChain, type BoardFiles, journalName, readChain } from "./board-folder.ts";
import { nextSummary } from "./board-summary.ts";
import { type Disk, syncFolder, writeWhole } from "./disk.ts";
import { encodeRecords } from "./journal-format.ts";
import { setAsideBytes } from "./set-aside.ts";

/**
 * The open journal of one board: how far it has come, and the one place that appends to it. Its methods are not to
 * overlap (the store queues them). After a failed append it is spent: close it and open the board anew, which reads
 * from the disk what is really there.
 */
export class BoardLog {
  readonly #disk: Disk;
  readonly #folder: string;
  /** What was found when it was opened. */
  readonly chain: BoardChain;
  /** The ids of the changes from `floor + 1` on, to know a change that is sent again. */
  readonly #ids: string[];
  #summary: BoardSummary | null;
  #handle: FileHandle | null = null;
  #name: string | null;
  #end: number;
  #cut: boolean;

  private constructor(disk: Disk, folder: string, chain: BoardChain) {
    this.#disk = disk;
    this.#folder = folder;
    this.chain = chain;
    this.#ids = chain.entries.map(({ change }) => change.id);
    this.#summary = chain.header.summary;
    for (const { seq, change } of chain.entries) if (seq > chain.header.seq) this.#fold(change);
    this.#name = chain.active?.name ?? null;
    this.#end = chain.active?.end ?? 0;
    this.#cut = chain.active !== null && chain.active.end < chain.active.size;
  }

  /** Opens the log of the board in a folder; null and failures as {@link readChain}. Writes nothing. */
  static async open(disk: Disk, folder: string): Promise<BoardLog | null> {
    const chain = await readChain(disk, folder);
    return chain && new BoardLog(disk, folder, chain);
  }

  get head(): JournalHead {
    const { floor, header } = this.chain;
    return { seq: floor + this.#ids.length, head: this.#ids.at(-1) ?? header.head };
  }

  /** The summary of the board, or null where only a look at the whole board can tell. */
  get summary(): BoardSummary | null {
    return this.#summary;
  }

  /** What has gathered since the newest snapshot. */
  get pending(): { readonly bytes: number; readonly changes: number } {
    return { bytes: this.#end, changes: this.head.seq - this.chain.header.seq };
  }

  /** Changes that count after the newest snapshot are in the journal that is in force, or one before it. */
  get files(): BoardFiles {
    return this.chain.files;
  }

  /**
   * Appends changes, the first of which is number `first`, with one write and one sync. Those that are there already
   * (sent again) are passed over. Refuses a gap (`invalid-request`) and another change under a number that is taken
   * (`busy`); throws the system's error where the disk fails, with the journal as it was.
   */
  async append(first: number, changes: readonly Change[]): Promise<JournalHead> {
    const fresh = this.#fresh(first, changes);
    if (fresh.length === 0) return this.head;
    const bytes = encodeRecords(fresh);
    const handle = this.#handle ?? (await this.#openJournal());
    try {
      for (let done = 0; done < bytes.length; ) {
        const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, this.#end + done);
        done += bytesWritten;
      }
      await handle.datasync();
      await this.#stillThere(handle);
    } catch (error) {
      // What was written of it was never acknowledged. Should this fail too, opening anew finds and cuts the torn end.
      await handle.truncate(this.#end).catch(() => undefined);
      throw error;
    }
    this.#end += bytes.length;
    for (const { change } of fresh) {
      this.#ids.push(change.id);
      this.#fold(change);
    }
    return this.head;
  }

  /** Starts a new journal after the present head, so that those before it can go once a snapshot covers them. */
  async startJournal(): Promise<void> {
    const { seq } = this.head;
    const { epoch, journals } = this.chain.files;
    if (this.#name === null || journals.at(-1)?.seq === seq) return;
    await writeWhole(this.#disk, join(this.#folder, journalName(epoch, seq)), "");
  }

  async close(): Promise<void> {
    const handle = this.#handle;
    this.#handle = null;
    await handle?.close();
  }

  #fresh(first: number, changes: readonly Change[]): NumberedChange[] {
    const { seq: head } = this.head;
    if (first > head + 1) throw new FailureError(gap);
    const numbered = changes.map((change, index) => ({ seq: first + index, change }));
    for (const { seq, change } of numbered) {
      if (seq > head) break;
      if (this.#idAt(seq) !== change.id) throw new FailureError(taken);
    }
    return numbered.filter(({ seq }) => seq > head);
  }

  #idAt(seq: number): string | null | undefined {
    const { floor, header } = this.chain;
    return seq === header.seq ? header.head : this.#ids[seq - floor - 1];
  }

  #fold(change: Change): void {
    this.#summary = this.#summary && nextSummary(this.#summary, change);
  }

  async #openJournal(): Promise<FileHandle> {
    const name = this.#name ?? journalName(this.chain.files.epoch, this.head.seq);
    const path = join(this.#folder, name);
    const handle = await this.#disk.open(path, this.#name === null ? "wx+" : "r+");
    try {
      if (this.#name === null) await syncFolder(this.#disk, this.#folder);
      if (this.#cut) await this.#cutTail(handle, name);
    } catch (error) {
      await handle.close();
      throw error;
    }
    this.#name = name;
    this.#handle = handle;
    return handle;
  }

  /** The end of the file that cannot be read goes, but is kept beside it. */
  async #cutTail(handle: FileHandle, name: string): Promise<void> {
    const { size } = await handle.stat();
    const { buffer } = await handle.read(Buffer.alloc(size - this.#end), 0, size - this.#end, this.#end);
    await setAsideBytes(this.#disk, this.#folder, `${name}.tail`, buffer);
    await handle.truncate(this.#end);
    await handle.sync();
    this.#cut = false;
  }

  /** A folder that was moved or deleted takes writes through an open file for ever: what it takes is not saved. */
  async #stillThere(handle: FileHandle): Promise<void> {
    if (process.platform === "win32") return;
    const [open, named] = await Promise.all([handle.stat(), this.#disk.stat(join(this.#folder, this.#name as string))]);
    if (open.ino !== named.ino) throw Object.assign(new Error("The journal was replaced."), { code: "ENOENT" });
  }
}

const gap = {
  code: "invalid-request" as const,
  message: "Changes are missing between what is on disk and what came.",
  kept: "What was saved before is unchanged.",
  todo: "Open the board again.",
};
const taken = {
  code: "busy" as const,
  message: "Another copy of this board has been saved meanwhile.",
  kept: "Both are unchanged: what is on disk, and what this window shows.",
  todo: "Save a copy, then open the board again.",
};
