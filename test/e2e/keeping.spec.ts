import { mkdtemp, readdir, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { card, openSample } from "../helpers/board-page.ts";
import { answerDialogs } from "../helpers/dialogs.ts";
import { launchApp, makeUserData } from "../helpers/launch-app.ts";
import { storedBoards } from "../helpers/prepare-data.ts";
import { dropFiles, openCard, run, saved } from "../helpers/window-page.ts";

const BANNER = "Banner set for the partners' pages";
/** A real picture of 1,024 by 1,024 pixels. */
const PICTURE = resolve(import.meta.dirname, "../../resources/icons/icon.png");
const LARGEST = 50_000_000;

let userData: string;
/** For files of the user's, outside the data folder. */
let folder: string;
const stops: (() => Promise<void>)[] = [];

test.beforeEach(async () => {
  userData = await makeUserData();
  folder = await mkdtemp(join(tmpdir(), "tandem-files-"));
});
test.afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
  for (const made of [userData, folder]) await rm(made, { recursive: true, force: true, maxRetries: 3 });
});

async function launch() {
  const launched = await launchApp({ userData });
  let stopped = false;
  const stop = async () => {
    if (!stopped) await launched.stop();
    stopped = true;
  };
  stops.push(stop);
  return { ...launched, stop };
}

async function openManager(page: Page): Promise<Locator> {
  await run(page, "Boards…");
  return page.getByRole("dialog", { name: "Boards" });
}

async function createBlank(page: Page, name: string): Promise<void> {
  await run(page, "New board…");
  await page.getByRole("radio", { name: /^Blank/u }).check({ force: true });
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.getByRole("button", { name: "Create board" }).click();
  await expect(page.getByRole("banner").getByRole("button", { name, exact: true })).toBeVisible();
  await saved(page);
}

async function putIntoBin(page: Page, dialog: Locator, name: string): Promise<void> {
  await dialog.getByRole("tab", { name: /^Boards/u }).click();
  await dialog.getByRole("button", { name: `More for ${name}`, exact: true }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(dialog.getByRole("button", { name: `More for ${name}`, exact: true })).toHaveCount(0);
}

/** The ids of the boards in main's list, and of those in the working store. */
const bothLists = (page: Page) =>
  page.evaluate(async () => {
    const list = await window.tandem.ask("boards.list", null);
    const stored = await new Promise<string[]>((done, fail) => {
      const opening = indexedDB.open("tandem");
      opening.onerror = () => fail(opening.error);
      opening.onsuccess = () => {
        const database = opening.result;
        const asking = database.transaction("heads").objectStore("heads").getAllKeys();
        asking.onerror = () => fail(asking.error);
        asking.onsuccess = () => {
          database.close();
          done(asking.result as string[]);
        };
      };
    });
    return {
      main: list.ok ? list.value.map(({ board }) => board).sort() : [list.error.message],
      stored: stored.sort(),
    };
  });

const idOf = (page: Page, name: string): Promise<string> =>
  page.evaluate(async (wanted) => {
    const list = await window.tandem.ask("boards.list", null);
    return (list.ok && list.value.find((board) => board.name === wanted)?.board) || "";
  }, name);

test("a board deleted for good stays gone in both stores; one whose folder was lost is put back", async () => {
  const first = await launch();
  await openSample(first.page);
  for (const name of ["By hand", "By the bin", "Lost"]) await createBlank(first.page, name);
  const [byBin, lost] = [await idOf(first.page, "By the bin"), await idOf(first.page, "Lost")];
  const manager = await openManager(first.page);
  await putIntoBin(first.page, manager, "By hand");
  await manager.getByRole("tab", { name: "Bin 1" }).click();
  await manager.getByRole("button", { name: "Delete for good…" }).click();
  await first.page.getByRole("alertdialog").getByRole("button", { name: "Delete for good" }).click();
  await expect(manager.getByRole("tab", { name: "Bin 0" })).toBeVisible();
  for (const name of ["By the bin", "Lost"]) await putIntoBin(first.page, manager, name);
  await expect(manager.getByRole("tab", { name: "Bin 2" })).toBeVisible();
  await expect.poll(async () => (await bothLists(first.page)).stored).toHaveLength(3);
  await first.stop();

  // As the bin empties itself, with no window to hear of it; and as a folder is lost.
  const boards = storedBoards(userData);
  await boards.purge(byBin);
  await boards.close();
  await rm(join(userData, "boards", lost), { recursive: true });

  const second = await launch();
  await expect(second.page.locator("[data-card]").first()).toBeVisible();
  const again = await openManager(second.page);
  await expect(second.page.getByText("“Lost” were missing on disk and were put back")).toBeVisible();
  await expect(again.getByRole("tab", { name: "Bin 1" })).toBeVisible();
  const { main, stored } = await bothLists(second.page);
  expect(main).toEqual(stored);
  expect(main).toHaveLength(2);
  expect(main).toContain(lost);
  expect(await readdir(join(userData, "boards", lost))).toContainEqual(expect.stringMatching(/snapshot/u));
});

test("a board deleted for good comes back from its last backup, by the settings", async () => {
  const { page } = await launch();
  await openSample(page);
  const settings = page.getByRole("dialog", { name: "Settings" });
  const deleted = settings.getByRole("region", { name: "Deleted boards" });
  await createBlank(page, "Another");
  const manager = await openManager(page);
  await putIntoBin(page, manager, "Webinar series");
  await manager.getByRole("tab", { name: "Bin 1" }).click();
  await manager.getByRole("button", { name: "Delete for good…" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete for good" }).click();
  await expect(manager.getByRole("tab", { name: "Bin 0" })).toBeVisible();
  await page.keyboard.press("Escape");

  await run(page, "Settings…");
  await deleted.getByRole("button", { name: "Restore the board “Webinar series”" }).click();
  await expect(page.getByText(/^“Webinar series” is back as it was on/u)).toBeVisible();
  await expect(card(page, BANNER)).toBeVisible();
  await saved(page);
  await run(page, "Settings…");
  await expect(settings.getByRole("heading", { name: "Backups of this board" })).toBeVisible();
  await expect(deleted).toHaveCount(0);
  await page.keyboard.press("Escape");
  const again = await openManager(page);
  await expect(again.getByRole("tab", { name: "Boards 2" })).toBeVisible();
  await expect(again.getByRole("tab", { name: "Bin 0" })).toBeVisible();
});

/** Sees the picture of this name, bytes and all; pictures below the fold are loaded when they are scrolled to. */
async function shown(within: Locator, name: string): Promise<void> {
  const picture = within.getByRole("img", { name, exact: true });
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
}

async function attachPicture(page: Page): Promise<Locator> {
  const open = await openCard(page, BANNER);
  await dropFiles(page, open.getByRole("region", { name: "Attachments" }), [PICTURE]);
  await shown(open, "icon.png");
  await saved(page);
  return open;
}

test("a picture comes along when its board is duplicated, and when a file is opened as a copy", async () => {
  const { page, app } = await launch();
  await openSample(page);
  await (await attachPicture(page)).getByRole("button", { name: "Close card" }).click();
  const manager = await openManager(page);
  await manager.getByRole("button", { name: "More for Webinar series" }).click();
  await page.getByRole("menuitem", { name: "Duplicate…" }).click();
  await page.getByRole("button", { name: "Duplicate", exact: true }).click();
  await expect(manager.getByText("Webinar series (copy)")).toBeVisible();
  await page.keyboard.press("Escape");
  const bar = page.getByRole("banner");
  await expect(bar.getByRole("button", { name: "Webinar series (copy)" })).toBeVisible();
  await shown(await openCard(page, BANNER), "icon.png");
  await page.getByRole("button", { name: "Close card" }).click();

  const path = join(folder, "Webinare.tandem");
  await answerDialogs(app, { save: path, open: [path] });
  await run(page, "Save a copy…");
  await expect(page.getByText("Saved “Webinare.tandem”.")).toBeVisible();
  // On a computer that has never seen the picture.
  await rm(join(userData, "attachments"), { recursive: true });
  await run(page, "Open a file…");
  await page
    .getByRole("dialog", { name: "This board is here already" })
    .getByRole("button", { name: "Open as a copy" })
    .click();
  await expect(bar.getByRole("button", { name: "Webinar series (copy) (copy)" })).toBeVisible();
  await shown(await openCard(page, BANNER), "icon.png");
});

test("a program called .png is no picture, and a file of 50 MB and a byte is refused in words", async () => {
  const { page, app } = await launch();
  await openSample(page);
  const program = join(folder, "holiday.png");
  await writeFile(program, Buffer.from("MZ\x90\x00\x03\x00\x00\x00 not a picture", "latin1"));
  const open = await openCard(page, BANNER);
  const files = open.getByRole("region", { name: "Attachments" });
  await dropFiles(page, files, [program]);
  await expect(files.getByText("holiday.png")).toBeVisible();
  await expect(files.getByRole("img")).toHaveCount(0);

  const film = join(folder, "film.mp4");
  await writeFile(film, "");
  await truncate(film, LARGEST + 1);
  await answerDialogs(app, { open: [film] });
  await files.getByRole("button", { name: "Attach", exact: true }).click();
  const refusal = page.getByRole("alert").filter({ hasText: "film.mp4" });
  await expect(refusal).toContainText("larger than 50 MB");
  await expect(refusal).toContainText("Nothing was attached");
  const data = await page.evaluateHandle((size) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(size)], "dropped.mp4"));
    return transfer;
  }, LARGEST + 1);
  await files.dispatchEvent("drop", { dataTransfer: data });
  await expect(page.getByRole("alert").filter({ hasText: "dropped.mp4" })).toContainText("up to 50 MB");
  await expect(files.getByRole("listitem")).toHaveCount(1);

  await truncate(film, LARGEST);
  await files.getByRole("button", { name: "Attach", exact: true }).click();
  await expect(files.getByRole("listitem")).toHaveCount(2);
  expect(await readdir(join(userData, "attachments"))).toHaveLength(2);
});

test("a backup brings back what was removed since, attachments too", async () => {
  const { page } = await launch();
  await openSample(page);
  const open = await attachPicture(page);
  // The first work makes the first backup.
  await expect
    .poll(() => readdir(join(userData, "backups"), { recursive: true }).catch(() => []))
    .toContainEqual(expect.stringMatching(/-work\.json\.gz$/u));
  await open.getByRole("button", { name: "Remove “icon.png”" }).click();
  await expect(open.getByRole("img", { name: "icon.png" })).toHaveCount(0);
  await open.getByRole("button", { name: "Close card" }).click();
  await card(page, BANNER).focus();
  await page.keyboard.press("Delete");
  await expect(card(page, BANNER)).toHaveCount(0);
  await saved(page);

  const restoreFirst = async () => {
    await run(page, "Settings…");
    const settings = page.getByRole("dialog", { name: "Settings" });
    const entry = settings.getByRole("button", { name: /^Restore the backup of/u });
    return { settings, entry };
  };
  const { settings, entry } = await restoreFirst();
  await expect(entry).toHaveCount(1);
  await expect(settings.getByText(/while working/u)).toBeVisible();
  await entry.click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Restore" }).click();
  await expect(page.getByText(/^The board is as it was on/u)).toBeVisible();
  await shown(await openCard(page, BANNER), "icon.png");
  await page.getByRole("button", { name: "Close card" }).click();

  const again = await restoreFirst();
  await expect(again.entry).toHaveCount(2);
  await expect(again.settings.getByText(/before a restore/u)).toBeVisible();
  await again.entry.first().click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Restore" }).click();
  await expect(card(page, BANNER)).toHaveCount(0);
});

test("a backup that cannot be made is told, with what is safe", async () => {
  const { page } = await launch();
  await openSample(page);
  // Even an account that may write everywhere cannot make a folder where a file stands.
  await writeFile(join(userData, "backups"), "in the way");
  await card(page, BANNER).focus();
  await page.keyboard.press("Delete");
  const trouble = page.getByRole("alert").filter({ hasText: "No backup was made" });
  await expect(trouble).toContainText("The board itself is saved.");
  await saved(page);
});
