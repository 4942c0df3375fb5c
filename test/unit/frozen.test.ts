import { createHash } from "node:crypto";
import { cp, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SCHEMA } from "../../src/core/change/schema.ts";
import type { Board } from "../../src/core/document/board.ts";
import { recordTypes } from "../../src/core/document/records.ts";
import { checkRecords } from "../../src/core/interchange/check-records.ts";
import { sprintReview } from "../../src/core/reports/sprint-review.ts";
import { readWholeBoardFile } from "../../src/main/files/board-file.ts";
import { upgradeSnapshot } from "../../src/main/files/board-folder.ts";
import { nodeDisk } from "../../src/main/files/disk.ts";
import { FROZEN_BOARD, freeze } from "../helpers/freeze.ts";
import { richBlob, richBoard, richFile } from "../helpers/rich-board.ts";
import { aStore } from "./main/helpers/a-store.ts";
import { tempFolder } from "./main/helpers/temp-folder.ts";

const folder = join(import.meta.dirname, "../fixtures/frozen");
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/*
 * What released versions wrote, with the SHA-256 of each file. A board that cannot be read any more is mended by a
 * migration, never by freezing it again. The next one: see docs/on-disk.md.
 */
const frozen: readonly Frozen[] = [
  {
    version: "0.1.0",
    types: 22,
    files: {
      "0.1.0.tandem": "0d241287922c103a540ebb275d503447a0444759a3916a86d9d89b5afb8faedc",
      "0.1.0/e1-journal-0.log": "e697f83bf5182fda014b0ee49955768396971a91f6672d8c9d02652b99c8e0cf",
      "0.1.0/e1-journal-32.log": "7fc6e06ef74ee3bf9ba484d54c1cea5334fc86de8233ec600ba50ec4cab77bf1",
      "0.1.0/e1-snapshot-0.json": "2d88618322da9e2e61924f61af941539e56a3d11dc93d206f5266784fd9efdf0",
      "0.1.0/e1-snapshot-32.json": "171e4c4df889c431fbd49dbd5436db87a4a36f039ed78c45d978d3341368c790",
    },
  },
];

interface Frozen {
  readonly version: string;
  /** How many types of records there were: all of them are on the board. */
  readonly types: number;
  readonly files: Readonly<Record<string, string>>;
}

describe.each(frozen)("a board that $version wrote", ({ version, types, files }) => {
  it("is the very file that was frozen", async () => {
    const names = [`${version}.tandem`, ...(await readdir(join(folder, version))).map((name) => `${version}/${name}`)];
    const found = await Promise.all(
      names.sort().map(async (name) => [name, sha256(await readFile(join(folder, name)))]),
    );
    expect(Object.fromEntries(found)).toEqual(files);
  });

  it("opens from its board file, attachment too", async () => {
    const file = await readWholeBoardFile(nodeDisk, join(folder, `${version}.tandem`));
    expect(file.content).toMatchObject({ schema: SCHEMA, board: FROZEN_BOARD });
    expect(file.missing).toEqual([]);
    expect(file.attachments.get(richBlob)).toEqual(Buffer.from(richFile));
    expectFacts(checkRecords(file.content.records), types);
  });

  it("opens from the folder where it lay, with the changes of its journal", async () => {
    const boards = await tempFolder();
    await cp(join(folder, version), join(boards, FROZEN_BOARD), { recursive: true });
    const { store, troubles } = aStore(boards);
    const stored = await store.load(FROZEN_BOARD);
    expect(stored?.changes.length).toBeGreaterThan(10);
    const read = await store.read(FROZEN_BOARD);
    if (!read) throw new Error("The board is not there.");
    const { schema, records } = upgradeSnapshot(read);
    expect(schema).toBe(SCHEMA);
    expectFacts(checkRecords(records), types);
    expect(troubles).toEqual([]);
  });
});

/** What anybody who kept that board would look for. `checkRecords` has tried its shapes and its laws. */
function expectFacts(board: Board, types: number): void {
  const { tables } = board;
  const named = <T extends { name: string }>(list: Iterable<T>, name: string) =>
    [...list].find((one) => one.name === name) as T;
  const card = (title: string) => [...tables.card.values()].find((one) => one.title === title);
  expect(recordTypes.filter((type) => tables[type].size > 0).length).toBeGreaterThanOrEqual(types);
  expect(tables.board.get("board")).toMatchObject({
    name: "Frühjahr 2017 · Webinar",
    holidays: ["2017-05-01"],
    promise: { days: 8, strictness: "within" },
    salesAllocation: { unit: "percent", amount: 30 },
  });
  const page = card("Landing page · “Frühjahr” 春");
  expect(page).toMatchObject({ points: 5, assignees: ["ana", "ben"], dueDate: "2017-05-05", epic: expect.any(String) });
  expect(page?.checklist.map(({ text, done }) => [text, done])).toEqual([
    ["Text", true],
    ["Pictures", false],
  ]);
  expect(page?.links.map(({ relation }) => relation)).toEqual(["waits-for", "page"]);
  expect(card("Flyer")?.deletedAt).not.toBeNull();
  expect(card("Quote template")?.archivedAt).not.toBeNull();
  expect([...tables.sprint.values()].map(({ name, state }) => [name, state])).toEqual([
    ["Sprint 1", "closed"],
    ["Sprint 2", "active"],
    ["Sprint 3", "planned"],
  ]);
  const first = named(tables.sprint.values(), "Sprint 1");
  expect(first.goal).toBe("25 % more registrations");
  expect(first.summary).toMatchObject({ committed: { cards: 3, points: 10 }, completed: { cards: 2, points: 5 } });
  const { total, open } = sprintReview(board, { sprint: first.id, now: Date.UTC(2030, 0), zone: "UTC" });
  expect(total).toEqual({ cards: 2, points: 5, ofCards: 4, ofPoints: 18 });
  expect(open.map(({ title }) => title).sort()).toEqual(["Deal room", "Landing page · “Frühjahr” 春"]);
  const ceremonies = [...tables.ceremony.values()];
  expect(ceremonies.map(({ kind, endedAt }) => [kind, endedAt !== null])).toEqual([
    ["standup", true],
    ["review", true],
    ["retro", true],
    ["planning", false],
  ]);
  expect(ceremonies[0]?.minutes).toMatchObject({ usedMs: 840_000, spoke: [{ name: "Ana", ms: 120_000 }] });
  expect(ceremonies[1]?.results).toMatchObject({ measurable: "partly", timeBound: "missed" });
  expect(Math.max(...[...tables.sticky.values()].map(({ votes }) => votes.length))).toBe(2);
  expect([...tables.action.values()].map(({ text, owner }) => [text, owner])).toEqual([["Book legal", "ben"]]);
  expect(tables.practice.get("practice")).toMatchObject({ smallPoints: 5, standupSales: "last" });
}

describe("the board that is frozen next", () => {
  it("has records of every type, and is as the frozen ones are", () => {
    const { board } = richBoard();
    expect(sha256(richFile)).toBe(richBlob);
    expectFacts(board, recordTypes.length);
  });

  it.runIf(process.env.TANDEM_FREEZE)("is frozen on demand", () => freeze(process.env.TANDEM_FREEZE ?? "", folder));
});
