import { createHash } from "node:crypto";
import { basename, join } from "node:path";
import type { StoredBlob } from "../../contract/channels.ts";
import { FailureError } from "../../contract/result.ts";
import { type Disk, makeFolder, namesIn, readStart, writeWhole } from "./disk.ts";
import { inWords } from "./disk-failure.ts";
import { readWhole } from "./read-whole.ts";
import { safeName } from "./safe-name.ts";
import { SNIFF_BYTES, sniff } from "./sniff.ts";

/** The largest attachment, in bytes. */
export const ATTACHMENT_MAX = 50 * 1024 * 1024;

/** The folder of attachments inside a board's folder. */
export const ATTACHMENTS = "attachments";

const BOARD = /^[A-Za-z0-9_-]{1,60}$/u;
const BLOB = /^[0-9a-f]{64}$/u;

/** The attached files of all boards: each once per board, named by the SHA-256 of its bytes. */
export class AttachmentStore {
  readonly #disk: Disk;
  readonly #boardFolder: (board: string) => string;

  constructor(disk: Disk, boardFolder: (board: string) => string) {
    this.#disk = disk;
    this.#boardFolder = boardFolder;
  }

  /** Keeps bytes under a board; `name` is made safe. Throws `too-large`, `not-found` and failures of the disk. */
  async add(board: string, name: string, bytes: Uint8Array): Promise<StoredBlob> {
    if (bytes.length > ATTACHMENT_MAX) throw tooLarge(name);
    const blob = sha256(bytes);
    await inWords("keep the file", async () => {
      // A folder made here for a board that is gone would bring half of it back.
      const folder = await this.#disk.stat(this.#boardFolder(board)).catch(() => null);
      if (!folder) throw new FailureError(noBoard);
      const path = this.#path(board, blob);
      const there = await this.#disk.readFile(path).catch(() => null);
      if (there && sha256(there) === blob) return;
      await makeFolder(this.#disk, join(this.#boardFolder(board), ATTACHMENTS));
      await writeWhole(this.#disk, path, bytes);
    });
    const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SNIFF_BYTES));
    return { blob, name: safeName(name), mime: sniff(start), size: bytes.length };
  }

  /** Keeps a file of the user's. Throws as {@link add}, and `bad-input` for what is no file. */
  async addFile(board: string, path: string): Promise<StoredBlob> {
    const name = basename(path);
    const bytes = await readWhole(this.#disk, path, ATTACHMENT_MAX, () => tooLarge(name));
    return this.add(board, name, bytes);
  }

  /** Keeps the attachments of one board under another too, where it was duplicated. */
  async copyAll(from: string, to: string): Promise<void> {
    await inWords("copy the attachments", async () => {
      const names = await namesIn(this.#disk, join(this.#boardFolder(from), ATTACHMENTS));
      const blobs = names.filter((name) => BLOB.test(name));
      if (blobs.length > 0) await makeFolder(this.#disk, join(this.#boardFolder(to), ATTACHMENTS));
      for (const blob of blobs)
        await writeWhole(this.#disk, this.#path(to, blob), await this.#disk.readFile(this.#path(from, blob)));
    });
  }

  /** The bytes of an attachment, checked. Throws `not-found` and `damaged`. */
  async read(board: string, blob: string): Promise<Buffer> {
    const found = await this.resolve(board, blob);
    if (!found) throw new FailureError(noFile);
    const bytes = await inWords("read the attachment", () => this.#disk.readFile(found.path));
    if (sha256(bytes) !== blob) throw new FailureError(damagedFile);
    return bytes;
  }

  /** Where an attachment lies and what it may be shown as, for the scheme that serves it; null where there is none. */
  async resolve(board: string, blob: string): Promise<{ readonly path: string; readonly mime: string } | null> {
    if (!BOARD.test(board) || !BLOB.test(blob)) return null;
    const path = this.#path(board, blob);
    const start = await readStart(this.#disk, path, SNIFF_BYTES).catch(() => null);
    return start && { path, mime: sniff(start) };
  }

  #path(board: string, blob: string): string {
    return join(this.#boardFolder(board), ATTACHMENTS, blob);
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
const noBoard = {
  code: "not-found" as const,
  message: "The board is not on this computer any more.",
  kept: "The file is where it was.",
};
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
