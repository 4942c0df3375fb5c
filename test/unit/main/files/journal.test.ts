import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { encodeRecords, scanJournal } from "../../../../src/main/files/journal-format.ts";
import { addCards, addsCard, aSnapshot, BOARD, titlesAfter } from "../helpers/a-board.ts";
import { aStore } from "../helpers/a-store.ts";
import { tempFolder } from "../helpers/temp-folder.ts";

const numbered = (from: number, to: number) =>
  addCards(from, to).map((change, index) => ({ seq: from + index, change }));

describe("the journal's format", () => {
  it("reads back what it wrote", () => {
    const entries = numbered(1, 5);
    const scan = scanJournal(encodeRecords(entries));
    expect(scan.damage).toBeNull();
    expect(scan.entries.map(({ seq, change }) => ({ seq, change }))).toEqual(entries);
  });

  it("cut at any byte, keeps every record before the cut and calls the rest torn", () => {
    const first = encodeRecords(numbered(1, 2));
    const bytes = encodeRecords(numbered(1, 3));
    for (let length = first.length; length < bytes.length; length++) {
      const scan = scanJournal(bytes.subarray(0, length));
      expect(scan.entries).toHaveLength(2);
      expect(scan.damage).toBe(length === first.length ? null : "torn");
    }
  });

  it("takes zeros behind the end, as a power cut leaves them, for a torn write", () => {
    const scan = scanJournal(Buffer.concat([encodeRecords(numbered(1, 2)), Buffer.alloc(4096)]));
    expect(scan.entries).toHaveLength(2);
    expect(scan.damage).toBe("torn");
  });

  it("with any byte flipped, loses no other record and says so", () => {
    const sizes = numbered(1, 3).map((entry) => encodeRecords([entry]).length);
    const bytes = encodeRecords(numbered(1, 3));
    for (let at = 0; at < bytes.length; at++) {
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8(flipped.readUInt8(at) ^ 0x10, at);
      const hit = at < (sizes[0] ?? 0) ? 1 : at < (sizes[0] ?? 0) + (sizes[1] ?? 0) ? 2 : 3;
      const scan = scanJournal(flipped);
      expect(scan.entries.map(({ seq }) => seq)).toEqual([1, 2, 3].filter((seq) => seq !== hit));
      expect(scan.damage).not.toBeNull();
    }
  });
});

describe("a board's journal on disk", () => {
  const journalIn = async (folder: string) =>
    join(folder, BOARD, (await readdir(join(folder, BOARD))).find((name) => name.endsWith(".log")) as string);

  async function aBoardWith(changes: number) {
    const folder = await tempFolder();
    const { store } = aStore(folder);
    await store.put(aSnapshot(), "create");
    await store.append(BOARD, 1, addCards(1, changes));
    await store.close();
    return { folder, journal: await journalIn(folder) };
  }

  it("acknowledges what a fresh process then finds", async () => {
    const { folder } = await aBoardWith(3);
    const { store } = aStore(folder);
    expect(await store.head(BOARD)).toEqual({ seq: 3, head: addsCard(3).id });
    expect(titlesAfter(await store.load(BOARD))).toEqual(["Card 1", "Card 2", "Card 3"]);
  });

  it("takes a retry of what it has without writing it twice", async () => {
    const { folder } = await aBoardWith(3);
    const { store } = aStore(folder);
    expect(await store.append(BOARD, 2, addCards(2, 4))).toEqual({ seq: 4, head: addsCard(4).id });
    expect(titlesAfter(await store.load(BOARD))).toEqual(["Card 1", "Card 2", "Card 3", "Card 4"]);
  });

  it("refuses a gap, and another change under a number that is taken", async () => {
    const { folder } = await aBoardWith(3);
    const { store } = aStore(folder);
    await expect(store.append(BOARD, 5, [addsCard(5)])).rejects.toMatchObject({
      failure: { code: "invalid-request" },
    });
    await expect(store.append(BOARD, 3, [addsCard(9)])).rejects.toMatchObject({ failure: { code: "busy" } });
    expect(await store.append(BOARD, 4, [addsCard(4)])).toMatchObject({ seq: 4 });
  });

  it("cuts a torn tail before the next append and sets the cut bytes aside, wherever the tear is", async () => {
    const { folder, journal } = await aBoardWith(3);
    const whole = await readFile(journal);
    const two = encodeRecords(numbered(1, 2)).length;
    for (let length = two + 1; length < whole.length; length += 97) {
      await writeFile(journal, whole.subarray(0, length));
      const { store, troubles } = aStore(folder);
      expect(await store.head(BOARD)).toMatchObject({ seq: 2 });
      expect((await readFile(journal)).length).toBe(length);
      await store.append(BOARD, 3, [addsCard(3, "Card 3 again")]);
      await store.close();
      expect(troubles).toEqual([]);
      expect(titlesAfter(await aStore(folder).store.load(BOARD))).toEqual(["Card 1", "Card 2", "Card 3 again"]);
      const aside = join(folder, BOARD, "set-aside");
      const kept = await Promise.all((await readdir(aside)).map((name) => readFile(join(aside, name))));
      expect(kept.some((bytes) => bytes.equals(whole.subarray(two, length)))).toBe(true);
    }
  });

  it("damaged in the middle, keeps what comes before, sets the rest aside and says so", async () => {
    const { folder, journal } = await aBoardWith(3);
    const bytes = await readFile(journal);
    const one = encodeRecords(numbered(1, 1)).length;
    bytes.writeUInt8(bytes.readUInt8(one + 20) ^ 1, one + 20);
    await writeFile(journal, bytes);
    const { store, troubles } = aStore(folder);
    expect(await store.head(BOARD)).toMatchObject({ seq: 1 });
    expect(troubles).toMatchObject([{ code: "damaged", message: expect.stringContaining("Webinar series") }]);
    await store.append(BOARD, 2, addCards(2, 3));
    expect(titlesAfter(await store.load(BOARD))).toEqual(["Card 1", "Card 2", "Card 3"]);
    expect(await readdir(join(folder, BOARD, "set-aside"))).toHaveLength(1);
  });

  it("keeps the order of appends that come at once", async () => {
    const folder = await tempFolder();
    const { store } = aStore(folder);
    await store.put(aSnapshot(), "create");
    const heads = await Promise.all(addCards(1, 40).map((change, index) => store.append(BOARD, index + 1, [change])));
    expect(heads.map(({ seq }) => seq)).toEqual(heads.map((_, index) => index + 1));
    expect(await store.changesSince(BOARD, 37)).toEqual(numbered(38, 40));
  });
});
