import { expect, test } from "@playwright/test";
import { card, cell, openSample } from "../helpers/board-page.ts";
import { type LaunchedApp, launchApp } from "../helpers/launch-app.ts";
import { openCard, run, saved } from "../helpers/window-page.ts";

const BANNER = "Banner set for the partners' pages";
let launched: LaunchedApp;

test.beforeEach(async () => {
  launched = await launchApp();
  await openSample(launched.page);
});
test.afterEach(async () => {
  await launched.stop();
});

test("the history says who did what and when, and undoes one change where nothing later stands on it", async () => {
  const { page } = launched;
  const open = await openCard(page, BANNER);
  const points = open.getByRole("textbox", { name: "Points" });
  await points.fill("5");
  await page.keyboard.press("Tab");
  await points.fill("8");
  await page.keyboard.press("Tab");
  await open.getByRole("textbox", { name: "Requested by" }).fill("Rosa");
  await open.getByRole("button", { name: "Close card" }).click();
  await run(page, "Show the history");
  const history = page.getByRole("dialog", { name: "History" });
  const entries = history.getByRole("listitem");
  await expect(entries).toHaveCount(3);
  await expect(entries.first()).toContainText(/requester/u);
  // The first change of the points cannot go: the second stands on it, and the panel says so.
  await expect(entries.nth(2).getByRole("button")).toHaveCount(0);
  await expect(entries.nth(2)).toContainText(/later|since|changed/iu);
  await entries
    .nth(1)
    .getByRole("button", { name: /^Undo:/u })
    .click();
  await expect(entries).toHaveCount(4);
  await page.keyboard.press("Escape");
  await expect(history).toHaveCount(0);
  await expect(card(page, BANNER)).toContainText("5");
  const again = await openCard(page, BANNER);
  await expect(again.getByRole("textbox", { name: "Requested by" })).toHaveValue("Rosa");
});

test("archive and bin list what left the board, find it and bring it back", async () => {
  const { page } = launched;
  await card(page, BANNER).focus();
  await page.keyboard.press("Shift+A");
  const left = cell(page, "Ready", "Campaign").locator("[data-card]");
  await expect(left).toHaveCount(4);
  await run(page, "Show the archive");
  await page.getByRole("dialog", { name: "Archive" }).getByRole("textbox", { name: "Find" }).fill("banner");
  await page.getByRole("button", { name: `Restore “${BANNER}”` }).click();
  await page.keyboard.press("Escape");
  await expect(left).toHaveCount(5);
  await card(page, "Draft the follow-up survey").focus();
  await page.keyboard.press("Delete");
  await expect(left).toHaveCount(4);
  const message = page.getByRole("status").filter({ hasText: "Deleted “Draft" });
  // The pointer on it holds it.
  await message.hover({ position: { x: 20, y: 20 } });
  await run(page, "Show the bin");
  const bin = page.getByRole("dialog", { name: "Bin" });
  await expect
    .poll(async () => {
      const [said, shelf] = await Promise.all([message.boundingBox(), bin.boundingBox()]);
      return said && shelf && said.x + said.width <= shelf.x;
    }, "what is said does not cover the bin")
    .toBe(true);
  await page.getByRole("button", { name: "Restore “Draft the follow-up survey”" }).click();
  await expect(page.getByText("The bin is empty.")).toBeVisible();
  await expect(message, "it is deleted no more").toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(left).toHaveCount(5);
});

test("a backup is restored, and what was there before is among the backups", async () => {
  const { page } = launched;
  const settings = page.getByRole("dialog", { name: "Settings" });
  const backups = settings.getByRole("button", { name: /^Restore the backup/u });
  // The first work on a board is soon backed up; the list is read when the settings open.
  await card(page, "Draft the follow-up survey").focus();
  await page.keyboard.press("Delete");
  await saved(page);
  await expect(async () => {
    await run(page, "Settings…");
    await expect(settings).toBeVisible();
    const found = await backups.count();
    await settings.getByRole("button", { name: "Done" }).click();
    expect(found).toBeGreaterThan(0);
  }).toPass();
  await card(page, BANNER).focus();
  await page.keyboard.press("Delete");
  await saved(page);
  await run(page, "Settings…");
  await expect(backups.first()).toBeVisible();
  const before = await backups.count();
  await backups.last().click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Restore" }).click();
  await expect(page.getByText(/^The board is as it was/u)).toBeVisible();
  await expect(card(page, BANNER)).toBeVisible();
  await run(page, "Settings…");
  await expect.poll(() => backups.count()).toBeGreaterThan(before);
});

test("the name in the settings signs what is done", async () => {
  const { page } = launched;
  await run(page, "Settings…");
  const settings = page.getByRole("dialog", { name: "Settings" });
  await settings.getByRole("textbox", { name: "Your name" }).fill("Jana Lindner");
  await settings.getByRole("button", { name: "Done" }).click();
  const open = await openCard(page, BANNER);
  await open.getByRole("textbox", { name: "New comment" }).fill("Signed");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(open.getByRole("region", { name: "Comments" })).toContainText("Jana Lindner");
});
