import { randomUUID } from "node:crypto";
import { basename, dirname } from "node:path";
import { z } from "zod";
import { type Disk, moveFile, writeWhole } from "./disk.ts";
import { SerialQueue } from "./serial-queue.ts";
import { damagedName } from "./set-aside.ts";

const MAX = 12;
const fileSchema = z.array(z.object({ token: z.string(), path: z.string(), openedAt: z.number() }));
type RecentFile = z.infer<typeof fileSchema>[number];

/** A recent file as a window may know it: by name, folder and token, never by path. */
export interface RecentEntry {
  readonly token: string;
  readonly name: string;
  readonly folder: string;
  readonly openedAt: number;
}

/** The board files that were opened or saved last, kept in a file of their own. */
export class RecentFiles {
  readonly #disk: Disk;
  readonly #path: string;
  readonly #queue = new SerialQueue();
  #files: Promise<RecentFile[]> | null = null;

  constructor(disk: Disk, path: string) {
    this.#disk = disk;
    this.#path = path;
  }

  /** The files, newest first. */
  async list(): Promise<RecentEntry[]> {
    return (await this.#read()).map(({ token, path, openedAt }) => ({
      token,
      name: basename(path),
      folder: basename(dirname(path)),
      openedAt,
    }));
  }

  /** The path behind a token, or null. */
  async pathOf(token: string): Promise<string | null> {
    return (await this.#read()).find((file) => file.token === token)?.path ?? null;
  }

  /** Puts a file first. Forgetting one is no loss worth a failure: what cannot be written is left out. */
  async add(path: string, openedAt: number): Promise<void> {
    await this.#queue.run(async () => {
      const files = await this.#read();
      const token = files.find((file) => file.path === path)?.token ?? randomUUID();
      const next = [{ token, path, openedAt }, ...files.filter((file) => file.path !== path)].slice(0, MAX);
      this.#files = Promise.resolve(next);
      await writeWhole(this.#disk, this.#path, JSON.stringify(next)).catch((error: unknown) =>
        console.error("[recent files]", error),
      );
    });
  }

  #read(): Promise<RecentFile[]> {
    this.#files ??= this.#load();
    return this.#files;
  }

  async #load(): Promise<RecentFile[]> {
    const text = await this.#disk.readFile(this.#path, "utf8").catch(() => null);
    if (text === null) return [];
    try {
      return fileSchema.parse(JSON.parse(text));
    } catch {
      await moveFile(this.#disk, this.#path, damagedName(this.#path)).catch(() => undefined);
      return [];
    }
  }
}
