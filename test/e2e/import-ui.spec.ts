import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "@playwright/test";
import { columnHead, openSample } from "../helpers/board-page.ts";
import { answerDialogs } from "../helpers/dialogs.ts";
import { type LaunchedApp, launchApp } from "../helpers/launch-app.ts";
import { dropFiles, run, saved } from "../helpers/window-page.ts";

const fixtures = resolve(import.meta.dirname, "../fixtures/trello");
const testDrive = join(fixtures, "trello-test-drive.json");
const japanese = join(fixtures, "trello-japanese-2015.json");
let launched: LaunchedApp;
let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tandem-files-"));
  launched = await launchApp();
});
test.afterEach(async () => {
  await launched.stop();
  await rm(folder, { recursive: true, force: true });
});

test("a Trello export is previewed, corrected, imported, undone and updated without doubles", async () => {
  const { page, app } = launched;
  await answerDialogs(app, { open: [testDrive] });
  await page.getByRole("button", { name: /Import from Trello/u }).click();
  await page.getByRole("button", { name: "Choose a file…" }).click();
  const preview = page.getByRole("dialog", { name: /^Import “/u });
  const counts = preview.getByLabel("What comes along", { exact: true });
  await expect(counts).toContainText(/122.*78 archived/u);
  await expect(counts).toContainText(/177Moves|Moves177/u);
  await expect(preview.getByRole("region", { name: "What will not come along" })).toBeVisible();
  const first = preview.getByRole("button", { name: /Stage of /u }).first();
  await first.click();
  await page.getByRole("option", { name: "Ready" }).click();
  await expect(first).toContainText("Ready");
  await preview.getByRole("textbox", { name: "Name of the board" }).fill("From Trello");
  await preview.getByRole("button", { name: "Import as a new board" }).click();
  await expect(page.getByRole("button", { name: "From Trello", exact: true })).toBeVisible();
  await expect(page.locator("[data-card]").first()).toBeVisible();
  const heads = await page.locator("[data-column-head]").count();
  expect(heads).toBeGreaterThan(3);
  const told = page.getByRole("region", { name: "Messages" }).getByText(/^Imported “/u);
  await expect(told).toHaveCount(1);

  await page.keyboard.press("ControlOrMeta+z");
  await expect(page.locator("[data-card]")).toHaveCount(0);
  await expect(told).toHaveCount(0);
  // What is left is a board without columns, which says how to go on.
  await page.getByRole("button", { name: "Add the first column" }).click();
  await expect(page.getByRole("dialog").getByRole("textbox", { name: "Name" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await expect(page.locator("[data-card]").first()).toBeVisible();
  await saved(page);

  // The same file again finds the board it made, and has nothing to add.
  await dropFiles(page, page.locator("[data-board]"), [testDrive]);
  await expect(preview.getByRole("button", { name: /Update “From Trello”/u })).toBeVisible();
  await expect(preview.getByText(/^0 cards new/u)).toBeVisible();
  await expect(preview.getByRole("status")).toContainText("Nothing new in this file");
  await expect(preview.getByRole("button", { name: "Update the board" })).toHaveCount(0);
  await preview.getByRole("button", { name: "Close", exact: true }).last().click();
  await expect(preview).toHaveCount(0);
  await expect(page.locator("[data-column-head]")).toHaveCount(heads);
});

test("an export of the old kind comes in whole, in its own language", async () => {
  const { page } = launched;
  await dropFiles(page, page.locator("main"), [japanese]);
  await page.getByRole("button", { name: "Import as a new board" }).click();
  await expect(page.locator("[data-card]").first()).toBeVisible();
  await expect(
    page
      .locator("[data-card] h4")
      .filter({ hasText: /\p{Script=Hiragana}/u })
      .first(),
  ).toBeVisible();
});

test("cancelling an import writes nothing", async () => {
  const { page } = launched;
  await dropFiles(page, page.locator("main"), [testDrive]);
  await page
    .getByRole("dialog", { name: /^Import “/u })
    .getByRole("button", { name: "Cancel" })
    .click();
  await expect(page.getByRole("button", { name: /sample board/u })).toBeVisible();
  expect(await page.getByRole("button", { name: /Choose another board/u }).count()).toBe(0);
});

test("what cannot be read is said, and nothing is changed", async () => {
  const { page } = launched;
  await openSample(page);
  const broken = join(folder, "broken.json");
  await writeFile(broken, (await readFile(testDrive, "utf8")).slice(0, 5_000));
  await dropFiles(page, page.locator("[data-board]"), [broken]);
  await expect(page.getByRole("alert")).toContainText("“broken.json” was not imported, and nothing was changed.");
  await page.keyboard.press("Escape");
  await expect(columnHead(page, "Doing")).toBeVisible();
  const saved = join(folder, "board.txt");
  await copyFile(testDrive, saved);
  await dropFiles(page, page.locator("[data-board]"), [saved]);
  await expect(page.getByRole("dialog")).toContainText(/122.*78 archived/u);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  const stray = join(folder, "photo.webp");
  await writeFile(stray, "x");
  await dropFiles(page, page.locator("[data-board]"), [stray]);
  await expect(page.getByText(/“photo.webp” is neither a board file/u)).toBeVisible();
  const damaged = join(folder, "damaged.tandem");
  await writeFile(damaged, "not a zip");
  await dropFiles(page, page.locator("[data-board]"), [damaged]);
  await expect(page.getByRole("alert").last()).toContainText(
    "“damaged.tandem” was not opened. This is not a board file: it is not a zip archive. Nothing was changed.",
  );
});

test("an update shows what was edited here, and lets it stay", async () => {
  const { page } = launched;
  await dropFiles(page, page.locator("main"), [testDrive]);
  await page.getByRole("button", { name: "Import as a new board" }).click();
  const first = page.locator("[data-card]").first();
  await first.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("complementary").getByRole("textbox", { name: "Title" }).fill("Edited here");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await run(page, "Import from Trello…");
  await page.keyboard.press("Escape");
  await dropFiles(page, page.locator("[data-board]"), [testDrive]);
  const preview = page.getByRole("dialog", { name: /^Import “/u });
  await expect(preview.getByText(/Edited here/u)).toBeVisible();
  await expect(preview.getByRole("status")).toContainText("Nothing new in this file");
  await preview.getByRole("button", { name: "Close", exact: true }).last().click();
  await expect(page.getByRole("article", { name: "Edited here" })).toBeVisible();
});
