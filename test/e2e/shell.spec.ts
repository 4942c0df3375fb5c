import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import electronPath from "electron";
import { appCommand, type LaunchedApp, launchApp, makeUserData } from "../helpers/launch-app.ts";

let launched: LaunchedApp;

test.beforeEach(async () => {
  launched = await launchApp();
});
test.afterEach(async () => {
  await launched.stop();
});

test("settings come back after a restart", async () => {
  const userData = await makeUserData();
  const first = await launchApp({ userData });
  await first.page.evaluate(() => window.tandem.ask("app.saveSettings", { theme: "night", user: "Ada" }));
  await first.stop();
  const second = await launchApp({ userData });
  const info = await second.page.evaluate(() => window.tandem.ask("app.info", null));
  await second.stop();
  expect(info).toMatchObject({ ok: true, value: { user: "Ada", settings: { theme: "night", user: "Ada" } } });
  await rm(userData, { recursive: true, force: true });
});

test("a second start hands its arguments over and ends", async () => {
  const { app, userData } = launched;
  await app.evaluate(({ app: electronApp }) => {
    const record = globalThis as unknown as { handed: Promise<string[]> };
    record.handed = new Promise((done) => {
      electronApp.once("second-instance", (_event, argv) => done(argv));
    });
  });
  const second = spawn(String(electronPath), appCommand(userData, ["given.tandem"]), { stdio: "ignore" });
  const code = await new Promise((done) => second.on("close", done));
  const handed = await app.evaluate(() => (globalThis as unknown as { handed: Promise<string[]> }).handed);
  expect(code).toBe(0);
  expect(handed).toContain("given.tandem");
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test("of two starts at once on the same data one goes on and the other ends", async () => {
  const userData = await makeUserData();
  const starts = [1, 2].map(() => spawn(String(electronPath), appCommand(userData), { stdio: "ignore" }));
  const ends = starts.map((start) => new Promise<ChildProcess>((done) => start.once("close", () => done(start))));
  const first = await Promise.race(ends);
  expect(first.exitCode).toBe(0);
  const other = starts.find((start) => start !== first);
  // The one that goes on has come as far as opening its stores.
  await expect.poll(() => readdir(userData)).toContain("IndexedDB");
  expect(other?.exitCode).toBe(null);
  other?.kill();
  await Promise.all(ends);
  await rm(userData, { recursive: true, force: true, maxRetries: 3 });
});

test("data of a newer version is refused before anything opens it", async () => {
  const userData = await makeUserData();
  const mark = JSON.stringify({ schema: 9_999, version: "9.9.9" });
  await writeFile(`${userData}/data-version.json`, mark);
  const refused = spawn(String(electronPath), appCommand(userData), { stdio: ["ignore", "pipe", "pipe"] });
  let log = "";
  refused.stderr.on("data", (chunk) => {
    log += String(chunk);
  });
  await expect.poll(() => log, { timeout: 20_000 }).toContain("9.9.9");
  refused.kill();
  await new Promise((done) => refused.on("close", done));
  expect(await readFile(`${userData}/data-version.json`, "utf8")).toBe(mark);
  const there = await readdir(userData);
  for (const store of ["IndexedDB", "boards", "settings.json"]) expect(there).not.toContain(store);
  await rm(userData, { recursive: true, force: true });
});

test("a start that fails says so instead of staying without a window", async () => {
  const userData = await makeUserData();
  await mkdir(`${userData}/data-version.json`);
  const failed = spawn(String(electronPath), appCommand(userData), { stdio: ["ignore", "pipe", "pipe"] });
  let log = "";
  failed.stderr.on("data", (chunk) => {
    log += String(chunk);
  });
  await expect.poll(() => log, { timeout: 20_000 }).toContain("[tandem] could not start");
  failed.kill();
  await new Promise((done) => failed.on("close", done));
  await rm(userData, { recursive: true, force: true });
});
