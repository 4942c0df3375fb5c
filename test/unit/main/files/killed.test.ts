import { type ChildProcess, fork } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeDisk } from "../../../../src/main/files/disk.ts";
import { OutgoingFiles } from "../../../../src/main/files/outgoing-files.ts";
import { aSnapshot, BOARD, titlesAfter } from "../helpers/a-board.ts";
import { aStore } from "../helpers/a-store.ts";
import { tempFolder } from "../helpers/temp-folder.ts";

const KILLS = 12;

/** Plain Node cannot run the sources: the writing processes are bundled first. */
let bundle: string;

beforeAll(async () => {
  bundle = await mkdtemp(join(tmpdir(), "tandem-writer-"));
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      ssr: true,
      outDir: bundle,
      emptyOutDir: true,
      target: "node20",
      rolldownOptions: {
        input: ["appending-process", "saving-process"].map((name) =>
          resolve(import.meta.dirname, `../helpers/${name}.ts`),
        ),
        output: { entryFileNames: "[name].mjs" },
      },
    },
    ssr: { noExternal: true },
  });
}, 60_000);
afterAll(() => rm(bundle, { recursive: true, force: true }));

describe("a process killed while it saves", () => {
  it(`loses nothing that it acknowledged, ${KILLS} times over on one board`, async () => {
    const folder = await tempFolder();
    const made = aStore(folder).store;
    await made.put(aSnapshot(), "create");
    await made.close();
    let known = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const acknowledged = await killedAfter(
        fork(join(bundle, "appending-process.mjs"), [folder, BOARD]),
        3 + ((kill * 37) % 60),
      );
      expect(acknowledged).toBeGreaterThan(known);
      const { store, troubles } = aStore(folder);
      const head = await store.head(BOARD);
      expect(head?.seq).toBeGreaterThanOrEqual(acknowledged);
      expect(titlesAfter(await store.load(BOARD))).toHaveLength(head?.seq ?? 0);
      expect(troubles).toEqual([]);
      await store.close();
      known = acknowledged;
    }
  }, 120_000);

  it(`leaves the file whole, as it was saved last or as it was to be, ${KILLS} times over, and nothing else`, async () => {
    const folder = await tempFolder();
    const list = join(await tempFolder(), "outgoing.json");
    const path = join(folder, "Board.tandem");
    let next = 1;
    for (let kill = 0; kill < KILLS; kill++) {
      const saved = await killedAfter(
        fork(join(bundle, "saving-process.mjs"), [path, String(next), list]),
        1 + (kill % 5),
        kill,
      );
      const marks = new Set((await readFile(path, "utf8")).trim().split(" "));
      const [mark] = marks;
      expect(marks.size).toBe(1);
      expect([saved, saved + 1]).toContain(Number(mark));
      next = saved + 2;
    }
    await new OutgoingFiles(nodeDisk, list).clear();
    expect(await readdir(folder)).toEqual(["Board.tandem"]);
    expect(await readFile(list, "utf8")).toBe("[]");
  }, 120_000);
});

/**
 * Kills a writer when it has acknowledged so many writes, and some milliseconds after; answers the last number that it
 * acknowledged.
 */
function killedAfter(child: ChildProcess, writes: number, ms = 0): Promise<number> {
  return new Promise((done, failed) => {
    let last = 0;
    let heard = 0;
    child.on("message", (seq) => {
      last = Number(seq);
      if (++heard !== writes) return;
      if (ms === 0) child.kill("SIGKILL");
      else setTimeout(() => child.kill("SIGKILL"), ms);
    });
    child.on("error", failed);
    child.on("close", (code, signal) => {
      if (signal === "SIGKILL") done(last);
      else failed(new Error(`The writer ended by itself with ${code}.`));
    });
  });
}
