import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { FailureError } from "../../../../src/contract/result.ts";
import { type Disk, nodeDisk } from "../../../../src/main/files/disk.ts";
import { OutgoingFiles } from "../../../../src/main/files/outgoing-files.ts";
import { tempFolder } from "../helpers/temp-folder.ts";

const UUID = "0b7f3c1e-5d4a-4b1e-9c55-3f2a1d0e9b77";
const PARTS = Buffer.alloc(13_000_000, "x");

/** A folder of the user's with an export in it, and a list of files in a folder of the app's. */
async function aPlace(disk: Disk = nodeDisk) {
  const [user, own] = [await tempFolder(), await tempFolder()];
  const list = join(own, "outgoing.json");
  const path = join(user, "Board.csv");
  await writeFile(path, "old");
  return { user, list, path, outgoing: new OutgoingFiles(disk, list) };
}

/** The real disk, which does something after each part of a file that is written. */
const afterParts = (then: (part: number) => Promise<void> | void): Disk => ({
  ...nodeDisk,
  open: async (path, flags) => {
    const handle = await nodeDisk.open(path, flags);
    let parts = 0;
    const writeFile = handle.writeFile.bind(handle);
    handle.writeFile = async (bytes) => {
      await writeFile(bytes);
      if (Buffer.isBuffer(bytes) && bytes.length > 1_000) await then(++parts);
    };
    return handle;
  },
});

describe("a file that leaves the data folder", () => {
  it("is written over what was there, and leaves no trace beside it nor in the list", async () => {
    const { user, list, path, outgoing } = await aPlace();
    await outgoing.write(path, PARTS);
    expect((await readFile(path)).equals(PARTS)).toBe(true);
    expect(await readdir(user)).toEqual(["Board.csv"]);
    expect(await readFile(list, "utf8")).toBe("[]");
  });

  it("is cancelled in the middle of its writing: what was there is as it was, and nothing lies beside it", async () => {
    const abort = new AbortController();
    const written: number[] = [];
    const disk = afterParts((part) => {
      written.push(part);
      if (part === 2) abort.abort(new FailureError({ code: "cancelled", message: "Cancelled." }));
    });
    const { user, list, path, outgoing } = await aPlace(disk);
    await expect(outgoing.write(path, PARTS, abort.signal)).rejects.toMatchObject({ failure: { code: "cancelled" } });
    await vi.waitFor(async () => expect(await readdir(user)).toEqual(["Board.csv"]));
    expect(await readFile(path, "utf8")).toBe("old");
    expect(written).toEqual([1, 2]);
    await vi.waitFor(async () => expect(await readFile(list, "utf8")).toBe("[]"));
  });

  it("that is written elsewhere is cancelled at once, and goes when its writer has ended", async () => {
    const { user, path, outgoing } = await aPlace();
    const abort = new AbortController();
    let end = (): void => undefined;
    const fill = async (beside: string) => {
      await writeFile(beside, "half");
      abort.abort(new Error("stop"));
      await new Promise<void>((done) => {
        end = done;
      });
      await writeFile(beside, "whole");
    };
    await expect(outgoing.place(path, fill, abort.signal)).rejects.toThrow("stop");
    expect(await readdir(user)).toHaveLength(2);
    end();
    await vi.waitFor(async () => expect(await readdir(user)).toEqual(["Board.csv"]));
    expect(await readFile(path, "utf8")).toBe("old");
  });

  it("is in the list before it is there, so that what a crash leaves is removed, and nothing but that", async () => {
    const crash = new Promise<void>(() => undefined);
    const { user, list, path, outgoing } = await aPlace(afterParts(() => crash));
    void outgoing.write(path, PARTS);
    await vi.waitFor(async () => expect(await readdir(user)).toHaveLength(2));
    const [left = ""] = (await readdir(user)).filter((name) => name !== "Board.csv");
    expect(JSON.parse(await readFile(list, "utf8"))).toEqual([join(user, left)]);

    // Files of the user's that come near, in the list of whoever wrote there or not.
    const other = `.Other.csv.${UUID}.tmp`;
    const theirs = [other, "Report.tmp", `Plan.${UUID}.tmp`, `.Plan.${UUID}.tmp.bak`, ".hidden"];
    for (const name of theirs) await writeFile(join(user, name), "theirs");
    await mkdir(join(user, `.Folder.${UUID}.tmp`));
    const named = [...theirs.filter((name) => name !== other), `.Folder.${UUID}.tmp`, left].map((name) =>
      join(user, name),
    );
    await writeFile(list, JSON.stringify([...named, `.Board.csv.${UUID}.tmp`, path]));
    const next = new OutgoingFiles(nodeDisk, list);
    await next.clear();
    expect((await readdir(user)).sort()).toEqual([...theirs, "Board.csv", `.Folder.${UUID}.tmp`].sort());
    await next.write(path, "new");
    expect(await readFile(path, "utf8")).toBe("new");
  });

  it("stays while it is being written, though the clearing up reads the list just then", async () => {
    let read = (): void => undefined;
    const late = new Promise<void>((done) => {
      read = done;
    });
    const readList = vi.fn(nodeDisk.readFile).mockImplementationOnce(async (...args) => {
      await late;
      return nodeDisk.readFile(...args);
    });
    const { path, outgoing } = await aPlace({ ...nodeDisk, readFile: readList as Disk["readFile"] });
    const clearing = outgoing.clear();
    const fill = async (beside: string) => {
      await writeFile(beside, "new");
      read();
      await clearing;
    };
    await outgoing.place(path, fill);
    expect(await readFile(path, "utf8")).toBe("new");
  });

  it("on a disk that is away is removed when it is back", async () => {
    const { user, list } = await aPlace();
    const away = join(user, "stick");
    const left = join(away, `.Board.csv.${UUID}.tmp`);
    await writeFile(list, JSON.stringify([left]));
    await new OutgoingFiles(nodeDisk, list).clear();
    expect(JSON.parse(await readFile(list, "utf8"))).toEqual([left]);
    await mkdir(away);
    await writeFile(left, "half");
    await new OutgoingFiles(nodeDisk, list).clear();
    expect(await readdir(away)).toEqual([]);
    expect(await readFile(list, "utf8")).toBe("[]");
  });

  it("is written also where the list cannot be, or cannot be read", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { user, list, path, outgoing } = await aPlace();
    await rm(join(list, ".."), { recursive: true });
    await outgoing.write(path, "new");
    expect(await readFile(path, "utf8")).toBe("new");
    expect(log).toHaveBeenCalled();
    log.mockRestore();
    await mkdir(join(list, ".."));
    await writeFile(list, "{");
    const next = new OutgoingFiles(nodeDisk, list);
    await next.clear();
    await next.write(path, "newer");
    expect(await readdir(user)).toEqual(["Board.csv"]);
  });
});
