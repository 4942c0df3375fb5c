import { mkdir, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { launchApp, makeUserData, sandboxSwitches } from "../helpers/launch-app.ts";
import { openNext, prepareData } from "../helpers/prepare-data.ts";
import { bigBoard } from "./big-board.ts";
import { dragCards, typeFilter, watch } from "./in-page.ts";
import { startRaw } from "./start-raw.ts";
import { busyWords, median, percentile, type Row, tableOf } from "./table.ts";

const root = resolve(import.meta.dirname, "../..");
const STARTS = 5;
const DRAGS = 30;
const sizes = [
  { cards: 100, transitions: 500 },
  { cards: 1_000, transitions: 5_000 },
  { cards: 10_000, transitions: 50_000 },
] as const;

let userData: string;
test.beforeAll(async () => {
  userData = await makeUserData();
});
test.afterAll(async () => {
  await rm(userData, { recursive: true, force: true, maxRetries: 3 });
});

test("the board", async () => {
  const rows: Row[] = [];
  const boards = sizes.map((size) => bigBoard(size));
  await prepareData(userData, boards);
  const names = boards.map(({ board }) => board);
  // A first start fills the working store, as the first opening of a board does; it is not what is measured.
  for (const name of names) await warmUp(name);

  const empty = await emptyWindow();
  const blank: number[] = [];
  const starts = new Map(names.map((name) => [name, { whole: [] as number[], opening: [] as number[] }]));
  for (let round = 0; round < STARTS; round += 1) {
    blank.push(await startEmpty(empty));
    for (const name of names) {
      const { whole, opening } = await startOn(name);
      starts.get(name)?.whole.push(whole);
      starts.get(name)?.opening.push(opening);
    }
  }
  rows.push({ what: "start: empty Electron window", value: median(blank), limit: null, unit: "ms" });
  for (const [at, name] of names.entries()) {
    const { whole = [], opening = [] } = starts.get(name) ?? {};
    const size = `${sizes[at]?.cards.toLocaleString("en")} cards`;
    rows.push({ what: `start: interactive board, ${size}`, value: median(whole), limit: null, unit: "ms" });
    rows.push({
      what: `start: against the empty window, ${size}`,
      value: median(whole) / median(blank),
      limit: at === 1 ? 1.5 : null,
      unit: "×",
    });
    rows.push({
      what: `opening after the window's load, ${size}`,
      value: median(opening),
      limit: at === 2 ? 600 : null,
      unit: "ms",
    });
  }
  for (const at of [1, 2])
    rows.push(...(await work(names[at] as string, `${sizes[at]?.cards.toLocaleString("en")} cards`)));
  console.log(`\n${tableOf(rows)}\n${busyWords()}`);
});

async function warmUp(board: string): Promise<void> {
  await openNext(userData, board);
  const launched = await launchApp({ userData });
  await launched.page.locator("[data-card]").first().waitFor({ timeout: 60_000 });
  await launched.stop();
}

/** One start: until the board is painted, from asking for the process and from the window's load event. */
async function startOn(board: string): Promise<{ whole: number; opening: number }> {
  await openNext(userData, board);
  const start = await startRaw([...sandboxSwitches, root, `--user-data-dir=${userData}`], userData);
  const page = await start.attach();
  await page.waitForFunction(() => performance.getEntriesByName("tandem:painted").length > 0);
  const { painted, loaded, origin, cards } = await paintedIn(page);
  await start.stop();
  expect(cards).toBeGreaterThan(0);
  return { whole: origin + painted - start.startedAt, opening: painted - loaded };
}

const paintedIn = (page: Page) =>
  page.evaluate(() => ({
    painted: performance.getEntriesByName("tandem:painted")[0]?.startTime ?? Number.NaN,
    loaded: (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming).loadEventEnd,
    origin: performance.timeOrigin,
    cards: document.querySelectorAll("[data-card]").length,
  }));

/** An app that shows an empty page and notes when that was painted: the floor of every Electron start. */
async function emptyWindow(): Promise<string> {
  const folder = join(userData, "empty-window");
  await mkdir(folder, { recursive: true });
  const files = {
    "package.json": JSON.stringify({ name: "empty-window", version: "1.0.0", main: "main.cjs" }),
    "main.cjs": `const { app, BrowserWindow } = require("electron");
      app.whenReady().then(() => {
        const window = new BrowserWindow({ width: 1280, height: 820, show: false, webPreferences: { sandbox: true } });
        window.once("ready-to-show", () => window.show());
        window.loadFile("index.html");
      });`,
    "index.html": `<!doctype html><title>Empty</title><script src="page.js"></script>`,
    "page.js": `requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => performance.mark("tandem:painted");
        port2.postMessage(null);
      });`,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

async function startEmpty(folder: string): Promise<number> {
  const data = join(folder, "data");
  const start = await startRaw([...sandboxSwitches, folder, `--user-data-dir=${data}`], data);
  const page = await start.attach();
  await page.waitForFunction(() => performance.getEntriesByName("tandem:painted").length > 0);
  const { painted, origin } = await paintedIn(page);
  await start.stop();
  return origin + painted - start.startedAt;
}

/** Moves and filters on an open board. */
async function work(board: string, size: string): Promise<Row[]> {
  await openNext(userData, board);
  const { page, stop } = await launchApp({ userData });
  await page.locator("[data-card]").first().waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1_000);
  await watch(page);
  const { drops, frames } = await dragCards(page, DRAGS);
  expect(drops).toHaveLength(DRAGS);
  const typed = await typeFilter(page, "banner launch partner");
  await stop();
  const ms = (what: string, value: number, limit: number | null): Row => ({
    what: `${what}, ${size}`,
    value,
    limit,
    unit: "ms",
  });
  const p95 = (values: readonly number[]) => percentile(values, 0.95);
  return [
    ms("move: drop to painted, p95", p95(drops.map((drop) => drop.painted)), 50),
    ms("move: drop to acknowledged, p95", p95(drops.map((drop) => drop.acknowledged)), 100),
    ms("filter: a letter to its result painted, p95", p95(typed), 50),
    ms("filter: the slowest letter", Math.max(...typed), null),
    ms("dragging: frames, p95", p95(frames), null),
    ms("dragging: worst frame", Math.max(...frames), null),
  ];
}
