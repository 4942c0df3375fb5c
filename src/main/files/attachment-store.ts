import { createHash } from "node:crypto";
import { basename, join } from "node:path";
import type { StoredBlob } from "../../contract/channels.ts";
import { FailureError } from "../../contract/result.ts";
import { FILE_MAX } from "../../core/document/field.ts";
import { type Disk, makeFolder, namesIn, readStart, writeWhole } from "./disk.ts";
import { inWords } from "./disk-failure.ts";
import { readWhole } from "./read-whole.ts";
import { safeName } from "./safe-name.ts";
import { SNIFF_BYTES, sniff } from "./sniff.ts";

/** How long an attachment is kept that nothing names any more, in milliseconds. */
export const KEPT_FOR = 30 * 24 * 3_600_000;

const BLOB = /^[0-9a-f]{64}$/u;

/**
 * The attached files of all boards and backups: each once, named by the SHA-256 of its bytes. A file's time on disk is
 * when it was last known to be wanted; {@link AttachmentStore.collect} goes by it.
 */
export class AttachmentStore {
  readonly #disk: Disk;
  readonly #folder: string;

  constructor(disk: Disk, folder: string) {
    this.#disk = disk;
    this.#folder = folder;
  }

  /** Keeps bytes; `name` is made safe. Throws `too-large` and failures of the disk. */
  async add(name: string, bytes: Uint8Array): Promise<StoredBlob> {
    if (bytes.length > FILE_MAX) throw tooLarge(name);
    const blob = sha256(bytes);
    await inWords("keep the file", async () => {
      const path = this.#path(blob);
      const there = await this.#disk.readFile(path).catch(() => null);
      if (there && sha256(there) === blob && (await this.#wanted(blob, Date.now()))) return;
      await makeFolder(this.#disk, this.#folder);
      await writeWhole(this.#disk, path, bytes);
    });
    const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SNIFF_BYTES));
    return { blob, name: safeName(name), mime: sniff(start), size: bytes.length };
  }

  /** Keeps a file of the user's. Throws as {@link add}, and `bad-input` for what is no file. */
  async addFile(path: string): Promise<StoredBlob> {
    const name = basename(path);
    const bytes = await readWhole(this.#disk, path, FILE_MAX, () => tooLarge(name));
    return this.add(name, bytes);
  }

  /** The bytes of an attachment, checked. Throws `not-found` and `damaged`. */
  async read(blob: string): Promise<Buffer> {
    const found = await this.resolve(blob);
    if (!found) throw new FailureError(noFile);
    const bytes = await inWords("read the attachment", () => this.#disk.readFile(found.path));
    if (sha256(bytes) !== blob) throw new FailureError(damagedFile);
    return bytes;
  }

  /** Where an attachment lies and what it may be shown as, for the scheme that serves it; null where there is none. */
  async resolve(blob: string): Promise<{ readonly path: string; readonly mime: string } | null> {
    if (!BLOB.test(blob)) return null;
    const path = this.#path(blob);
    const start = await readStart(this.#disk, path, SNIFF_BYTES).catch(() => null);
    return start && { path, mime: sniff(start) };
  }

  /**
   * Removes what no board and no backup has named for 30 days at `now`. `named` answers which of some attachments are
   * named still; where it cannot say so for certain it must throw, and then nothing is removed.
   */
  async collect(named: (blobs: readonly string[]) => Promise<readonly string[]>, now: number): Promise<void> {
    const names = await namesIn(this.#disk, this.#folder);
    const old: string[] = [];
    for (const name of names) if (BLOB.test(name) && (await this.#isOld(name, now))) old.push(name);
    if (old.length === 0) return;
    const wanted = new Set(await named(old));
    for (const blob of old) {
      if (wanted.has(blob)) await this.#wanted(blob, now);
      // Asked again: it may have been attached once more while the boards were read.
      else if (await this.#isOld(blob, now)) await this.#disk.rm(this.#path(blob), { force: true });
    }
  }

  async #isOld(blob: string, now: number): Promise<boolean> {
    const stat = await this.#disk.stat(this.#path(blob)).catch(() => null);
    return stat !== null && now - stat.mtimeMs > KEPT_FOR;
  }

  /** Notes that an attachment is wanted; answers whether it is still there. */
  #wanted(blob: string, at: number): Promise<boolean> {
    return this.#disk.utimes(this.#path(blob), at / 1000, at / 1000).then(
      () => true,
      () => false,
    );
  }

  #path(blob: string): string {
    return join(this.#folder, blob);
  }
}

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const tooLarge = (name: string) =>
  new FailureError({
    code: "too-large",
    message: `“${safeName(name)}” is larger than 50 MB.`,
    kept: "Nothing was attached; the file is where it was.",
    todo: "Attach a smaller version, or a link to where it lies.",
  });
const noFile = {
  code: "not-found" as const,
  message: "The attached file is not on this computer.",
  kept: "The card keeps its name.",
  todo: "Look for it in a copy of the board, or attach it again.",
};
const damagedFile = {
  code: "damaged" as const,
  message: "The attached file is damaged.",
  kept: "The card keeps its name.",
  todo: "Attach it again, or take it from a copy of the board.",
};
