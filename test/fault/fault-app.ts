import { randomInt } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { applyChange } from "../../src/core/change/apply.ts";
import { boardFromSnapshot, snapshotOf } from "../../src/core/change/snapshot.ts";
import type { Board } from "../../src/core/document/board.ts";
import { BenchBoard } from "../helpers/bench-board.ts";
import { type LaunchedApp, launchApp } from "../helpers/launch-app.ts";
import { prepareData } from "../helpers/prepare-data.ts";

export const BOARD = "faulty";

/** Puts the bench board into a data folder, to be opened at the start. */
export const prepareBoard = (userData: string): Promise<void> =>
  prepareData(userData, [snapshotOf(new BenchBoard().board, BOARD, 0)]);

/** Starts the app on its last board and waits until that can be worked on. */
export async function startOnBoard(userData: string): Promise<LaunchedApp> {
  const launched = await launchApp({ userData });
  await expect(launched.page.getByText("Webinar series").first()).toBeVisible();
  await expect(launched.page.getByText("Ready").first()).toBeVisible();
  return launched;
}

/** Collects the ids of the changes that the window is told are saved. */
export async function collectSaved(page: Page): Promise<string[]> {
  const saved: string[] = [];
  page.on("console", (message) => {
    const [what, id] = message.text().split(" ");
    if (what === "acknowledged" && id) saved.push(id);
  });
  await page.evaluate(() => {
    new PerformanceObserver((list) => {
      for (const mark of list.getEntriesByName("tandem:acknowledged"))
        console.log(`acknowledged ${(mark as PerformanceMark).detail}`);
    }).observe({ entryTypes: ["mark"] });
  });
  return saved;
}

/** Types one card after the other, as fast as the window takes them, until `over` says so or the window is gone. */
export async function typeCards(page: Page, name: string, over: () => boolean): Promise<void> {
  try {
    await page.keyboard.press("n");
    await page.getByLabel(/^New card in/u).waitFor();
    for (let count = 1; !over(); count += 1) {
      await page.keyboard.insertText(`${name} ${count}`);
      await page.keyboard.press("Enter");
    }
  } catch (error) {
    // The window was killed under the typing hand; before that, nothing may fail.
    if (!over()) throw error;
  }
}

/** The board as main has it on disk, and whether the working store ends with the same change. */
export async function readBoth(page: Page): Promise<{ board: Board; agree: boolean }> {
  const answer = await page.evaluate((board) => window.tandem.ask("boards.load", { board }), BOARD);
  if (!answer.ok || !answer.value) throw new Error(answer.ok ? "The board is not on disk." : answer.error.message);
  const board = boardFromSnapshot(answer.value.snapshot);
  for (const { change } of answer.value.changes) applyChange(board, change);
  const rows = await page.evaluate(lastInIndexedDb, BOARD);
  return { board, agree: rows === board.head };
}

/** The id of the last change that IndexedDB has of a board, read past the app. */
async function lastInIndexedDb(board: string): Promise<string | null> {
  const answer = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
  const database = await answer(indexedDB.open("tandem"));
  const transaction = database.transaction(["changes", "heads"]);
  const changes = transaction.objectStore("changes");
  const range = IDBKeyRange.bound([board], [board, []]);
  const [newest, head] = await Promise.all([
    answer<IDBCursorWithValue | null>(changes.openCursor(range, "prev")),
    answer(transaction.objectStore("heads").get(board)),
  ]);
  database.close();
  if (newest && newest.value.seq > (head?.seq ?? -1)) return newest.value.change.id;
  return head?.head ?? null;
}

/** Kills the app with SIGKILL: the main process, or first the window's and then the main process. */
export async function killApp({ app }: LaunchedApp, who: "main" | "window"): Promise<void> {
  const main = app.process();
  const closed = new Promise<void>((done) => app.once("close", () => done()));
  if (who === "window") {
    const pid = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    );
    if (pid) process.kill(pid, "SIGKILL");
    await new Promise((done) => setTimeout(done, randomInt(60)));
  }
  main.kill("SIGKILL");
  await closed;
}

/** Removes the working store from a data folder, as Chromium does when it finds it damaged. */
export const removeIndexedDb = (userData: string): Promise<void> =>
  rm(join(userData, "IndexedDB"), { recursive: true, force: true });

/** Removes what main keeps of the boards. */
export const removeJournal = (userData: string): Promise<void> =>
  rm(join(userData, "boards", BOARD), { recursive: true, force: true });
