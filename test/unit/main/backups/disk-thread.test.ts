import { EventEmitter } from "node:events";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { type JobCall, runJob } from "../../../../src/main/backups/disk-jobs.ts";
import { DiskThread } from "../../../../src/main/backups/disk-thread.ts";
import { addCards, aSnapshot, BOARD } from "../helpers/a-board.ts";
import { aStore } from "../helpers/a-store.ts";
import { tempFolder } from "../helpers/temp-folder.ts";

/** A thread as far as messages go: what crosses is cloned, both ways. `answers` false: it hears and says nothing. */
class FakeWorker extends EventEmitter {
  readonly answers: boolean;
  constructor(answers: boolean) {
    super();
    this.answers = answers;
  }
  postMessage(call: JobCall): void {
    if (this.answers)
      void runJob(structuredClone(call)).then((answer) => this.emit("message", structuredClone(answer)));
  }
  async terminate(): Promise<number> {
    this.emit("exit", 1);
    return 1;
  }
}

function aThread(answers = true) {
  const workers: FakeWorker[] = [];
  const thread = new DiskThread(() => {
    const worker = new FakeWorker(answers || workers.length > 0);
    workers.push(worker);
    return worker as unknown as Worker;
  });
  return { thread, workers };
}

describe("the thread for the disk", () => {
  it("packs a board and backs it up, many at once on one thread", async () => {
    const folder = await tempFolder();
    const { thread, workers } = aThread();
    const { store } = aStore(folder, { compact: (board) => thread.run("compact", board, "1.2.3") });
    await store.put(aSnapshot(), "create");
    await store.append(BOARD, 1, addCards(1, 3));
    const [packed, backedUp] = await Promise.all([
      thread.run("compact", store.folderOf(BOARD), "1.2.3"),
      thread.run("backup", store.folderOf(BOARD), join(folder, "backup.json.gz"), "1.2.3"),
    ]);
    expect(packed).toMatchObject({ seq: 3, summary: { cards: 3 } });
    expect(backedUp).toBe(true);
    expect(workers).toHaveLength(1);
    await thread.close();
  });

  it("fails with the words, and with the system's code, of what failed there", async () => {
    const folder = await tempFolder();
    const { thread } = aThread();
    await expect(thread.run("readFile", join(folder, "no.tandem"))).rejects.toMatchObject({
      failure: { code: "gone" },
    });
    const { store } = aStore(folder);
    await store.put(aSnapshot(), "create");
    await expect(thread.run("backup", store.folderOf(BOARD), join(folder, "no", "b.gz"), "1")).rejects.toMatchObject({
      code: "ENOENT",
    });
    await thread.close();
  });

  it("that dies fails what it had, and the next job gets another", async () => {
    const { thread, workers } = aThread(false);
    const lost = thread.run("compact", "/nowhere", "1.2.3");
    workers[0]?.emit("error", new Error("out of memory"));
    await expect(lost).rejects.toThrow("out of memory");
    workers[0]?.emit("exit", 1);
    expect(await thread.run("compact", join(await tempFolder(), "none"), "1.2.3")).toBeNull();
    expect(workers).toHaveLength(2);
    await thread.close();
  });
});
