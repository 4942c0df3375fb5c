import { join } from "node:path";
import { z } from "zod";
import { type Disk, makeFolder, moveFile, namesIn, writeWhole } from "./disk.ts";
import { inWords } from "./disk-failure.ts";
import { SerialQueue } from "./serial-queue.ts";
import { damagedName } from "./set-aside.ts";

const GOING = ".going-";
const idsSchema = z.array(z.string().max(60)).max(100_000);

/**
 * The boards that were removed for good, on purpose. Their ids are kept, so that a window that still has such a board
 * can tell it from one whose folder was lost, which it puts back.
 */
export class BoardRemovals {
  readonly #disk: Disk;
  /** The folder of all boards. */
  readonly #folder: string;
  readonly #queue = new SerialQueue();
  #noted: ReadonlySet<string> | null = null;

  constructor(disk: Disk, folder: string) {
    this.#disk = disk;
    this.#folder = folder;
  }

  /** Removes a board's folder. From the first rename on the board is gone; {@link finish} does what a crash left. */
  remove(board: string): Promise<void> {
    return this.#queue.run(async () => {
      const going = this.#going(board);
      await this.#disk.rm(going, { recursive: true, force: true });
      await moveFile(this.#disk, join(this.#folder, board), going);
      await this.#finish(board);
    });
  }

  /** Ends the removals that a crash interrupted. */
  finish(): Promise<void> {
    return this.#queue.run(async () => {
      for (const board of await this.#unfinished()) await this.#finish(board);
    });
  }

  /** The ids of all boards that were removed on purpose and did not come back. */
  purged(): Promise<ReadonlySet<string>> {
    return this.#queue.run(() =>
      inWords("read the list of boards", async () => new Set([...(await this.#ids()), ...(await this.#unfinished())])),
    );
  }

  /** Takes note that a board of this id is about to be there again. */
  revive(board: string): Promise<void> {
    return this.#queue.run(async () => {
      await this.#disk.rm(this.#going(board), { recursive: true, force: true });
      const ids = await this.#ids();
      if (ids.has(board)) await this.#note([...ids].filter((id) => id !== board));
    });
  }

  async #finish(board: string): Promise<void> {
    const ids = await this.#ids();
    if (!ids.has(board)) await this.#note([...ids, board]);
    await this.#disk.rm(this.#going(board), { recursive: true, force: true });
  }

  async #unfinished(): Promise<string[]> {
    const names = await namesIn(this.#disk, this.#folder);
    return names.filter((name) => name.startsWith(GOING)).map((name) => name.slice(GOING.length));
  }

  async #ids(): Promise<ReadonlySet<string>> {
    this.#noted ??= await this.#read();
    return this.#noted;
  }

  /** Where the list is damaged, boards are rather put back than forgotten. */
  async #read(): Promise<ReadonlySet<string>> {
    const text = await this.#disk.readFile(this.#list, "utf8").catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return "[]";
      throw error;
    });
    try {
      return new Set(idsSchema.parse(JSON.parse(text)));
    } catch {
      await moveFile(this.#disk, this.#list, damagedName(this.#list));
      return new Set();
    }
  }

  async #note(ids: readonly string[]): Promise<void> {
    await makeFolder(this.#disk, this.#folder);
    await writeWhole(this.#disk, this.#list, JSON.stringify(ids));
    this.#noted = new Set(ids);
  }

  #going(board: string): string {
    return join(this.#folder, GOING + board);
  }

  /** Its name is none that a board can have. */
  get #list(): string {
    return join(this.#folder, "purged.json");
  }
}
