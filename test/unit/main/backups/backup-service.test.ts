import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import type { Failure } from "../../../../src/contract/result.ts";
import { readBackup, writeBackup } from "../../../../src/main/backups/backup-file.ts";
import { BACKUP_EVERY, BackupService } from "../../../../src/main/backups/backup-service.ts";
import { AttachmentStore, KEPT_FOR } from "../../../../src/main/files/attachment-store.ts";
import { BoardStore } from "../../../../src/main/files/board-store.ts";
import { collectAttachments } from "../../../../src/main/files/collect-attachments.ts";
import { compactBoard } from "../../../../src/main/files/compact-board.ts";
import { type Disk, nodeDisk } from "../../../../src/main/files/disk.ts";
import { emptyBin } from "../../../../src/main/files/empty-bin.ts";
import { backupHandlers } from "../../../../src/main/ipc/handlers/backups.ts";
import { aChange, addCards, addsCard, aSnapshot, BOARD, titlesAfter } from "../helpers/a-board.ts";
import { aStore } from "../helpers/a-store.ts";
import { failingDisk } from "../helpers/failing-disk.ts";
import { tempFolder } from "../helpers/temp-folder.ts";

const START = Date.UTC(2026, 10, 22, 9, 0);

/** Boards and backups as the app wires them, on a clock of the test's own. */
async function aComputer(backupDisk: Disk = nodeDisk) {
  const folder = await tempFolder();
  const clock = { now: START };
  const troubles: Failure[] = [];
  const trouble = (failure: Failure) => troubles.push(failure);
  const boardFolder = (board: string) => join(folder, "boards", board);
  const backups = new BackupService({
    disk: backupDisk,
    folder: join(folder, "backups"),
    boardFolder,
    write: (from, path) => writeBackup(backupDisk, from, path, "1.2.3"),
    trouble,
    now: () => clock.now,
  });
  const removal = { disk: nodeDisk, folder: join(folder, "boards") };
  const boards = new BoardStore({
    ...removal,
    app: "1.2.3",
    compact: (board) => compactBoard(nodeDisk, board, "1.2.3"),
    keepCopy: async (board, reason) => {
      clock.now += 1;
      await backups.keepCopy(board, reason);
    },
    trouble,
    worked: (board) => backups.worked(board),
    rotation: { bytes: 1e9, changes: 1e9, idleMs: 1e9 },
  });
  onTestFinished(async () => {
    await boards.close();
    await backups.close();
  });
  const ask = backupHandlers(boards, backups);
  const restore = async (board: string, backup: string) =>
    ask["backups.restore"]({ board, backup }, undefined as never, {
      signal: new AbortController().signal,
      began: () => undefined,
    });
  const attachments = new AttachmentStore(nodeDisk, join(folder, "attachments"));
  return { folder, clock, troubles, backups, boards, restore, removal, attachments };
}

const inBin = (seq: number, at: number) =>
  aChange(seq, { updated: [{ type: "board", id: "board", from: { deletedAt: null }, to: { deletedAt: at } }] });

describe("backups by the clock", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("come with the first work, then not before 15 minutes, however much is done", async () => {
    const { clock, boards, backups } = await aComputer();
    await boards.put(aSnapshot(), "create");
    const work = async (seq: number, minutes: number) => {
      clock.now = START + minutes * 60_000;
      await boards.append(BOARD, seq, [addsCard(seq)]);
      await vi.waitFor(async () => {
        await vi.advanceTimersByTimeAsync(0);
        expect(vi.getTimerCount()).toBe(1);
      });
    };
    await boards.append(BOARD, 1, [addsCard(1)]);
    await vi.waitFor(async () => {
      await vi.advanceTimersByTimeAsync(0);
      expect(await backups.list(BOARD)).toHaveLength(1);
    });
    await work(2, 1);
    await work(3, 2);
    expect(await backups.list(BOARD)).toHaveLength(1);
    clock.now = START + BACKUP_EVERY;
    await vi.advanceTimersByTimeAsync(BACKUP_EVERY);
    await vi.waitFor(async () => expect(await backups.list(BOARD)).toHaveLength(2));
    const [newest] = await backups.list(BOARD);
    expect(newest).toMatchObject({ reason: "work", cards: 3, name: "Webinar series", damaged: false });
  });

  it("that fail are told, with what is safe, and tried again after 15 minutes", async () => {
    const full = failingDisk({ open: "ENOSPC" });
    const { boards, troubles, backups } = await aComputer(full.disk);
    full.break();
    await boards.put(aSnapshot(), "create");
    await boards.append(BOARD, 1, [addsCard(1)]);
    await vi.waitFor(async () => {
      await vi.advanceTimersByTimeAsync(0);
      expect(troubles).toMatchObject([
        { code: "disk-full", message: expect.stringContaining("No backup"), kept: "The board itself is saved." },
      ]);
    });
    await boards.append(BOARD, 2, [addsCard(2)]);
    await vi.advanceTimersByTimeAsync(BACKUP_EVERY / 2);
    expect(troubles).toHaveLength(1);
    full.mend();
    await vi.advanceTimersByTimeAsync(BACKUP_EVERY);
    await boards.append(BOARD, 3, [addsCard(3)]);
    await vi.waitFor(async () => {
      await vi.advanceTimersByTimeAsync(0);
      expect(await backups.list(BOARD)).toMatchObject([{ cards: 3 }]);
    });
  });
});

describe("a backup", () => {
  it("is read back after writing: one that the disk took badly does not stay", async () => {
    const { folder, boards } = await aComputer();
    await boards.put(aSnapshot(), "create");
    const rotten: Disk = {
      ...nodeDisk,
      readFile: (async (path: string, ...rest: []) => {
        const bytes = (await nodeDisk.readFile(path, ...rest)) as Buffer;
        if (path.endsWith(".gz")) bytes.writeUInt8(bytes.readUInt8(20) ^ 1, 20);
        return bytes;
      }) as Disk["readFile"],
    };
    await mkdir(join(folder, "backups"));
    const path = join(folder, "backups", "one.json.gz");
    await expect(writeBackup(rotten, boards.folderOf(BOARD), path, "1.2.3")).rejects.toMatchObject({
      failure: { code: "failed", message: expect.stringContaining("read back") },
    });
    expect(await readdir(join(folder, "backups"))).toEqual([]);
  });

  it("edited by hand or damaged is refused, and named so in the list", async () => {
    const { folder, boards, backups, restore } = await aComputer();
    await boards.put(aSnapshot(), "create");
    await backups.keepCopy(BOARD, "work");
    const [entry] = await backups.list(BOARD);
    const path = join(folder, "backups", BOARD, `${entry?.id}.json.gz`);
    const sound = await readFile(path);
    const edited = gunzipSync(sound).toString().replaceAll("Webinar series", "Webinar serles");
    for (const bytes of [gzipSync(edited), sound.subarray(0, 100), Buffer.from("not a backup"), Buffer.alloc(0)]) {
      await writeFile(path, bytes);
      await expect(readBackup(nodeDisk, path)).rejects.toMatchObject({ failure: { code: "damaged" } });
      await expect(restore(BOARD, entry?.id ?? "")).rejects.toMatchObject({ failure: { code: "damaged" } });
    }
    expect(await backups.list(BOARD)).toMatchObject([{ damaged: true }]);
    expect(await boards.list()).toMatchObject([{ name: "Webinar series" }]);
  });

  it("is found by its name in the folder, never by a path", async () => {
    const { restore } = await aComputer();
    for (const id of ["../../boards/webinar-series/e1-snapshot-0", "2026-11-22T09-00-00-000Z-work", ""])
      await expect(restore(BOARD, id)).rejects.toMatchObject({ failure: { code: "not-found" } });
  });
});

describe("restoring a backup", () => {
  it("brings the board back behind a safety copy, and can itself be taken back", async () => {
    const { boards, backups, restore } = await aComputer();
    await boards.put(aSnapshot(), "create");
    await boards.append(BOARD, 1, addCards(1, 2));
    // By a name of its own: the clock stands, and the backup that follows work might be written over it.
    await backups.keepCopy(BOARD, "early");
    const early = (await backups.list(BOARD)).find(({ reason }) => reason === "early");
    await boards.append(BOARD, 3, addCards(3, 5));
    const restored = await restore(BOARD, early?.id ?? "");
    expect(restored).toEqual({ seq: 6, head: addsCard(2).id });
    expect(titlesAfter(await boards.load(BOARD))).toEqual(["Card 1", "Card 2"]);
    const copy = (await backups.list(BOARD)).find(({ reason }) => reason === "restore");
    expect(copy).toMatchObject({ cards: 5 });
    expect((await restore(BOARD, copy?.id ?? "")).seq).toBe(7);
    expect(titlesAfter(await boards.load(BOARD))).toHaveLength(5);
    expect(await boards.append(BOARD, 8, [addsCard(8)])).toMatchObject({ seq: 8 });
  });

  it("works where the board itself is damaged", async () => {
    const { boards, backups, restore } = await aComputer();
    await boards.put(aSnapshot(), "create");
    await boards.append(BOARD, 1, addCards(1, 2));
    await backups.keepCopy(BOARD, "work");
    await boards.close();
    await writeFile(join(boards.folderOf(BOARD), "e1-snapshot-0.json"), "garbage");
    const [entry] = await backups.list(BOARD);
    await restore(BOARD, entry?.id ?? "");
    expect(titlesAfter(await boards.load(BOARD))).toEqual(["Card 1", "Card 2"]);
  });
});

describe("a board removed for good", () => {
  async function aRemovedBoard() {
    const computer = await aComputer();
    await computer.boards.put(aSnapshot(), "create");
    const { blob } = await computer.attachments.add("plan.txt", Buffer.from("the plan"));
    await computer.boards.append(BOARD, 1, [addsCard(1), inBin(2, START)]);
    return { ...computer, blob };
  }

  it("leaves a last backup from which it comes back, attachments and all", async () => {
    const { boards, backups, restore, attachments, blob } = await aRemovedBoard();
    await boards.purge(BOARD);
    expect(await boards.list()).toEqual([]);
    expect(await attachments.resolve(blob)).not.toBeNull();
    const [last] = await backups.list(null);
    expect(last).toMatchObject({ board: BOARD, reason: "purge", name: "Webinar series" });
    await restore(BOARD, last?.id ?? "");
    expect(titlesAfter(await boards.load(BOARD))).toEqual(["Card 1"]);
    expect((await attachments.read(blob)).toString()).toBe("the plan");
  });

  it("is known to have gone on purpose, is not healed back, and counts as lost again once it came back", async () => {
    const { folder, boards, restore, backups } = await aRemovedBoard();
    const had = await boards.read(BOARD);
    const { store: another } = aStore(join(folder, "boards"));
    expect(await boards.removals.purged()).toEqual(new Set());
    await boards.purge(BOARD);
    expect(await another.removals.purged()).toEqual(new Set([BOARD]));
    if (!had) throw new Error("There was no board.");
    await expect(boards.put(had, "heal")).rejects.toMatchObject({ failure: { code: "not-found" } });
    expect(await boards.list()).toEqual([]);
    await restore(BOARD, (await backups.list(BOARD))[0]?.id ?? "");
    expect(await boards.removals.purged()).toEqual(new Set());
    await boards.close();
    await rm(boards.folderOf(BOARD), { recursive: true });
    expect(await boards.put(had, "heal")).toMatchObject({ seq: 2 });
  });

  it("is rather put back than forgotten where the list of those is damaged", async () => {
    const { folder, boards } = await aRemovedBoard();
    const had = await boards.read(BOARD);
    await boards.purge(BOARD);
    await writeFile(join(folder, "boards", "purged.json"), "[");
    const { store: next } = aStore(join(folder, "boards"));
    expect(await next.removals.purged()).toEqual(new Set());
    if (had) await next.put(had, "heal");
    expect(await next.list()).toHaveLength(1);
    expect(await readdir(join(folder, "boards"))).toContain("purged.json.damaged");
  });

  it("goes by itself after 30 days in the bin, and not before", async () => {
    const { boards } = await aRemovedBoard();
    await emptyBin(boards, START + 30 * 24 * 3_600_000);
    expect(await boards.list()).toHaveLength(1);
    await emptyBin(boards, START + 30 * 24 * 3_600_000 + 1);
    expect(await boards.list()).toEqual([]);
  });

  it("interrupted half way, is gone, and is tidied up at the next start", async () => {
    const { folder, boards, removal, restore, backups, attachments, blob } = await aRemovedBoard();
    const pulled = failingDisk({ rm: "EIO" }, 1);
    pulled.break();
    await expect(
      new BoardStore({
        ...removal,
        disk: pulled.disk,
        app: "1.2.3",
        compact: async () => null,
        keepCopy: (board, reason) => backups.keepCopy(board, reason),
        trouble: () => undefined,
        worked: () => undefined,
        rotation: { bytes: 1e9, changes: 1e9, idleMs: 1e9 },
      }).purge(BOARD),
    ).rejects.toMatchObject({ failure: { code: "failed" } });
    await boards.close();
    expect(await boards.list()).toEqual([]);
    expect(await boards.removals.purged()).toEqual(new Set([BOARD]));
    await boards.removals.finish();
    expect(await readdir(join(folder, "boards"))).toEqual(["purged.json"]);
    await restore(BOARD, (await backups.list(BOARD))[0]?.id ?? "");
    expect((await attachments.read(blob)).toString()).toBe("the plan");
  });
});

describe("attachments that nothing names", () => {
  it("go only while no board is missing that was not removed on purpose", async () => {
    const { folder, boards, backups, attachments } = await aComputer();
    const { blob } = await attachments.add("plan.txt", Buffer.from("the plan"));
    const named = () => Promise.resolve([]);
    const collect = () =>
      collectAttachments(
        { disk: nodeDisk, boards, attachments, backups: join(folder, "backups"), named },
        Date.now() + KEPT_FOR + 1_000,
      );
    await boards.put(aSnapshot(), "create");
    await boards.append(BOARD, 1, [inBin(1, START)]);
    await backups.keepCopy(BOARD, "work");
    await boards.close();
    await rename(boards.folderOf(BOARD), join(folder, "lost"));
    await collect();
    expect(await attachments.resolve(blob)).not.toBeNull();
    await rename(join(folder, "lost"), boards.folderOf(BOARD));
    await boards.purge(BOARD);
    await collect();
    expect(await attachments.resolve(blob)).toBeNull();
  });
});
