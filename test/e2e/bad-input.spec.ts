import { mkdir, mkdtemp, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { card, middle, openSample } from "../helpers/board-page.ts";
import { answerDialogs } from "../helpers/dialogs.ts";
import { type LaunchedApp, launchApp } from "../helpers/launch-app.ts";
import { dropFiles, openCard, run, saved } from "../helpers/window-page.ts";

const BANNER = "Banner set for the partners' pages";
const trello = resolve(import.meta.dirname, "../fixtures/trello/trello-japanese-2015.json");

let launched: LaunchedApp;
let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tandem-bad-input-"));
  launched = await launchApp();
});
test.afterEach(async () => {
  await launched.stop();
  await rm(folder, { recursive: true, force: true });
});

/** What main has of every board: as it was, as long as nothing was taken in. */
const stored = (page: Page) => page.evaluate(() => window.tandem.ask("boards.list", null));

/** Drops what lies at a path, as the system's file manager does: a folder comes as one. */
async function dropPath(page: Page, target: Locator, path: string): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const at = await middle(target);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await client.send("Input.dispatchDragEvent", { type, ...at, data });
  await client.detach();
}

/** A Trello export of so many cards, written piece by piece. */
async function writeExport(path: string, cards: number): Promise<void> {
  const id = (number: number) => number.toString(16).padStart(24, "0");
  const file = await open(path, "w");
  await file.write(`{"id":"${id(1)}","name":"Huge","lists":[{"id":"${id(2)}","name":"All"}],"cards":[`);
  const piece = 100_000;
  for (let from = 0; from < cards; from += piece) {
    const some = Array.from(
      { length: piece },
      (_, at) => `{"id":"${id(from + at + 9)}","idList":"${id(2)}","name":"x"}`,
    );
    await file.write(some.join(",") + (from + piece < cards ? "," : "]}"));
  }
  await file.close();
}

test("files that are too much, or no files, are refused in words; the window goes on and nothing is changed", async () => {
  test.setTimeout(120_000);
  const { app, page } = launched;
  await openSample(page);
  await saved(page);
  const before = await stored(page);
  const alert = page.getByRole("alert");

  const huge = join(folder, "huge.json");
  await writeExport(huge, 300_000);
  await answerDialogs(app, { open: [huge] });
  await run(page, "Import from Trello…");
  const dialog = page.getByRole("dialog", { name: "Import from Trello" });
  await dialog.getByRole("button", { name: "Choose a file…" }).click();
  await expect(dialog.getByText("Reading “huge.json”…")).toBeVisible({ timeout: 30_000 });
  // Turns that the window's own thread takes until the answer comes: hardly any where it reads by itself.
  const turns = await dialog.evaluate(async (element) => {
    let count = 0;
    for (; !element.textContent?.includes("not imported"); count += 1)
      await new Promise((done) => setTimeout(done, 20));
    return count;
  });
  expect(turns).toBeGreaterThan(5);
  await expect(dialog).toContainText(
    "nothing was changed. The board has 300,000 cards; Tandem takes boards of up to 100,000.",
  );
  await page.keyboard.press("Escape");

  const many = join(folder, "many.json");
  await mkdir(many);
  await Promise.all(Array.from({ length: 10_000 }, (_, index) => writeFile(join(many, `${index}.txt`), "x")));
  await dropPath(page, card(page, BANNER), many);
  await expect(alert.filter({ hasText: "“many.json” cannot be read: it is a folder" })).toContainText(
    "Nothing was changed.",
  );
  const files = (await openCard(page, BANNER)).getByRole("region", { name: "Attachments" });
  await files.scrollIntoViewIfNeeded();
  const photos = join(folder, "photos");
  await rename(many, photos);
  await dropPath(page, files, photos);
  await expect(alert.filter({ hasText: "“photos” cannot be read" })).toContainText("Nothing was changed.");
  const tenThousand = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    for (let index = 0; index < 10_000; index += 1) transfer.items.add(new File(["x"], `${index}.txt`));
    return transfer;
  });
  await files.dispatchEvent("drop", { dataTransfer: tenThousand });
  await expect(alert.filter({ hasText: "These are 10000 files" })).toContainText("Nothing was attached.");
  await expect(files.getByRole("listitem")).toHaveCount(0);

  // Bytes that are no text are refused; another Unicode than the usual is read, dropped or picked.
  const text = await readFile(trello, "utf8");
  const latin = join(folder, "latin.json");
  await writeFile(latin, Buffer.from(`{"name":"caf\u00e9"}`, "latin1"));
  await dropFiles(page, page.locator("[data-board]"), [latin]);
  await expect(dialog).toContainText(
    "“latin.json” was not imported, and nothing was changed. Byte 13 of the file is not",
  );
  await page.keyboard.press("Escape");
  const utf16 = join(folder, "utf16.json");
  await writeFile(utf16, Buffer.from(`\uFEFF${text}`, "utf16le"));
  await dropFiles(page, page.locator("[data-board]"), [utf16]);
  await expect(page.getByRole("dialog", { name: /^Import “/u })).toBeVisible();
  await page.keyboard.press("Escape");
  expect(await stored(page)).toEqual(before);
});

test("texts that are too much, or of other scripts, leave a field as it was or as people count it", async () => {
  test.setTimeout(120_000);
  const { page } = launched;
  await openSample(page);
  const open = await openCard(page, BANNER);

  const title = open.getByRole("textbox", { name: "Title" });
  await title.fill("مرحبا e\u0301 👩‍👩‍👧‍👦🏳️‍🌈");
  for (const left of ["مرحبا e\u0301 👩‍👩‍👧‍👦", "مرحبا e\u0301 "]) {
    await title.press("Backspace");
    await expect(title).toHaveValue(left);
  }
  await title.press("Tab");

  const comment = open.getByRole("textbox", { name: "New comment" });
  await comment.fill("Before");
  // As a paste of so many characters reaches a field.
  await page.keyboard.insertText("x".repeat(20_000_000));
  await expect(page.getByText(/^“New comment” takes 1,000,000 characters/u)).toBeVisible();
  await expect(comment).toHaveValue("Before");

  await open.getByRole("button", { name: "Add a description…" }).click();
  await open.getByRole("textbox", { name: "Description in Markdown" }).fill("*".repeat(50_000));
  await open.getByRole("button", { name: "Preview" }).click();
  await expect(open.getByText("Shown as it was typed: it has too many marks")).toBeVisible();
  await open.getByRole("button", { name: "Close card" }).click();

  const filter = page.getByRole("textbox", { name: "Filter the board" });
  await filter.fill(`(a+)+$ ${"a".repeat(1_900)}`);
  await expect(page.locator("[data-card]")).toHaveCount(0);
  await filter.press("Escape");
  await expect(page.locator("[data-card]").first()).toBeVisible();
  await saved(page);
});
