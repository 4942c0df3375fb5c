import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, stat, truncate, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { FILE_MAX } from "../../../../src/core/document/field.ts";
import { AttachmentStore, KEPT_FOR } from "../../../../src/main/files/attachment-store.ts";
import { nodeDisk } from "../../../../src/main/files/disk.ts";
import { namedBlobs } from "../../../../src/main/files/named-blobs.ts";
import { sniff, UNKNOWN } from "../../../../src/main/files/sniff.ts";
import { tempFolder } from "../helpers/temp-folder.ts";

const pngOf = (width: number, height: number): Buffer => {
  const head = Buffer.alloc(33);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(head);
  head.writeUInt32BE(13, 8);
  head.write("IHDR", 12, "latin1");
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
};
const jpegOf = (width: number, height: number): Buffer => {
  const comment = Buffer.from([0xff, 0xfe, 0x00, 0x05, 0x61, 0x62, 0x63]);
  const frame = Buffer.from([0xff, 0xc0, 0x00, 0x11, 8, 0, 0, 0, 0, 3, 0, 0, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), comment, frame]);
};
const gifOf = (width: number, height: number): Buffer => {
  const head = Buffer.from("GIF89a\0\0\0\0\0\0", "latin1");
  head.writeUInt16LE(width, 6);
  head.writeUInt16LE(height, 8);
  return head;
};
const webpOf = (width: number, height: number): Buffer => {
  const head = Buffer.alloc(30);
  head.write("RIFF\0\0\0\0WEBPVP8X", "latin1");
  head.writeUIntLE(width - 1, 24, 3);
  head.writeUIntLE(height - 1, 27, 3);
  return head;
};

describe("what a file is, by its bytes", () => {
  it.each([
    ["image/png", pngOf(800, 600)],
    ["image/jpeg", jpegOf(800, 600)],
    ["image/gif", gifOf(20, 20)],
    ["image/webp", webpOf(800, 600)],
    ["application/pdf", Buffer.from("%PDF-1.7\n")],
    ["application/zip", Buffer.from("PK\x03\x04\x14\x00", "latin1")],
    [UNKNOWN, Buffer.from("MZ\x90\x00\x03", "latin1")],
    [UNKNOWN, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
    [UNKNOWN, Buffer.from("<!doctype html><script>1</script>")],
    [UNKNOWN, Buffer.alloc(0)],
    [UNKNOWN, pngOf(50_000, 50_000)],
    [UNKNOWN, pngOf(0, 600)],
    [UNKNOWN, jpegOf(10_000, 5_001)],
    [UNKNOWN, webpOf(16_384, 16_384)],
    [UNKNOWN, Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x00])],
  ])("is %s", (mime, bytes) => {
    expect(sniff(bytes)).toBe(mime);
  });
});

describe("attachments", () => {
  async function aStore() {
    const folder = await tempFolder();
    return { folder, store: new AttachmentStore(nodeDisk, join(folder, "attachments")) };
  }

  it("keeps a file once, by what it holds, under a safe name and its true kind", async () => {
    const { folder, store } = await aStore();
    const program = Buffer.from("MZ not a picture", "latin1");
    const stored = await store.add("..\\holiday\u202Egnp.png", program);
    expect(stored).toEqual({
      blob: createHash("sha256").update(program).digest("hex"),
      name: "holidaygnp.png",
      mime: UNKNOWN,
      size: program.length,
    });
    await store.add("again.png", program);
    expect(await readdir(join(folder, "attachments"))).toEqual([stored.blob]);
    expect(await store.read(stored.blob)).toEqual(program);
  });

  it("refuses more than 50 MB in words that name the file and not its place", async () => {
    const { folder, store } = await aStore();
    const path = join(folder, "film.mp4");
    await writeFile(path, "");
    await truncate(path, FILE_MAX + 1);
    const tooLarge = { failure: { code: "too-large", message: "“film.mp4” is larger than 50 MB." } };
    await expect(store.addFile(path)).rejects.toMatchObject(tooLarge);
    await expect(store.add("film.mp4", new Uint8Array(FILE_MAX + 1))).rejects.toMatchObject(tooLarge);
    expect(await readdir(folder)).toEqual(["film.mp4"]);
  });

  it("refuses folders and pipes instead of waiting for their end", async () => {
    const { folder, store } = await aStore();
    await expect(store.addFile(folder)).rejects.toMatchObject({ failure: { code: "bad-input" } });
    await expect(store.addFile(join(folder, "nowhere"))).rejects.toMatchObject({ failure: { code: "gone" } });
    if (process.platform !== "win32") {
      execFileSync("mkfifo", [join(folder, "pipe")]);
      await expect(store.addFile(join(folder, "pipe"))).rejects.toMatchObject({
        failure: { code: "bad-input" },
      });
    }
  });

  it("finds files by id alone, never by a path", async () => {
    const { folder, store } = await aStore();
    const { blob } = await store.add("a.png", pngOf(10, 10));
    expect(await store.resolve(blob)).toEqual({
      path: join(folder, "attachments", blob),
      mime: "image/png",
    });
    await writeFile(join(folder, "secret"), "x");
    for (const id of ["../secret", `../attachments/${blob}`, blob.toUpperCase(), `${blob}/`, "0".repeat(64), ""])
      expect(await store.resolve(id)).toBeNull();
  });

  it("says that a file is damaged instead of giving it out, until it is attached again", async () => {
    const { folder, store } = await aStore();
    const { blob } = await store.add("a.txt", Buffer.from("as it was"));
    await writeFile(join(folder, "attachments", blob), "as it is");
    await expect(store.read(blob)).rejects.toMatchObject({ failure: { code: "damaged" } });
    await store.add("a.txt", Buffer.from("as it was"));
    expect((await store.read(blob)).toString()).toBe("as it was");
  });

  describe("that nothing names any more", () => {
    const NOW = Date.UTC(2026, 10, 22);
    /** Attachments last wanted a little more than 30 days ago, and the folders that may name them. */
    async function oldFiles(...texts: string[]) {
      const { folder, store } = await aStore();
      const blobs = [];
      for (const text of texts) {
        const { blob } = await store.add("a.txt", Buffer.from(text));
        await utimes(join(folder, "attachments", blob), (NOW - KEPT_FOR) / 1000 - 1, (NOW - KEPT_FOR) / 1000 - 1);
        blobs.push(blob);
      }
      const places = [join(folder, "boards"), join(folder, "backups")];
      for (const place of places) await mkdir(join(place, "one", "set-aside"), { recursive: true });
      const named = (wanted: readonly string[]) => namedBlobs(nodeDisk, places, wanted);
      const left = async () => (await readdir(join(folder, "attachments"))).sort();
      return { folder, store, blobs, named, left };
    }

    it("go after 30 days; what a board, its journal, what was set aside or a backup names stays", async () => {
      const { folder, store, blobs, named, left } = await oldFiles("a", "b", "c", "d", "e", "nobody's");
      const [a = "", b = "", c = "", d = "", e = "", nobodys = ""] = blobs;
      await writeFile(join(folder, "boards", "one", "e1-snapshot-0.json"), `{"blob":"${a}"}`);
      await writeFile(
        join(folder, "boards", "one", "e1-journal-0.log"),
        Buffer.from(`\0\xff{"blob":"${b}"}`, "latin1"),
      );
      await writeFile(join(folder, "boards", "one", "set-aside", "e0"), `{"blob":"${c}"}`);
      await writeFile(join(folder, "backups", "one", "x.json.gz"), gzipSync(`{"blob":"${d}"}`));
      await writeFile(join(folder, "backups", "one", "y.json.gz"), "no backup at all");
      const cut = gzipSync(`{"blob":"${e}"}`).subarray(0, -8);
      await writeFile(join(folder, "backups", "one", "z.json.gz"), cut);
      await store.collect(named, NOW - 2_000);
      expect(await left()).toHaveLength(6);
      await store.collect(named, NOW);
      expect(await left()).toEqual(blobs.filter((blob) => blob !== nobodys).sort());
      expect((await stat(join(folder, "attachments", a))).mtimeMs).toBe(NOW);
    });

    it("stay where a file that may name them cannot be read, or is attached again meanwhile", async () => {
      const { store, blobs, left } = await oldFiles("a");
      const gone = Object.assign(new Error("gone"), { code: "ENOENT" });
      await expect(store.collect(() => Promise.reject(gone), NOW)).rejects.toBe(gone);
      expect(await left()).toEqual(blobs);
      const again = async () => {
        await store.add("a.txt", Buffer.from("a"));
        return [];
      };
      await store.collect(again, NOW);
      expect(await left()).toEqual(blobs);
    });

    it("stay where a board's file vanishes while it is looked for", async () => {
      const { folder, blobs } = await oldFiles("a");
      const places = [join(folder, "boards")];
      await writeFile(join(folder, "boards", "one", "e1-journal-0.log"), "x");
      const vanishing = { ...nodeDisk, readFile: () => Promise.reject(Object.assign(new Error(), { code: "ENOENT" })) };
      await expect(namedBlobs(vanishing as typeof nodeDisk, places, blobs)).rejects.toMatchObject({ code: "ENOENT" });
    });
  });
});
