import { randomInt } from "node:crypto";
import { rm } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import type { Board } from "../../src/core/document/board.ts";
import { violations } from "../../src/core/document/invariants.ts";
import { makeUserData } from "../helpers/launch-app.ts";
import {
  collectSaved,
  killApp,
  prepareBoard,
  readBoth,
  removeIndexedDb,
  removeJournal,
  startOnBoard,
  typeCards,
} from "./fault-app.ts";

const KILLS = 20;
/** From the first moments after a launch to a while into the work, in milliseconds. */
const LONGEST = 1_400;

let userData: string;
test.beforeEach(async () => {
  userData = await makeUserData();
  await prepareBoard(userData);
});
test.afterEach(async () => {
  await rm(userData, { recursive: true, force: true, maxRetries: 3 });
});

/** Every change that made a record which is there. */
const makers = (board: Board): Set<string> =>
  new Set([...board.stamps.values()].map((stamp) => (typeof stamp === "string" ? stamp : stamp.made)));

/** No law is broken, and each card came with the record of its coming: a change is there whole or not at all. */
function expectWhole(board: Board): void {
  expect(violations(board)).toEqual([]);
  const come = new Set([...board.tables.transition.values()].map((transition) => transition.card));
  expect([...board.tables.card.keys()].filter((card) => !come.has(card))).toEqual([]);
}

test("killed at random moments of the work, nothing that was shown as saved is lost, and no change is half there", async () => {
  test.setTimeout(240_000);
  const saved: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const launched = await startOnBoard(userData);
    let over = false;
    const collected = await collectSaved(launched.page);
    const typing = typeCards(launched.page, `Start ${kill}`, () => over);
    await new Promise((done) => setTimeout(done, randomInt(LONGEST)));
    over = true;
    await killApp(launched, kill % 3 === 2 ? "window" : "main");
    await typing;
    saved.push(...collected);
    console.log(`kill ${kill + 1}: ${collected.length} changes saved before it`);
  }
  const launched = await startOnBoard(userData);
  const { board, agree } = await readBoth(launched.page);
  await launched.stop();
  const made = makers(board);
  expect(saved.filter((change) => !made.has(change))).toEqual([]);
  expect(saved.length).toBeGreaterThan(0);
  expect(agree).toBe(true);
  expectWhole(board);
});

test("with IndexedDB gone the board is rebuilt from the journal, and the window says so", async () => {
  const first = await startOnBoard(userData);
  const saved = await collectSaved(first.page);
  await typeCards(first.page, "Kept", () => saved.length >= 5);
  await killApp(first, "main");
  await removeIndexedDb(userData);

  const second = await startOnBoard(userData);
  await expect(second.page.getByText("Rebuilt from the journal on disk").first()).toBeVisible();
  await expect(second.page.getByText("Kept 1", { exact: true }).first()).toBeVisible();
  const { board, agree } = await readBoth(second.page);
  const made = makers(board);
  expect(saved.filter((change) => !made.has(change))).toEqual([]);
  expect(agree).toBe(true);
  expectWhole(board);
  await second.stop();
});

test("with the journal gone the board is rebuilt from IndexedDB, on disk too, and the window says so", async () => {
  const first = await startOnBoard(userData);
  const saved = await collectSaved(first.page);
  await typeCards(first.page, "Kept", () => saved.length >= 5);
  await first.stop();
  await removeJournal(userData);

  const second = await startOnBoard(userData);
  await expect(second.page.getByText(/put back|rebuilt from the working store/u).first()).toBeVisible();
  await expect(second.page.getByText("Kept 1", { exact: true }).first()).toBeVisible();
  const { board, agree } = await readBoth(second.page);
  const made = makers(board);
  expect(saved.filter((change) => !made.has(change))).toEqual([]);
  expect(agree).toBe(true);
  expectWhole(board);
  await second.stop();
});
