import { execFileSync } from "node:child_process";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { nodeDisk, writeWhole } from "../../../../src/main/files/disk.ts";
import { diskFailure, readFailure } from "../../../../src/main/files/disk-failure.ts";
import { addCards, addsCard, aSnapshot, BOARD, cardOf, titlesAfter } from "../helpers/a-board.ts";
import { aStore } from "../helpers/a-store.ts";
import { failingDisk } from "../helpers/failing-disk.ts";
import { tempFolder } from "../helpers/temp-folder.ts";

const titles = (to: number) => Array.from({ length: to }, (_, index) => `Card ${index + 1}`);
const OUT_OF_SPACE = { failure: { code: "disk-full", kept: expect.any(String), todo: expect.any(String) } };

describe("what the disk refuses, in words", () => {
  it.each([
    ["ENOSPC", "disk-full"],
    ["EDQUOT", "disk-full"],
    ["EROFS", "read-only"],
    ["EACCES", "read-only"],
    ["EPERM", "read-only"],
    ["ENOENT", "gone"],
    ["EBUSY", "busy"],
    ["EIO", "failed"],
  ])("%s is %s, and names no path", (code, expected) => {
    const error = Object.assign(new Error(`${code}: no, open '/home/mira/boards/x'`), { code, path: "/home/mira" });
    const { failure } = diskFailure(error, "save the change");
    expect(failure).toMatchObject({
      code: expected,
      message: expect.stringMatching(/^Tandem could not save the change: /u),
    });
    expect(failure.kept).toBeTruthy();
    expect(failure.todo).toBeTruthy();
    expect(JSON.stringify(failure)).not.toContain("mira");
  });

  it.each([
    ["ENOENT", "Tandem could not read “Q2.tandem”: it is not there."],
    ["EACCES", "Tandem could not read “Q2.tandem”: its rights do not let Tandem read it."],
    ["EIO", "Tandem could not read “Q2.tandem”: the disk answered with an error."],
    ["EBUSY", "Tandem could not read “Q2.tandem”: another program holds the file."],
  ])("%s while a file is only read names the file and speaks of no writing", (code, message) => {
    const { failure } = readFailure(Object.assign(new Error(code), { code }), "Q2.tandem");
    expect(failure).toMatchObject({ message, kept: "Nothing was changed." });
    expect(failure.todo).not.toMatch(/save|writ/iu);
  });

  it("a mistake of ours is not taken for the disk's", () => {
    expect(() => diskFailure(new TypeError("x is undefined"), "save")).toThrow(TypeError);
  });
});

describe("a file written whole", () => {
  it("is the old one or the new one, whichever step fails, and leaves nothing beside it", async () => {
    for (const call of ["open", "writeFile", "sync", "rename"] as const) {
      const folder = await tempFolder();
      const path = join(folder, "file");
      await writeFile(path, "old");
      const failing = failingDisk({ [call]: "ENOSPC" });
      failing.break();
      await expect(writeWhole(failing.disk, path, "new")).rejects.toMatchObject({ code: "ENOSPC" });
      expect(await nodeDisk.readFile(path, "utf8")).toBe("old");
      expect(await readdir(folder)).toEqual(["file"]);
    }
  });

  it("waits for a scanner that holds the file for a moment", async () => {
    const folder = await tempFolder();
    let held = 2;
    const disk = {
      ...nodeDisk,
      rename: async (from: string, to: string) => {
        if (held-- > 0) throw Object.assign(new Error("held"), { code: held === 1 ? "EPERM" : "EBUSY" });
        await nodeDisk.rename(from, to);
      },
    };
    await writeWhole(disk as typeof nodeDisk, join(folder, "file"), "new");
    expect(await nodeDisk.readFile(join(folder, "file"), "utf8")).toBe("new");
  });
});

describe("an append the disk refuses", () => {
  it.each([
    ["write", "ENOSPC", "disk-full"],
    ["datasync", "EIO", "failed"],
    ["datasync", "ENOSPC", "disk-full"],
    ["open", "EROFS", "read-only"],
    ["open", "EACCES", "read-only"],
  ] as const)(
    "at its %s with %s is %s; the same append goes through when the disk is well again",
    async (call, code, expected) => {
      const folder = await tempFolder();
      const failing = failingDisk({ [call]: code });
      const { store, troubles } = aStore(folder, { disk: failing.disk });
      await store.put(aSnapshot(), "create");
      await store.append(BOARD, 1, addCards(1, 3));
      await store.close();
      failing.break();
      for (let attempt = 0; attempt < 3; attempt++)
        await expect(store.append(BOARD, 4, addCards(4, 5))).rejects.toMatchObject({ failure: { code: expected } });
      expect(await store.head(BOARD)).toMatchObject({ seq: 3 });
      failing.mend();
      expect(await store.append(BOARD, 4, addCards(4, 5))).toEqual({ seq: 5, head: addsCard(5).id });
      await store.close();
      expect(titlesAfter(await aStore(folder).store.load(BOARD))).toEqual(titles(5));
      expect(troubles).toEqual([]);
    },
  );

  it("never lets a change that was given up come back behind another one", async () => {
    const folder = await tempFolder();
    const failing = failingDisk({ datasync: "EIO" });
    const { store } = aStore(folder, { disk: failing.disk });
    await store.put(aSnapshot(), "create");
    await store.append(BOARD, 1, [addsCard(1)]);
    failing.break();
    await expect(store.append(BOARD, 2, addCards(2, 4))).rejects.toMatchObject({ failure: { code: "failed" } });
    failing.mend();
    await store.append(BOARD, 2, [addsCard(9)]);
    await store.close();
    expect(titlesAfter(await aStore(folder).store.load(BOARD))).toEqual(["Card 1", "Card 9"]);
  });
});

describe("the power goes at any call", () => {
  /** Runs `action` with the disk failing for good from its nth call on, for every n until it goes through. */
  async function atEveryCall(
    action: (store: ReturnType<typeof aStore>["store"]) => Promise<unknown>,
    check: (titles: string[]) => void,
  ) {
    const calls = {
      open: "EIO",
      write: "EIO",
      writeFile: "EIO",
      sync: "EIO",
      datasync: "EIO",
      rename: "EIO",
      rm: "EIO",
    };
    for (let after = 0; ; after++) {
      const folder = await tempFolder();
      const { store: before } = aStore(folder);
      await before.put(aSnapshot(), "create");
      await before.append(BOARD, 1, addCards(1, 3));
      await before.compact(BOARD);
      await before.append(BOARD, 4, addCards(4, 6));
      await before.close();
      const failing = failingDisk(calls, after);
      const { store } = aStore(folder, { disk: failing.disk });
      failing.break();
      const outcome = await action(store).then(
        () => "done",
        () => "failed",
      );
      await store.close();
      const again = aStore(folder).store;
      const loaded = await again.load(BOARD);
      check(titlesAfter(loaded));
      const head = await again.head(BOARD);
      await again.append(BOARD, (head?.seq ?? 0) + 1, [addsCard(100)]);
      await again.compact(BOARD);
      expect(titlesAfter(await again.load(BOARD))).toEqual([...titlesAfter(loaded), "Card 100"]);
      await again.close();
      if (outcome === "done") return after;
    }
  }

  it("of packing: the board is as it was", async () => {
    const calls = await atEveryCall(
      (store) => store.compact(BOARD),
      (found) => expect(found).toEqual(titles(6)),
    );
    expect(calls).toBeGreaterThan(5);
  });

  it("of storing a board anew: it is the old one or the new one", async () => {
    const anew = aSnapshot({ seq: 9, head: addsCard(9).id, records: [...aSnapshot().records, cardOf(50)] });
    const calls = await atEveryCall(
      (store) => store.put(anew, "restore"),
      (found) => expect([titles(6).join(), "Card 50"]).toContain(found.join()),
    );
    expect(calls).toBeGreaterThan(2);
  });

  it("of an append: what was there before is there, and of the append all or nothing", async () => {
    await atEveryCall(
      (store) => store.append(BOARD, 7, [addsCard(7)]),
      (found) => expect([titles(6).join(), titles(7).join()]).toContain(found.join()),
    );
  });
});

describe("a real volume", () => {
  /** A file system of its own of 512 KB, or the reason why there can be none here. */
  async function smallVolume(): Promise<string | { reason: string }> {
    const folder = await tempFolder();
    if (process.platform !== "linux") return { reason: "a volume is mounted on Linux only" };
    if (process.getuid?.() !== 0) return { reason: "mounting a volume takes root" };
    const volume = join(folder, "volume");
    await mkdir(volume);
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=512k", "tmpfs", volume], { stdio: "pipe" });
    } catch (error) {
      return { reason: `mount failed: ${(error as Error).message.split("\n")[0]}` };
    }
    onTestFinished(() => {
      execFileSync("umount", ["-l", volume]);
    });
    return volume;
  }

  it("that fills up in the middle of work loses nothing that was acknowledged", async ({ skip }) => {
    const volume = await smallVolume();
    if (typeof volume !== "string") return skip(volume.reason);
    const { store } = aStore(volume);
    await store.put(aSnapshot(), "create");
    let saved = 0;
    const long = "x".repeat(1_900);
    for (;;) {
      try {
        await store.append(BOARD, saved + 1, [addsCard(saved + 1, long)]);
        saved++;
      } catch (error) {
        expect(error).toMatchObject(OUT_OF_SPACE);
        break;
      }
    }
    expect(saved).toBeGreaterThan(50);
    await expect(store.append(BOARD, saved + 1, [addsCard(saved + 1, long)])).rejects.toMatchObject(OUT_OF_SPACE);
    await expect(store.compact(BOARD)).rejects.toMatchObject(OUT_OF_SPACE);
    await store.close();
    const { store: again } = aStore(volume);
    expect(titlesAfter(await again.load(BOARD))).toHaveLength(saved);
    // Room again, as when the user empties the bin of the system.
    await writeFile(join(volume, "ballast"), "").catch(() => undefined);
    await rm(join(volume, "ballast"), { force: true });
    execFileSync("mount", ["-o", "remount,size=4m", volume], { stdio: "pipe" });
    await again.append(BOARD, saved + 1, [addsCard(saved + 1)]);
    await again.compact(BOARD);
    expect(titlesAfter(await again.load(BOARD))).toHaveLength(saved + 1);
    await again.close();
  });

  it("that turns read-only says so, reads on, and takes the change when it may be written again", async ({ skip }) => {
    const volume = await smallVolume();
    if (typeof volume !== "string") return skip(volume.reason);
    const { store } = aStore(volume);
    await store.put(aSnapshot(), "create");
    await store.append(BOARD, 1, addCards(1, 2));
    await store.close();
    execFileSync("mount", ["-o", "remount,ro", volume], { stdio: "pipe" });
    await expect(store.append(BOARD, 3, [addsCard(3)])).rejects.toMatchObject({ failure: { code: "read-only" } });
    expect(titlesAfter(await store.load(BOARD))).toEqual(titles(2));
    execFileSync("mount", ["-o", "remount,rw", volume], { stdio: "pipe" });
    expect(await store.append(BOARD, 3, [addsCard(3)])).toMatchObject({ seq: 3 });
    await store.close();
  });
});
