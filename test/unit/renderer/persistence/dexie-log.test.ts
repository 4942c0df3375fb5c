import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { snapshotOf } from "../../../../src/core/change/snapshot.ts";
import { boardDelete } from "../../../../src/core/commands/board-delete.ts";
import { cardAdd } from "../../../../src/core/commands/card-add.ts";
import { cardArchive } from "../../../../src/core/commands/card-archive.ts";
import { cardMove } from "../../../../src/core/commands/card-move.ts";
import { cardUpdate } from "../../../../src/core/commands/card-update.ts";
import { allRecords } from "../../../../src/core/document/board.ts";
import { type Database, openDatabase } from "../../../../src/renderer/persistence/database.ts";
import { createDexieLog } from "../../../../src/renderer/persistence/dexie-log.ts";
import { createSession } from "../../../../src/renderer/session/create-session.ts";
import type { Session } from "../../../../src/renderer/session/session.ts";
import { BenchBoard } from "../../../helpers/bench-board.ts";
import { MemoryDisk } from "../../../helpers/memory-disk.ts";

let database: Database;
let disk: MemoryDisk;
let bench: BenchBoard;
let replicas = 0;
const opened: Session[] = [];

beforeEach(async () => {
  database = await openDatabase(`test-${crypto.randomUUID()}`);
  disk = new MemoryDisk();
  bench = new BenchBoard();
  await disk.put(snapshotOf(bench.board, "bench", 0));
});
afterEach(async () => {
  for (const session of opened.splice(0)) await session.close().catch(() => undefined);
  database.close();
});

/** A new start of the app on the same stores; the one before is left as a crash would leave it. */
async function start(options: { arriving?: boolean } = {}): Promise<Session> {
  const newReplica = () => {
    replicas += 1;
    return `r${replicas}`;
  };
  const log = createDexieLog({ database, disk, newReplica, now: () => bench.ctx.now });
  const session = createSession({ log, context: () => bench.ctx });
  await session.open("bench", options);
  opened.push(session);
  return session;
}

const add = (session: Session, ...titles: string[]) =>
  session.dispatch(cardAdd, { titles, column: "ready", lane: "campaign", at: "bottom" });
const titles = (session: Session) => [...session.board.tables.card.values()].map((card) => card.title).sort();
const everything = (session: Session) => ({
  records: allRecords(session.board),
  stamps: [...session.board.stamps].sort(([a], [b]) => (a < b ? -1 : 1)),
});
const notice = (session: Session) => session.store.getState().notice;

describe("a board that is opened again", () => {
  it("is as it was, who wrote what included, from the log's tail alone", async () => {
    const first = await start({ arriving: true });
    add(first, "One", "Two");
    const [card] = first.indexes.cell("ready", "campaign");
    first.dispatch(cardMove, { cards: [card as string], column: "doing", lane: "sales", before: null });
    first.undo();
    await first.flush();
    const second = await start();
    expect(everything(second)).toEqual(everything(first));
    expect(notice(second)).toBeNull();
    expect(second.snapshot().seq).toBe(3);
  });

  it("is as it was after packing, and the log behind is trimmed", async () => {
    const first = await start({ arriving: true });
    for (let at = 0; at < 720; at += 1) add(first, `Card ${at}`);
    const [one, two] = first.indexes.cell("ready", "campaign");
    first.dispatch(cardArchive, { cards: [one as string], archived: true });
    first.dispatch(cardUpdate, { cards: [two as string], fields: { points: 8 } });
    first.undo();
    await first.close();
    expect((await database.heads.get("bench"))?.seq).toBe(723);
    expect(await database.changes.count()).toBe(500);

    const second = await start();
    expect(second.board.tables.card.size).toBe(720);
    expect(second.indexes.archived).toEqual([one]);
    const before = everything(second);
    // Packing again writes only what changed since, and must agree with what was packed before.
    for (let at = 0; at < 210; at += 1) add(second, `More ${at}`);
    second.dispatch(cardArchive, { cards: [one as string], archived: false });
    second.undo();
    const after = everything(second);
    await second.close();
    const third = await start();
    expect(everything(third)).toEqual(after);
    expect(before.records.length).toBeLessThan(after.records.length);
    expect(notice(third)).toBeNull();
  });

  it("shows the history of before", async () => {
    const first = await start({ arriving: true });
    add(first, "One");
    add(first, "Two");
    await first.flush();
    const second = await start();
    const history = await second.history(10);
    expect(history.map((entry) => entry.change.label)).toEqual(["Added “Two”", "Added “One”"]);
    expect(second.undoChange((history[1] as (typeof history)[0]).change.id).ok).toBe(true);
    expect(titles(second)).toEqual(["Two"]);
  });
});

describe("healing", () => {
  it("gives the journal what only IndexedDB has", async () => {
    const first = await start({ arriving: true });
    add(first, "One");
    await first.flush();
    disk.failure = "The disk is full.";
    add(first, "Two");
    await expect(first.flush()).rejects.toThrow("full");
    disk.failure = null;
    const second = await start();
    expect(titles(second)).toEqual(["One", "Two"]);
    expect(await disk.head("bench")).toMatchObject({ seq: 2 });
    expect(add(second, "Three").ok).toBe(true);
    await second.flush();
    expect(await disk.head("bench")).toMatchObject({ seq: 3 });
  });

  it("gives IndexedDB what only the journal has", async () => {
    const first = await start({ arriving: true });
    add(first, "One");
    add(first, "Two");
    await first.flush();
    await database.changes.delete(["bench", 2]);
    const second = await start();
    expect(everything(second)).toEqual(everything(first));
    expect(await database.changes.count()).toBe(2);
    expect(notice(second)).toBeNull();
  });

  it("rebuilds an empty IndexedDB from the journal, says so, and signs as a new copy", async () => {
    const first = await start({ arriving: true });
    const before = add(first, "One");
    await first.flush();
    await Promise.all([database.heads.clear(), database.chunks.clear(), database.changes.clear()]);
    const second = await start();
    expect(everything(second)).toEqual(everything(first));
    expect(notice(second)).toContain("Rebuilt from the journal on disk");
    expect(await second.history(5)).toHaveLength(1);
    const after = add(second, "New");
    if (!before.ok || !after.ok) throw new Error("refused");
    expect(after.change.id.split(":")[0]).not.toBe(before.change.id.split(":")[0]);
    await second.flush();
    expect(notice(await start())).toBeNull();
  });

  it("rebuilds a journal that is missing or damaged from IndexedDB", async () => {
    const first = await start({ arriving: true });
    add(first, "One");
    await first.flush();
    disk.boards.clear();
    const second = await start();
    expect(titles(second)).toEqual(["One"]);
    expect(notice(second)).toContain("was missing");
    disk.damaged.add("bench");
    const third = await start();
    expect(notice(third)).toContain("damaged");
    expect(await disk.head("bench")).toMatchObject({ seq: 1 });
    add(third, "Two");
    await third.flush();
    expect(titles(await start())).toEqual(["One", "Two"]);
  });

  it("takes the journal where both have another change under one number, and keeps the other aside", async () => {
    const first = await start({ arriving: true });
    add(first, "One");
    await first.flush();
    const kept = structuredClone(disk.boards.get("bench"));
    add(first, "Only in IndexedDB");
    await first.flush();
    // The journal as another copy of the data folder would have it.
    if (!kept) throw new Error("No board on disk.");
    disk.boards.set("bench", kept);
    const other = kept.changes[0];
    if (!other) throw new Error("No change.");
    kept.changes.push({ ...other, id: "elsewhere:000000000001", added: [], label: "Elsewhere" });
    const second = await start();
    expect(titles(second)).toEqual(["One"]);
    expect(notice(second)).toContain("did not agree");
    expect(await database.aside.count()).toBe(1);
    expect((await second.history(5))[0]?.change.label).toBe("Elsewhere");
  });

  it("takes a backup that was put in place, also where IndexedDB had gone on further than the journal", async () => {
    const first = await start({ arriving: true });
    add(first, "One");
    await first.flush();
    const backup = structuredClone(first.snapshot());
    disk.failure = "The disk is full.";
    add(first, "Two");
    add(first, "Three");
    await expect(first.flush()).rejects.toThrow();
    await expect.poll(() => database.changes.count()).toBe(3);
    disk.failure = null;
    await disk.put({ ...backup, seq: backup.seq + 1 });
    const second = await start({ arriving: true });
    expect(titles(second)).toEqual(["One"]);
    expect(await database.aside.count()).toBe(1);
    add(second, "Four");
    await second.flush();
    expect(titles(await start())).toEqual(["Four", "One"]);
  });

  it("sets rows aside that cannot be read", async () => {
    const first = await start({ arriving: true });
    add(first, "One");
    await first.flush();
    const chunk = await database.chunks.toCollection().first();
    if (!chunk) throw new Error("No chunk.");
    await database.chunks.put({ ...chunk, text: chunk.text.slice(0, -20) });
    const second = await start();
    expect(titles(second)).toEqual(["One"]);
    expect(notice(second)).toContain("damaged");
    expect(await database.aside.count()).toBe(1);
  });

  it("puts a board back on disk that only IndexedDB has, but not one that was removed for good", async () => {
    const first = await start({ arriving: true });
    add(first, "One");
    await first.flush();
    disk.boards.clear();
    const log = createDexieLog({ database, disk, newReplica: () => "r", now: () => 0 });
    expect(await log.recover(new Set(["bench"]))).toEqual([]);
    expect(await log.recover(new Set())).toEqual(["Webinar series"]);
    expect(await disk.head("bench")).toMatchObject({ seq: 1 });

    // That a board is in the bin says nothing: only main knows what was removed on purpose.
    first.dispatch(boardDelete, { deleted: true });
    await first.flush();
    disk.boards.clear();
    expect(await log.recover(new Set())).toEqual(["Webinar series"]);
    await log.forget(["another"]);
    expect(await database.heads.count()).toBe(1);
    await log.forget(["another", "bench"]);
    disk.boards.clear();
    expect(await log.recover(new Set())).toEqual([]);
    const tables = [database.heads, database.chunks, database.changes, database.aside];
    expect(await Promise.all(tables.map((table) => table.count()))).toEqual([0, 0, 0, 0]);
  });

  it("says what to do where neither store has the board", async () => {
    await start({ arriving: true });
    disk.damaged.add("bench");
    await Promise.all([database.heads.clear(), database.chunks.clear()]);
    await expect(start()).rejects.toMatchObject({ kept: expect.stringContaining("Nothing was overwritten") });
    disk.damaged.clear();
    disk.boards.clear();
    await expect(start()).rejects.toThrow("not on this computer");
  });
});

describe("the write queue", () => {
  it("sends many gestures in order, together where one write is under way", async () => {
    const session = await start({ arriving: true });
    for (let at = 0; at < 50; at += 1) add(session, `Card ${at}`);
    await session.flush();
    const stored = disk.boards.get("bench")?.changes.map((change) => change.label);
    expect(stored).toEqual(Array.from({ length: 50 }, (_, at) => `Added “Card ${at}”`));
    expect(disk.asked.filter((what) => what === "append").length).toBeLessThan(10);
  });
});

describe("the version gate", () => {
  it("refuses tables and records of a newer version before anything is read", async () => {
    await start({ arriving: true });
    const head = await database.heads.get("bench");
    if (!head) throw new Error("No head.");
    await database.heads.put({ ...head, schema: head.schema + 1 });
    await expect(openDatabase(database.name)).rejects.toThrow("newer version");

    const newer = `newer-${crypto.randomUUID()}`;
    await new Promise((done) => {
      const request = indexedDB.open(newer, 999);
      request.onsuccess = () => {
        request.result.close();
        done(null);
      };
    });
    await expect(openDatabase(newer)).rejects.toThrow("newer version");
  });
});
