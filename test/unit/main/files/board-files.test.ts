import { readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { FailureError } from "../../../../src/contract/result.ts";
import type { AttachmentRecord } from "../../../../src/core/document/records.ts";
import { AttachmentStore } from "../../../../src/main/files/attachment-store.ts";
import {
  readBoardFile,
  readWholeBoardFile,
  unpackAttachments,
  writeBoardFile,
} from "../../../../src/main/files/board-file.ts";
import { BoardFiles } from "../../../../src/main/files/board-files.ts";
import { nodeDisk } from "../../../../src/main/files/disk.ts";
import { OutgoingFiles } from "../../../../src/main/files/outgoing-files.ts";
import { RecentFiles } from "../../../../src/main/files/recent-files.ts";
import { aChange, addCards, aSnapshot, BOARD, recordsOf, titlesAfter } from "../helpers/a-board.ts";
import { aStore } from "../helpers/a-store.ts";
import { tempFolder } from "../helpers/temp-folder.ts";

/** One computer: its boards, attachments and board files. */
async function aComputer() {
  const folder = await tempFolder();
  const { store: boards, copies } = aStore(join(folder, "boards"));
  const attachments = new AttachmentStore(nodeDisk, join(folder, "attachments"));
  const noted: string[] = [];
  const recent = new RecentFiles(nodeDisk, join(folder, "recent.json"));
  const files = new BoardFiles({
    disk: nodeDisk,
    boards,
    recent,
    outgoing: new OutgoingFiles(nodeDisk, join(folder, "outgoing.json")),
    incoming: join(folder, "incoming"),
    read: (path) => readBoardFile(nodeDisk, path),
    unpack: (path, digest) => unpackAttachments(nodeDisk, path, digest, join(folder, "attachments")),
    write: (board, path) => writeBoardFile(nodeDisk, { board, attachments: join(folder, "attachments") }, path),
    note: (path) => noted.push(path),
    now: () => 1_700_000_000_000,
  });
  return { folder, boards, copies, attachments, files, recent, noted };
}

/** A computer with a board of two cards, one of which carries a file; the board saved as “Roadshow.tandem”. */
async function aSavedBoard() {
  const computer = await aComputer();
  await computer.boards.put(aSnapshot(), "create");
  const { blob, name, mime, size } = await computer.attachments.add("plan.txt", Buffer.from("the plan"));
  const attachment: AttachmentRecord = {
    type: "attachment",
    id: "plan",
    card: "card-1",
    name,
    mime,
    size,
    blob,
    url: null,
    at: 1,
    deletedAt: null,
    source: null,
  };
  await computer.boards.append(BOARD, 1, [...addCards(1, 2), aChange(3, { added: [attachment] })]);
  const path = join(computer.folder, "Roadshow.tandem");
  await computer.files.save(BOARD, path);
  return { ...computer, path, blob };
}

describe("board files", () => {
  it("is neither written nor opened nor taken in when that is cancelled, and leaves nothing behind", async () => {
    const { files, folder, path, boards } = await aSavedBoard();
    const before = await readFile(path);
    const names = await readdir(folder);
    const cancelled = AbortSignal.abort(new FailureError({ code: "cancelled", message: "Cancelled." }));
    const refusal = { failure: { code: "cancelled" } };
    await boards.append(BOARD, 4, addCards(4, 4));
    await expect(files.save(BOARD, path, undefined, cancelled)).rejects.toMatchObject(refusal);
    await expect(files.openPath(path, cancelled)).rejects.toMatchObject(refusal);
    const { token } = await files.openPath(path);
    await expect(files.adopt(token, "same", cancelled)).rejects.toMatchObject(refusal);
    expect(await readFile(path)).toEqual(before);
    expect(await readdir(folder)).toEqual(names);
    expect((await boards.head(BOARD))?.seq).toBe(4);
  });

  it("are not begun where they would be too large to be opened again", async () => {
    const { folder, path } = await aSavedBoard();
    const places = { board: join(folder, "boards", BOARD), attachments: join(folder, "attachments") };
    const { length } = await readFile(path);
    const beside = join(folder, "Copy.tandem");
    for (const max of [length - 1, "the plan".length - 1]) {
      const refusal = { failure: { code: "too-large", kept: expect.stringContaining("saved in Tandem") } };
      await expect(writeBoardFile(nodeDisk, places, beside, undefined, max)).rejects.toMatchObject(refusal);
      expect(await readdir(folder)).not.toContain("Copy.tandem");
    }
    expect(await writeBoardFile(nodeDisk, places, beside, undefined, length)).toBe(0);
    expect(await readFile(beside)).toEqual(await readFile(path));
  });

  it.each([
    ["attachment", "plan"],
    ["card", "card-1"],
  ] as const)("leave out what went with its %s where there is no room for it", async (type, id) => {
    const { boards, folder } = await aSavedBoard();
    const places = { board: join(folder, "boards", BOARD), attachments: join(folder, "attachments") };
    const gone = { type, id, from: { deletedAt: null }, to: { deletedAt: 4 } };
    await boards.append(BOARD, 4, [aChange(4, { updated: [gone] })]);
    const whole = join(folder, "Whole.tandem");
    expect(await writeBoardFile(nodeDisk, places, whole)).toBe(0);
    expect((await readWholeBoardFile(nodeDisk, whole)).attachments.size).toBe(1);
    const small = join(folder, "Small.tandem");
    expect(await writeBoardFile(nodeDisk, places, small, undefined, (await readFile(whole)).length - 1)).toBe(0);
    const read = await readWholeBoardFile(nodeDisk, small);
    expect([read.attachments.size, read.missing]).toEqual([0, []]);
    await rm(places.attachments, { recursive: true });
    expect(await writeBoardFile(nodeDisk, places, join(folder, "Later.tandem"))).toBe(0);
  });

  it("bring a board, attachments and all, to another computer", async () => {
    const { path, blob } = await aSavedBoard();
    const other = await aComputer();
    const opened = await other.files.openPath(path);
    expect(opened).toMatchObject({ name: "Roadshow.tandem", known: null, missing: [] });
    expect(recordsOf(opened.snapshot, "card")).toHaveLength(2);
    expect(await other.boards.list()).toEqual([]);
    expect(await other.files.adopt(opened.token, "same")).toEqual({ board: BOARD });
    expect(titlesAfter(await other.boards.load(BOARD))).toEqual(["Card 1", "Card 2"]);
    expect((await other.attachments.read(blob)).toString()).toBe("the plan");
  });

  it("replace a known board only after a safety copy, and are then ahead of every window", async () => {
    const { files, boards, copies, path } = await aSavedBoard();
    await boards.append(BOARD, 4, [aChange(4), aChange(5)]);
    const opened = await files.openPath(path);
    expect(opened.known).toMatchObject({ board: BOARD, name: "Webinar series" });
    await files.adopt(opened.token, "same");
    expect(copies).toEqual([`${BOARD} restore`]);
    expect((await boards.head(BOARD))?.seq).toBe(6);
    expect(await boards.changesSince(BOARD, 5)).toBeNull();
  });

  it("opened as a copy stand beside the original under another id and name", async () => {
    const { files, boards, copies, path } = await aSavedBoard();
    const { token } = await files.openPath(path);
    const { board } = await files.adopt(token, "copy");
    expect(board).not.toBe(BOARD);
    expect(copies).toEqual([]);
    expect((await boards.list()).map(({ name }) => name).sort()).toEqual(["Webinar series", "Webinar series (copy)"]);
    expect((await boards.load(board))?.snapshot.board).toBe(board);
  });

  it("dropped on the window open by their bytes", async () => {
    const { path, folder } = await aSavedBoard();
    const other = await aComputer();
    const { token, name } = await other.files.openBytes("Roadshow.tandem", await readFile(path));
    expect(name).toBe("Roadshow.tandem");
    await other.files.adopt(token, "same");
    expect(await other.boards.list()).toMatchObject([{ name: "Webinar series", cards: 2 }]);
    expect(await other.recent.list()).toEqual([]);
    expect(await readdir(folder)).not.toContain("incoming");
  });

  it("named by the system open by their token, and are remembered without their path", async () => {
    const { path, files, recent, noted } = await aSavedBoard();
    const announced = files.announce(path);
    expect(announced.name).toBe("Roadshow.tandem");
    expect(await files.openKnown(announced.token)).toMatchObject({ name: "Roadshow.tandem" });
    const [entry] = await recent.list();
    expect(entry).toMatchObject({ name: "Roadshow.tandem", folder: expect.stringMatching(/^tandem-test-/u) });
    expect(JSON.stringify(entry)).not.toContain("/");
    expect(noted).toEqual([path, path]);
    expect(await files.openKnown(entry?.token ?? "")).toMatchObject({ name: "Roadshow.tandem" });
    await expect(files.openKnown("no such token")).rejects.toMatchObject({ failure: { code: "not-found" } });
  });

  it("that changed between opening and taking in are not taken in", async () => {
    const { path, files, boards } = await aSavedBoard();
    const { token } = await files.openPath(path);
    await boards.append(BOARD, 4, [aChange(4)]);
    await files.save(BOARD, path);
    const other = await aComputer();
    const there = await other.files.openPath(path);
    await boards.append(BOARD, 5, [aChange(5)]);
    await files.save(BOARD, path);
    for (const [computer, key] of [
      [files, token],
      [other.files, there.token],
    ] as const)
      await expect(computer.adopt(key, "same")).rejects.toMatchObject({ failure: { code: "busy" } });
    expect(await other.boards.list()).toEqual([]);
  });

  it("keep a board whose attachment was lost, and name it", async () => {
    const { folder, files, blob } = await aSavedBoard();
    await rm(join(folder, "attachments", blob));
    const path = join(folder, "Partly.tandem");
    await files.save(BOARD, path);
    expect((await files.openPath(path)).missing).toEqual(["plan.txt"]);
  });

  it("are refused whole and in words wherever they were cut or flipped", async () => {
    const { folder, path } = await aSavedBoard();
    const sound = await readFile(path);
    const other = await aComputer();
    const bad = join(folder, "Bad.tandem");
    const step = Math.ceil(sound.length / 60);
    for (let at = 0; at < sound.length; at += step) {
      const flipped = Buffer.from(sound);
      flipped.writeUInt8(flipped.readUInt8(at) ^ 0xff, at);
      for (const bytes of [sound.subarray(0, at), flipped]) {
        await writeFile(bad, bytes);
        const outcome = await other.files.openPath(bad).catch((error: { failure?: object }) => error.failure);
        // A flipped byte in a field that carries nothing (a time, say) may leave a sound file; a failure is in words.
        if (!outcome || !("snapshot" in outcome)) {
          expect(outcome).toMatchObject({ message: expect.stringMatching(/\w/u), kept: "Nothing was changed." });
          expect(JSON.stringify(outcome)).not.toContain(folder);
        } else {
          expect(bytes.length).toBe(sound.length);
        }
      }
    }
    expect(await other.boards.list()).toEqual([]);
  });

  it.each([
    ["an entry outside", { "../board.json": strToU8("{}") }],
    ["an absolute entry", { "/etc/passwd": strToU8("x") }],
    ["a Windows entry", { "C:\\x": strToU8("x") }],
    ["a nested archive", { "inner.zip": zipSync({ "board.json": strToU8("{}") }) }],
    ["names that differ by case", { "board.json": strToU8("{}"), "BOARD.json": strToU8("{}") }],
    ["no board", { "manifest.json": strToU8("{}") }],
  ])("with %s are refused, and nothing is written", async (_name, entries) => {
    const { folder, files, boards } = await aComputer();
    const path = join(folder, "Bad.tandem");
    await writeFile(path, zipSync(entries as Record<string, Uint8Array>));
    await expect(files.openPath(path)).rejects.toMatchObject({
      failure: {
        code: expect.stringMatching(/bad-input|damaged/u),
        message: expect.stringMatching(/^“Bad\.tandem” was not opened\. \p{Lu}/u),
      },
    });
    expect(await boards.list()).toEqual([]);
    expect((await readdir(folder)).filter((name) => name !== "Bad.tandem" && name !== "recent.json")).toEqual([]);
  });

  it("that are folders, empty or gone are refused in words", async () => {
    const { folder, files } = await aComputer();
    await writeFile(join(folder, "Empty.tandem"), "");
    await expect(files.openPath(join(folder, "Empty.tandem"))).rejects.toMatchObject({
      failure: { code: "bad-input" },
    });
    await expect(files.openPath(folder)).rejects.toMatchObject({ failure: { code: "bad-input" } });
    await expect(files.openPath(join(folder, "No.tandem"))).rejects.toMatchObject({ failure: { code: "gone" } });
  });

  it("of 2 GB are refused by their size alone", async () => {
    const { folder, files } = await aComputer();
    const path = join(folder, "Huge.tandem");
    await writeFile(path, "");
    await truncate(path, 2_000_000_000);
    await expect(files.openPath(path)).rejects.toMatchObject({ failure: { code: "too-large" } });
  });

  it("a damaged list of recent files is set aside", async () => {
    const { folder, recent } = await aComputer();
    await writeFile(join(folder, "recent.json"), "{");
    expect(await recent.list()).toEqual([]);
    expect(await readdir(folder)).toContain("recent.json.damaged");
  });
});
