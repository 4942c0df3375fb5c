import { rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { expect, test } from "@playwright/test";
import { answerDialogs } from "../helpers/dialogs.ts";
import { type LaunchedApp, launchApp, makeUserData } from "../helpers/launch-app.ts";
import { openCard, saved } from "../helpers/window-page.ts";

/** Chooses an item of the native menus by its labels, as a click does. */
const choose = (launched: LaunchedApp, ...labels: readonly string[]): Promise<void> =>
  launched.app.evaluate(({ Menu, BrowserWindow }, path) => {
    let items = Menu.getApplicationMenu()?.items ?? [];
    for (const [depth, label] of path.entries()) {
      const item = items.find((candidate) => candidate.label === label || candidate.label.replace("&", "") === label);
      if (!item) throw new Error(`No “${label}” among ${items.map((candidate) => candidate.label).join(", ")}`);
      if (depth === path.length - 1) item.click(undefined, BrowserWindow.getAllWindows()[0]);
      else items = item.submenu?.items ?? [];
    }
  }, labels);

const undoItem = (launched: LaunchedApp): Promise<string | undefined> =>
  launched.app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()
      ?.items.find(({ label }) => label.includes("Edit"))
      ?.submenu?.items.map(({ label }) => label)
      .find((label) => label.startsWith("Undo")),
  );

test("the native menus reach the page, and name what undo would take back", async () => {
  const launched = await launchApp();
  const { page } = launched;
  await page.getByText("sample board").first().click();
  await page.getByText("Battle card against Northwind").first().waitFor();

  await choose(launched, "Help", "Keys");
  await page.getByRole("dialog").first().waitFor();
  await page.keyboard.press("Escape");

  await choose(launched, "View", "Theme", "Night");
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe("night");

  await page.keyboard.press("n");
  await page.keyboard.type("Written for the menu");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  const card = page.getByRole("article", { name: "Written for the menu" });
  await expect(card).toBeVisible();
  await expect.poll(() => undoItem(launched)).toMatch(/^Undo .+/u);
  const title = await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  expect(title).toBe("Webinar series — Tandem");

  await choose(launched, "Edit", (await undoItem(launched)) ?? "");
  await expect(card).toHaveCount(0);
  await launched.stop();
});

test("a file that was saved stands among the recent ones of the menu, and opens from there", async () => {
  const launched = await launchApp();
  const { app, page, userData } = launched;
  await page.getByText("sample board").first().click();
  await page.getByText("Battle card against Northwind").first().waitFor();
  await answerDialogs(app, { save: join(userData, "Q&A.tandem") });
  await choose(launched, "File", "Save a Copy…");
  await expect(page.getByText("Saved “Q&A.tandem”.")).toBeVisible();
  await expect(choose(launched, "File", "Open Recent", `Q&&A.tandem (${basename(userData)})`)).resolves.toBeUndefined();
  await expect(page.getByRole("dialog", { name: "This board is here already" })).toBeVisible();
  await launched.stop();
});

test("the window comes back where it was", async () => {
  const userData = await makeUserData();
  const place = { x: 60, y: 40, width: 1000, height: 700 };
  const first = await launchApp({ userData });
  await first.app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), place);
  await first.stop();
  const second = await launchApp({ userData });
  const bounds = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  await second.stop();
  expect(bounds).toEqual(place);
  await rm(userData, { recursive: true, force: true });
});

test("a link opens after a question that shows its host, and only then", async () => {
  const launched = await launchApp();
  await launched.app.evaluate(({ dialog, shell }) => {
    const record = globalThis as unknown as { asked: string[]; opened: string[]; reply: number };
    Object.assign(record, { asked: [], opened: [], reply: 1 });
    dialog.showMessageBox = (async (_window: unknown, { message }: Electron.MessageBoxOptions) => {
      record.asked.push(message);
      return { response: record.reply, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
    shell.openExternal = async (url) => {
      record.opened.push(url);
    };
  });
  const open = (link: string) => launched.page.evaluate((url) => window.tandem.ask("app.openLink", url), link);
  expect(await open("https://example.com/a?b#c")).toEqual({ ok: true, value: false });
  await launched.app.evaluate(() => {
    (globalThis as unknown as { reply: number }).reply = 0;
  });
  expect(await open("https://example.com/a?b#c")).toEqual({ ok: true, value: true });
  expect(await open("mailto:ada@example.com")).toEqual({ ok: true, value: true });
  for (const bad of [
    "http://example.com/",
    "https://user:secret@example.com/",
    "file:///etc/passwd",
    "smb://server/share",
    "\\\\server\\share",
    "javascript:alert(1)",
    " JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "app://tandem/index.html",
    "ms-settings:",
    "",
  ]) {
    expect(await open(bad)).toMatchObject({ ok: false });
  }
  const record = await launched.app.evaluate(() => {
    const { asked, opened } = globalThis as unknown as { asked: string[]; opened: string[] };
    return { asked, opened };
  });
  expect(record.asked).toEqual([
    "Open example.com in the browser?",
    "Open example.com in the browser?",
    "Write to ada@example.com?",
  ]);
  expect(record.opened).toEqual(["https://example.com/a?b#c", "mailto:ada@example.com"]);
  await launched.stop();
});

test("a window whose page ended comes back with the board and what was being typed, and says so", async () => {
  const launched = await launchApp();
  const { page } = launched;
  await page.getByText("sample board").first().click();
  const panel = await openCard(page, "Battle card against Northwind for renewals");
  await panel.getByRole("button", { name: /^Edit$|Add a description/u }).click();
  await panel.getByRole("textbox", { name: /^Description/u }).fill("In the middle of a sen");
  const putBy = () => page.evaluate(() => Object.values(localStorage).includes("In the middle of a sen"));
  await expect.poll(putBy).toBe(true);
  await saved(page);
  await launched.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  // The page under test is gone with its process: what came in its place is asked through main, with patience for a page
  // that is still loading and never answers.
  const words = () =>
    launched.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const asked: Promise<string> = contents?.executeJavaScript("document.body.innerText") ?? Promise.resolve("");
      return Promise.race([asked, new Promise<string>((done) => setTimeout(() => done(""), 500))]);
    });
  await expect
    .poll(words, { timeout: 20_000 })
    .toMatch(/Battle card against Northwind.*The window stopped working and was started again\./su);
  await launched.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const card = `[...document.querySelectorAll("[data-card]")].find((one) => one.textContent.includes("Battle card"))`;
    await contents?.executeJavaScript(`${card}.focus()`);
    contents?.sendInputEvent({ type: "keyDown", keyCode: "Return" });
  });
  await expect.poll(words, { timeout: 20_000 }).toContain("In the middle of a sen");
  await launched.stop();
});
