import { randomUUID } from "node:crypto";
import { basename, dirname, isAbsolute, join } from "node:path";
import { z } from "zod";
import { type Disk, moveFile, writeNew, writeWhole } from "./disk.ts";
import { SerialQueue } from "./serial-queue.ts";
import { unlessCancelled } from "./unless-cancelled.ts";

const listSchema = z.array(z.string());
/** The names this app gives to files that are not whole yet, and nobody else to any. */
const OURS = /^\..{0,60}\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/su;
/** Leftovers on disks that are away for good are not remembered for ever. */
const MAX = 100;

/**
 * Writes files where the user chose, each whole or not at all: under a name of its own beside its place first. That name is
 * remembered in the data folder before it is there, so that what a crash leaves is found and removed later.
 */
export class OutgoingFiles {
  readonly #disk: Disk;
  readonly #list: string;
  readonly #queue = new SerialQueue();
  /** What an earlier run may have left; null until it was read. */
  #earlier: readonly string[] | null = null;
  readonly #now = new Set<string>();

  constructor(disk: Disk, list: string) {
    this.#disk = disk;
    this.#list = list;
  }

  /** Writes a file over what is at `path`. Cancelled before it stands there, that is as it was. Throws the system's error. */
  write(path: string, bytes: Uint8Array | string, signal?: AbortSignal): Promise<void> {
    return this.place(path, (beside) => writeNew(this.#disk, beside, bytes, signal), signal);
  }

  /**
   * As {@link write}, for a file that `fill` writes, synced, where it is told. Cancelled, this throws at once; what `fill`
   * still writes goes when it has ended. Answers what `fill` does.
   */
  async place<T>(path: string, fill: (beside: string) => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    const beside = join(dirname(path), `.${basename(path).slice(0, 60)}.${randomUUID()}.tmp`);
    this.#now.add(beside);
    await this.#remember();
    const filling = fill(beside);
    try {
      const result = await unlessCancelled(filling, signal);
      signal?.throwIfAborted();
      await moveFile(this.#disk, beside, path);
      await this.#forget(beside);
      return result;
    } catch (error) {
      const gone = filling.catch(() => undefined).then(() => this.#drop(beside));
      if (!signal?.aborted) await gone;
      throw error;
    }
  }

  /** Removes what earlier runs left half written: files under names of ours that were remembered, nothing else. */
  async clear(): Promise<void> {
    const stay: string[] = [];
    for (const path of await this.#left()) {
      // The list may have been read when a file of this run was in it.
      if (!isAbsolute(path) || !OURS.test(basename(path)) || this.#now.has(path)) continue;
      // A disk that is not there now may come back.
      const isThere = await this.#disk.stat(dirname(path)).catch(() => null);
      const isGone =
        isThere &&
        (await this.#disk.rm(path, { force: true }).then(
          () => true,
          () => false,
        ));
      if (!isGone) stay.push(path);
    }
    this.#earlier = stay.slice(-MAX);
    await this.#remember();
  }

  async #drop(beside: string): Promise<void> {
    const isGone = await this.#disk.rm(beside, { force: true }).then(
      () => true,
      () => false,
    );
    if (isGone) await this.#forget(beside);
  }

  async #forget(beside: string): Promise<void> {
    this.#now.delete(beside);
    await this.#remember();
  }

  /** Where the list cannot be written the file is written all the same: a leftover is the smaller loss. */
  #remember(): Promise<void> {
    return this.#queue.run(async () => {
      const list = [...(await this.#left()), ...this.#now];
      await writeWhole(this.#disk, this.#list, JSON.stringify(list)).catch((error: unknown) =>
        console.error("[outgoing files]", error),
      );
    });
  }

  async #left(): Promise<readonly string[]> {
    this.#earlier ??= await this.#disk.readFile(this.#list, "utf8").then(
      (text) => readList(text),
      () => [],
    );
    return this.#earlier;
  }
}

/** A list that cannot be read names nothing: then nothing is removed. */
function readList(text: string): readonly string[] {
  try {
    return listSchema.parse(JSON.parse(text));
  } catch {
    return [];
  }
}
