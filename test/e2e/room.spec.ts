import { rm } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import type { Bridge } from "../../src/contract/bridge.ts";
import { axeFindings, wallFindings } from "../helpers/axe-findings.ts";
import { card, cell } from "../helpers/board-page.ts";
import { type LaunchedApp, launchApp, makeUserData } from "../helpers/launch-app.ts";
import { prepareData } from "../helpers/prepare-data.ts";
import { wallBoard } from "../helpers/wall-board.ts";
import { onWall, openWall, shownTitles } from "../helpers/wall-page.ts";
import { run, saved } from "../helpers/window-page.ts";

let launched: LaunchedApp;
let userData: string;
let walk: readonly string[];

test.beforeEach(async () => {
  userData = await makeUserData();
  const board = wallBoard();
  walk = board.walk;
  await prepareData(userData, [board.snapshot]);
  launched = await launchApp({ userData });
  await expect(launched.page.locator("[data-card]").first()).toBeVisible();
});
test.afterEach(async () => {
  await launched.stop();
  await rm(userData, { recursive: true, force: true, maxRetries: 3 });
});

const strip = (page: Page) => page.getByRole("region", { name: "On the wall" });

test("thirty cards are walked with Page Down alone, and every title can be read from the back of the room", async () => {
  const { page } = launched;
  const wall = await openWall(launched);
  expect(walk).toHaveLength(30);

  const overview = await shownTitles(wall);
  expect(overview.map(({ text }) => text).sort()).toEqual([...walk].sort());
  for (const title of overview) expect(title, title.text).toMatchObject({ cut: false });
  for (const [at, title] of walk.entries()) {
    // The clicker is heard wherever the keys arrive.
    await (at % 2 === 0 ? page : wall).keyboard.press("PageDown");
    await expect(onWall(wall)).toHaveAccessibleName(title);
    await expect(strip(page)).toContainText(`${at + 1} of 30`);
    const titles = await shownTitles(wall);
    expect(titles.length).toBeGreaterThan(3);
    for (const shown of [...titles, ...overview]) {
      expect(shown.size, shown.text).toBeGreaterThanOrEqual(24);
      expect(shown.lines, shown.text).toBeLessThanOrEqual(2);
      expect(shown, shown.text).toMatchObject({ cut: false });
    }
  }
  await wall.keyboard.press("PageDown");
  await expect(onWall(wall)).toHaveAccessibleName(walk[29] as string);
  await wall.keyboard.press("PageUp");
  await expect(onWall(wall)).toHaveAccessibleName(walk[28] as string);
  await page.keyboard.press("Home");
  await expect(onWall(wall)).toHaveAccessibleName(walk[0] as string);
  await wall.keyboard.press("End");
  await expect(onWall(wall)).toHaveAccessibleName(walk[29] as string);
});

test("the curtain hides values and requesters, from either window", async () => {
  const { page } = launched;
  const wall = await openWall(launched);
  const secrets = /Rosa Marin|value/u;
  await page.keyboard.press("PageDown");
  await expect(onWall(wall)).toBeVisible();
  await expect(wall.getByText("Curtain closed")).toBeVisible();
  await expect(wall.locator("body")).not.toContainText(secrets);
  await wall.keyboard.press("b");
  await expect(onWall(wall)).toContainText("for Rosa Marin");
  await expect(onWall(wall)).toContainText(/value 12,0/u);
  await page.keyboard.press(".");
  await expect(wall.locator("body")).not.toContainText(secrets);
  await page.keyboard.press("B");
  await expect(onWall(wall)).toContainText("for Rosa Marin");
  await expect(card(page, walk[0] as string)).not.toContainText("Blocked");
});

test("what is done in one window is seen in the other at once, and the walk goes on where it was", async () => {
  const { page } = launched;
  const wall = await openWall(launched);
  for (let at = 0; at < 3; at += 1) await page.keyboard.press("PageDown");
  const third = walk[2] as string;
  await expect(onWall(wall)).toHaveAccessibleName(third);

  await card(page, third).focus();
  await page.keyboard.press("e");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Renamed while all look on");
  await page.keyboard.press("Enter");
  await expect(onWall(wall)).toHaveAccessibleName("Renamed while all look on");

  await page.keyboard.press("i");
  await page.getByRole("dialog").getByRole("textbox").first().fill("The printer is on strike");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(onWall(wall)).toContainText("Blocked: The printer is on strike");
  await expect(wall.getByText("1 impediment open · 1 raised today")).toBeVisible();

  await run(page, "Move to…");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /Column$/u })
    .click();
  await page.getByRole("option", { name: "Done" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Move" }).click();
  await expect(wall.getByRole("region", { name: "Done" })).toContainText("Renamed while all look on");
  await page.keyboard.press("PageDown");
  await expect(onWall(wall)).toHaveAccessibleName(walk[3] as string);
  await expect(strip(page)).toContainText("3 of 29");

  await saved(page);
  await wall.reload();
  await expect(onWall(wall)).toHaveAccessibleName(walk[3] as string);
});

test("a timer that runs stands on the wall", async () => {
  const { page } = launched;
  const wall = await openWall(launched);
  await page.evaluate(async () => {
    const { tandem } = window as unknown as { tandem: Bridge };
    const lengthMs = 15 * 60_000;
    await tandem.ask("timer.start", { kind: "standup", name: "Standup", board: "wall", lengthMs, speakers: [] });
  });
  await expect(wall.getByRole("banner")).toContainText(/Standup(14|15):\d\d/u);
  await page.keyboard.press("PageDown");
  await expect(wall.getByRole("timer", { name: "Standup" })).toHaveText(/^(14|15):\d\d$/u);
  await expect(wall.getByText("of 15:00 · card 1 of 30")).toBeVisible();
});

test("the review deck stands on the wall, turned by the clicker, with the curtain before the requesters", async () => {
  const { page } = launched;
  const wall = await openWall(launched);
  await page.keyboard.press("PageDown");
  await strip(page).getByRole("button", { name: "Deck" }).click();
  await expect(wall.locator('[data-wall="deck"]')).toContainText("Spring campaign");
  await expect(strip(page)).toContainText("Page 1 of");
  const words: string[] = [];
  for (let at = 0; at < 8; at += 1) {
    await wall.keyboard.press("PageDown");
    await expect(strip(page)).toContainText(/Page [2-9] of/u);
    words.push(await wall.locator("main").innerText());
  }
  expect(words.join("\n")).not.toContain("Rosa Marin");
  await page.keyboard.press("o");
  await expect(wall.locator('[data-wall="overview"]')).toBeVisible();
});

test("the wall reads and cannot write", async () => {
  const wall = await openWall(launched);
  const codes = await wall.evaluate(async () => {
    const { tandem } = window as unknown as { tandem: Bridge };
    const answers = [
      await tandem.ask("app.info", null),
      await tandem.ask("boards.load", { board: "wall" }),
      await tandem.ask("boards.list", null),
      await tandem.ask("boards.purge", { board: "wall" }),
      await tandem.ask("app.saveSettings", { theme: "night" }),
      await tandem.ask("journal.append", { board: "wall", first: 1, changes: [{}] as never }),
      await tandem.ask("room.close", null),
    ];
    return answers.map((answer) => (answer.ok ? "ok" : answer.error.code));
  });
  expect(codes).toEqual(["ok", "ok", ...Array(5).fill("forbidden")]);
});

test("axe finds nothing on the wall, at seven to one, nor in what presents it", async () => {
  const { page } = launched;
  await page.getByRole("button", { name: "Present", exact: true }).click();
  await expect(page.getByRole("dialog").getByRole("button", { name: /Display/u })).toBeVisible();
  expect(await axeFindings(page, { themes: ["paper"], within: '[role="dialog"]' })).toEqual([]);
  await page.keyboard.press("Escape");

  const wall = await openWall(launched);
  expect(await wallFindings(wall)).toEqual([]);
  await page.keyboard.press("PageDown");
  await expect(onWall(wall)).toBeVisible();
  expect(await wallFindings(wall)).toEqual([]);
  expect(await axeFindings(page, { themes: ["paper"], within: '[aria-label="On the wall"]' })).toEqual([]);
});

test("the wall is remembered by display, ends by Escape, and comes back in a window when its display goes", async () => {
  const { app, page } = launched;
  const wall = await openWall(launched);
  const awake = () => app.evaluate(({ powerSaveBlocker }) => [0, 1, 2, 3].some((id) => powerSaveBlocker.isStarted(id)));
  expect(await awake()).toBe(true);
  await page.keyboard.press("PageDown");

  await app.evaluate(({ screen }) => {
    screen.emit("display-removed", {}, screen.getPrimaryDisplay());
  });
  await expect(page.getByText(/was disconnected.*goes on where it was.*choose Present/u)).toBeVisible();
  await expect(onWall(wall)).toHaveAccessibleName(walk[0] as string);
  const window = await app.browserWindow(wall);
  expect(await window.evaluate((own) => own.isFullScreen())).toBe(false);

  await Promise.all([wall.waitForEvent("close"), wall.keyboard.press("Escape").catch(() => undefined)]);
  await expect(strip(page)).toHaveCount(0);
  expect(await awake()).toBe(false);

  await page.keyboard.press("F5");
  await expect(page.getByRole("dialog").getByRole("button", { name: /Display/u })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(cell(page, "Doing", "Sales").first()).toBeVisible();
});

test("of two displays the other is proposed, by name, and again the next time", async () => {
  const { app, page } = launched;
  await app.evaluate(({ screen }) => {
    const own = screen.getPrimaryDisplay();
    const bounds = { ...own.bounds, x: own.bounds.width, width: 1024, height: 768 };
    const beamer = { ...own, id: 4711, label: "Epson EB-L200", bounds, workArea: bounds };
    Object.assign(screen, { getAllDisplays: () => [own, beamer] });
  });
  const dialog = page.getByRole("dialog", { name: "Present on the wall" });
  await page.keyboard.press("F5");
  await expect(dialog.getByRole("button", { name: /Epson EB-L200, 1,024 × 768/u })).toBeVisible();
  await expect(dialog.getByText("The wall will cover this window")).toHaveCount(0);
  const [wall] = await Promise.all([
    app.waitForEvent("window"),
    dialog.getByRole("button", { name: "Present", exact: true }).click(),
  ]);
  await expect(wall.locator("[data-wall]")).toBeVisible();
  const state = () => page.evaluate(() => (window as unknown as { tandem: Bridge }).tandem.ask("room.state", null));
  expect(await state()).toEqual({ ok: true, value: { display: "4711", name: "Epson EB-L200", fullScreen: true } });

  await app.evaluate(({ screen }) => {
    const [own, beamer] = screen.getAllDisplays();
    Object.assign(screen, { getAllDisplays: () => [own] });
    screen.emit("display-removed", {}, beamer);
  });
  await expect(page.getByText(/The display “Epson EB-L200” was disconnected/u)).toBeVisible();
  expect(await state()).toMatchObject({ ok: true, value: { fullScreen: false } });
  await app.evaluate(({ screen }) => {
    const [own] = screen.getAllDisplays();
    const bounds = { x: 3_000, y: 0, width: 1024, height: 768 };
    // The system gives it another id when it comes back.
    const beamer = { ...own, id: 4712, label: "Epson EB-L200", bounds, workArea: bounds };
    Object.assign(screen, { getAllDisplays: () => [own, beamer] });
  });
  await page.keyboard.press("F5");
  await dialog.getByRole("button", { name: /Epson EB-L200/u }).click();
  await expect(page.getByRole("option", { name: /Epson EB-L200.*where the wall was last/u })).toBeVisible();
});

test("the walk ends each column with sales where the board says so, and hears what is chosen", async () => {
  const { page } = launched;
  const dialog = page.getByRole("dialog", { name: "Present on the wall" });
  await page.keyboard.press("F5");
  await dialog.getByRole("radio", { name: "Last" }).click();
  await dialog.getByText("Hear what is done as well").click();
  await dialog.getByText("Hear the backlog as well").click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("F5");
  await expect(dialog.getByRole("radio", { name: "First" })).toBeChecked();
  await dialog.getByRole("radio", { name: "Last" }).click();
  await dialog.getByText("Hear what is done as well").click();
  await dialog.getByText("Hear the backlog as well").click();
  await dialog.getByRole("button", { name: "Present", exact: true }).click();
  await expect(strip(page)).toContainText("40 cards");
  await page.keyboard.press("End");
  await expect(strip(page)).toContainText("40 of 40");
  const last = cell(page, "Backlog", "Sales").locator("[data-card]").last();
  await expect(strip(page)).toContainText((await last.locator("h4").textContent()) ?? "?");
  await page.keyboard.press("F5");
  await expect(dialog.getByRole("radio", { name: "Last" })).toBeChecked();
});

test("presenting is in the View menu, the palette and the key sheet", async () => {
  const { app, page } = launched;
  const dialog = page.getByRole("dialog", { name: "Present on the wall" });
  await app.evaluate(({ BrowserWindow, Menu }) => {
    const view = Menu.getApplicationMenu()?.items.find((item) => item.label.replace("&", "") === "View");
    view?.submenu?.items
      .find((item) => item.label.startsWith("Present"))
      ?.click(undefined, BrowserWindow.getAllWindows()[0]);
  });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await run(page, "Present on the wall");
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keys" });
  await expect(keys.getByRole("heading", { name: "While presenting" })).toBeVisible();
  await expect(keys).toContainText(/Present on the wall…F5/u);
});

test("closing the facilitator's window closes the wall", async () => {
  const { app, page } = launched;
  const wall = await openWall(launched);
  await Promise.all([wall.waitForEvent("close"), (await app.browserWindow(page)).evaluate((own) => own.close())]);
});
