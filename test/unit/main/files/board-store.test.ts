import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SCHEMA } from "../../../../src/core/change/schema.ts";
import { compactBoard } from "../../../../src/main/files/compact-board.ts";
import { nodeDisk } from "../../../../src/main/files/disk.ts";
import { encodeRecords } from "../../../../src/main/files/journal-format.ts";
import { encodeSnapshot } from "../../../../src/main/files/snapshot-file.ts";
import { aChange, addCards, addsCard, aSnapshot, BOARD, cardOf, titlesAfter } from "../helpers/a-board.ts";
import { aStore } from "../helpers/a-store.ts";
import { tempFolder } from "../helpers/temp-folder.ts";

async function aFilledStore(changes = 3) {
  const folder = await tempFolder();
  const made = aStore(folder);
  await made.store.put(aSnapshot(), "create");
  if (changes > 0) await made.store.append(BOARD, 1, addCards(1, changes));
  return { folder, boardFolder: join(folder, BOARD), ...made };
}

const titles = (to: number) => Array.from({ length: to }, (_, index) => `Card ${index + 1}`);
const files = async (folder: string) => (await readdir(folder)).filter((name) => name !== "set-aside").sort();

describe("boards on disk", () => {
  it("answers null for a board that is not there, and refuses an append to it", async () => {
    const { store } = aStore(await tempFolder());
    expect(await store.list()).toEqual([]);
    expect(await store.head("nothing")).toBeNull();
    expect(await store.load("nothing")).toBeNull();
    expect(await store.changesSince("nothing", 0)).toBeNull();
    await expect(store.append("nothing", 1, [addsCard(1)])).rejects.toMatchObject({ failure: { code: "not-found" } });
  });

  it("stores a board and lists it by what its changes made of it", async () => {
    const { store } = await aFilledStore(3);
    const rename = aChange(4, {
      updated: [{ type: "board", id: "board", from: { name: "Webinar series" }, to: { name: "Roadshow" } }],
    });
    await store.append(BOARD, 4, [rename]);
    expect(await store.list()).toEqual([
      {
        board: BOARD,
        name: "Roadshow",
        method: "scrum",
        cards: 3,
        changedAt: rename.at,
        archivedAt: null,
        deletedAt: null,
        source: null,
        damaged: null,
      },
    ]);
  });

  it("counts live cards only, whatever was archived since the last snapshot", async () => {
    const { store } = await aFilledStore(3);
    const archive = aChange(4, {
      updated: [{ type: "card", id: "card-2", from: { archivedAt: null }, to: { archivedAt: 5 } }],
    });
    await store.append(BOARD, 4, [archive]);
    expect(await store.list()).toMatchObject([{ cards: 2 }]);
    await store.append(BOARD, 5, [addsCard(5)]);
    expect(await store.list()).toMatchObject([{ cards: 3 }]);
  });

  it("tells where the changes after a number are, or that they are gone", async () => {
    const { store } = await aFilledStore(3);
    expect((await store.changesSince(BOARD, 1))?.map(({ seq }) => seq)).toEqual([2, 3]);
    expect(await store.changesSince(BOARD, 3)).toEqual([]);
    const later = aSnapshot({ seq: 9, head: addsCard(9).id, records: [...aSnapshot().records, cardOf(9)] });
    await store.put(later, "heal");
    expect(await store.changesSince(BOARD, 3)).toBeNull();
    expect(await store.changesSince(BOARD, 9)).toEqual([]);
  });

  it("keeps a safety copy before a board is stored over another, and none where it is the same", async () => {
    const { store, copies } = await aFilledStore(0);
    expect(copies).toEqual([]);
    await store.put(aSnapshot(), "create");
    expect(copies).toEqual([]);
    await store.put(aSnapshot({ seq: 4, head: addsCard(4).id }), "restore");
    expect(copies).toEqual([`${BOARD} restore`]);
  });

  it("keeps a safety copy before an import into a board that was worked on", async () => {
    const { store, copies } = await aFilledStore(0);
    const imports = (seq: number) => aChange(seq, { command: "board.import", added: [cardOf(seq)] });
    await store.append(BOARD, 1, [imports(1)]);
    expect(copies).toEqual([]);
    await store.append(BOARD, 2, [imports(2)]);
    expect(copies).toEqual([`${BOARD} import`]);
  });

  it("saves an import without a safety copy rather than not at all, and says so", async () => {
    const { store, troubles } = aStore(await tempFolder(), { keepCopy: () => Promise.reject(new Error("no room")) });
    await store.put(aSnapshot(), "create");
    await store.append(BOARD, 1, [addsCard(1)]);
    await store.append(BOARD, 2, [aChange(2, { command: "board.import" })]);
    expect(troubles).toMatchObject([{ message: expect.stringContaining("before the import") }]);
    expect(await store.head(BOARD)).toMatchObject({ seq: 2 });
  });

  it("leaves the board as it was where its safety copy cannot be made", async () => {
    const folder = await tempFolder();
    const { store } = aStore(folder, { keepCopy: () => Promise.reject(new Error("no room")) });
    await store.put(aSnapshot(), "create");
    await store.append(BOARD, 1, addCards(1, 2));
    await expect(store.put(aSnapshot({ seq: 7 }), "restore")).rejects.toThrow("no room");
    expect(titlesAfter(await store.load(BOARD))).toEqual(titles(2));
  });

  it("refuses what is no board, and ids that would be another's folder", async () => {
    const { store } = await aFilledStore(0);
    for (const bad of [
      aSnapshot({ schema: SCHEMA + 1 }),
      aSnapshot({ board: "../up" }),
      aSnapshot({ seq: -1 }),
      aSnapshot({ records: [] }),
    ])
      expect(() => store.put(bad, "create")).toThrow(expect.objectContaining({ failure: expect.anything() }));
    for (const board of [BOARD.toUpperCase(), "NUL", "com1"])
      await expect(store.put(aSnapshot({ board }), "create")).rejects.toMatchObject({ failure: { code: "bad-input" } });
  });

  it("removes a board for good only from the bin, after a last copy", async () => {
    const { store, copies, boardFolder } = await aFilledStore(1);
    await expect(store.purge(BOARD)).rejects.toMatchObject({ failure: { code: "invalid-request" } });
    const bin = { type: "board" as const, id: "board", from: { deletedAt: null }, to: { deletedAt: 7 } };
    await store.append(BOARD, 2, [aChange(2, { updated: [bin] })]);
    await store.purge(BOARD);
    expect(copies).toEqual([`${BOARD} purge`]);
    expect(await store.list()).toEqual([]);
    expect(await files(boardFolder).catch(() => "gone")).toBe("gone");
  });
});

describe("packing the journal into a snapshot", () => {
  it("keeps the board, the numbers and the way back to the snapshot before", async () => {
    const { store, boardFolder } = await aFilledStore(3);
    await store.compact(BOARD);
    await store.append(BOARD, 4, addCards(4, 5));
    await store.compact(BOARD);
    await store.append(BOARD, 6, [addsCard(6)]);
    expect(await files(boardFolder)).toEqual([
      "e1-journal-3.log",
      "e1-journal-5.log",
      "e1-snapshot-3.json",
      "e1-snapshot-5.json",
    ]);
    expect(await store.head(BOARD)).toEqual({ seq: 6, head: addsCard(6).id });
    expect(titlesAfter(await store.load(BOARD))).toEqual(titles(6));
    expect((await store.changesSince(BOARD, 3))?.map(({ seq }) => seq)).toEqual([4, 5, 6]);
  });

  it("happens by itself when enough has gathered and the board rests", async () => {
    const folder = await tempFolder();
    let packed: () => void = () => undefined;
    const done = new Promise<void>((resolve) => {
      packed = resolve;
    });
    const { store } = aStore(folder, {
      rotation: { bytes: 1_000_000, changes: 3, idleMs: 0 },
      compact: (boardFolder) => compactBoard(nodeDisk, boardFolder, "1.2.3").finally(packed),
    });
    await store.put(aSnapshot(), "create");
    await store.append(BOARD, 1, addCards(1, 3));
    await done;
    await store.close();
    expect(await files(join(folder, BOARD))).toContain("e1-snapshot-3.json");
  });

  it("takes appends while it packs", async () => {
    const folder = await tempFolder();
    let meanwhile: () => Promise<unknown> = async () => undefined;
    const { store } = aStore(folder, {
      compact: async (boardFolder) => {
        const compacted = await compactBoard(nodeDisk, boardFolder, "1.2.3");
        await meanwhile();
        return compacted;
      },
    });
    await store.put(aSnapshot(), "create");
    await store.append(BOARD, 1, addCards(1, 3));
    meanwhile = () => store.append(BOARD, 4, addCards(4, 6));
    await store.compact(BOARD);
    await store.append(BOARD, 7, [addsCard(7)]);
    await store.close();
    const again = aStore(folder).store;
    expect(await again.head(BOARD)).toMatchObject({ seq: 7 });
    expect(titlesAfter(await again.load(BOARD))).toEqual(titles(7));
  });

  it("stopped after any of its steps, leaves a board that loads", async () => {
    const { folder, store, boardFolder } = await aFilledStore(3);
    await store.close();
    // After the new snapshot, before the new journal.
    await compactBoard(nodeDisk, boardFolder, "1.2.3");
    await writeFile(join(boardFolder, ".e1-snapshot-9.json.1-1.tmp"), "half");
    const second = aStore(folder).store;
    expect(titlesAfter(await second.load(BOARD))).toEqual(titles(3));
    await second.append(BOARD, 4, addCards(4, 5));
    await second.close();
    // After the new journal, before the old files go.
    await compactBoard(nodeDisk, boardFolder, "1.2.3");
    await writeFile(join(boardFolder, "e1-journal-5.log"), "");
    const third = aStore(folder).store;
    expect(titlesAfter(await third.load(BOARD))).toEqual(titles(5));
    await third.append(BOARD, 6, [addsCard(6)]);
    await third.compact(BOARD);
    expect(titlesAfter(await third.load(BOARD))).toEqual(titles(6));
    expect(await files(boardFolder)).toEqual([
      "e1-journal-5.log",
      "e1-journal-6.log",
      "e1-snapshot-5.json",
      "e1-snapshot-6.json",
    ]);
  });

  it("stopped between a board stored anew and the end of the old one, keeps the new one", async () => {
    const { folder, store, boardFolder } = await aFilledStore(3);
    await store.close();
    const anew = aSnapshot({ seq: 1, head: addsCard(8).id, records: [...aSnapshot().records, cardOf(8)] });
    await writeFile(join(boardFolder, "e2-snapshot-1.json"), encodeSnapshot(anew, "1.2.3"));
    const again = aStore(folder).store;
    expect(titlesAfter(await again.load(BOARD))).toEqual(["Card 8"]);
    expect(await again.head(BOARD)).toEqual({ seq: 1, head: addsCard(8).id });
  });
});

describe("damage", () => {
  it("of the newest snapshot, anywhere, is worked around with the one before", async () => {
    const { folder, store, boardFolder } = await aFilledStore(3);
    await store.compact(BOARD);
    await store.append(BOARD, 4, addCards(4, 5));
    await store.close();
    const path = join(boardFolder, "e1-snapshot-3.json");
    const sound = await readFile(path);
    for (const bytes of [
      Buffer.alloc(0),
      sound.subarray(0, 40),
      sound.subarray(0, sound.length - 1),
      ...[3, 30, 200, sound.length - 30].map((at) => {
        const flipped = Buffer.from(sound);
        flipped.writeUInt8(flipped.readUInt8(at) ^ 1, at);
        return flipped;
      }),
    ]) {
      await writeFile(path, bytes);
      const again = aStore(folder).store;
      expect(titlesAfter(await again.load(BOARD))).toEqual(titles(5));
      expect(await again.head(BOARD)).toEqual({ seq: 5, head: addsCard(5).id });
      await again.close();
    }
    const last = aStore(folder).store;
    await last.compact(BOARD);
    expect(await readdir(join(boardFolder, "set-aside"))).toHaveLength(1);
    expect(titlesAfter(await last.load(BOARD))).toEqual(titles(5));
  });

  it("of every snapshot is said, touches nothing, and ends when a backup is put in its place", async () => {
    const { folder, store, boardFolder } = await aFilledStore(3);
    await store.close();
    const path = join(boardFolder, "e1-snapshot-0.json");
    await writeFile(path, "garbage");
    const before = await files(boardFolder);
    const { store: again, copies } = aStore(folder);
    expect(await again.list()).toMatchObject([{ board: BOARD, damaged: expect.stringContaining("backup") }]);
    await expect(again.load(BOARD)).rejects.toMatchObject({ failure: { code: "damaged" } });
    await expect(again.append(BOARD, 4, [addsCard(4)])).rejects.toMatchObject({ failure: { code: "damaged" } });
    expect(await files(boardFolder)).toEqual(before);
    await again.put(aSnapshot({ seq: 3, head: addsCard(3).id }), "restore");
    expect(copies).toEqual([]);
    expect(await again.list()).toMatchObject([{ damaged: null, name: "Webinar series" }]);
    expect((await readdir(join(boardFolder, "set-aside"))).sort()).toHaveLength(2);
  });

  it("a board of a newer Tandem is named with the version it wants, and never written to", async () => {
    const folder = await tempFolder();
    await mkdir(join(folder, BOARD));
    const newer = { ...aSnapshot(), schema: SCHEMA + 1 };
    await writeFile(join(folder, BOARD, "e1-snapshot-0.json"), encodeSnapshot(newer, "9.0.0"));
    const { store } = aStore(folder);
    expect(await store.list()).toMatchObject([{ damaged: expect.stringContaining("9.0.0") }]);
    const tooNew = { failure: { code: "too-new", todo: expect.stringContaining("9.0.0") } };
    await expect(store.load(BOARD)).rejects.toMatchObject(tooNew);
    await expect(store.append(BOARD, 1, [addsCard(1)])).rejects.toMatchObject(tooNew);
    await expect(store.put(aSnapshot(), "restore")).rejects.toMatchObject(tooNew);
    expect(await files(join(folder, BOARD))).toEqual(["e1-snapshot-0.json"]);
  });

  it("a folder that is moved away while the board is open is told, not written into", async () => {
    const { folder, store, boardFolder } = await aFilledStore(3);
    await rename(boardFolder, join(folder, "elsewhere"));
    await expect(store.append(BOARD, 4, [addsCard(4)])).rejects.toMatchObject({ failure: { code: "gone" } });
    await rename(join(folder, "elsewhere"), boardFolder);
    expect(await store.append(BOARD, 4, [addsCard(4)])).toMatchObject({ seq: 4 });
    await rm(boardFolder, { recursive: true });
    await expect(store.append(BOARD, 5, [addsCard(5)])).rejects.toMatchObject({ failure: { code: "gone" } });
    await expect(store.append(BOARD, 5, [addsCard(5)])).rejects.toMatchObject({ failure: { code: "not-found" } });
  });
});

describe("a board of an older version", () => {
  it("is brought up to date behind a safety copy, once", async () => {
    const folder = await tempFolder();
    await mkdir(join(folder, BOARD));
    const older = { ...aSnapshot({ seq: 2, head: addsCard(2).id }), schema: SCHEMA - 1 };
    await writeFile(join(folder, BOARD, "e1-snapshot-2.json"), encodeSnapshot(older, "0.0.9"));
    await writeFile(join(folder, BOARD, "e1-journal-2.log"), encodeRecords([{ seq: 3, change: addsCard(3) }]));
    const { store, copies } = aStore(folder);
    expect(await store.head(BOARD)).toEqual({ seq: 3, head: addsCard(3).id });
    const loaded = await store.load(BOARD);
    expect(loaded?.snapshot.schema).toBe(SCHEMA);
    expect(titlesAfter(loaded)).toEqual(["Card 3"]);
    // Changes of the older schema must not reach a window that has migrated by itself.
    expect(await store.changesSince(BOARD, 2)).toBeNull();
    await store.close();
    await aStore(folder).store.head(BOARD);
    expect(copies).toEqual([`${BOARD} migration`]);
  });

  it("stays as it was where the safety copy cannot be made", async () => {
    const folder = await tempFolder();
    await mkdir(join(folder, BOARD));
    const older = { ...aSnapshot(), schema: SCHEMA - 1 };
    await writeFile(join(folder, BOARD, "e1-snapshot-0.json"), encodeSnapshot(older, "0.0.9"));
    const { store } = aStore(folder, { keepCopy: () => Promise.reject(new Error("no room")) });
    await expect(store.head(BOARD)).rejects.toThrow("no room");
    expect(await files(join(folder, BOARD))).toEqual(["e1-snapshot-0.json"]);
  });
});
