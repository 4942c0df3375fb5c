import { readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { card, cell, expectFocus, openSample } from "../helpers/board-page.ts";
import { answerDialogs } from "../helpers/dialogs.ts";
import { type LaunchedApp, launchApp } from "../helpers/launch-app.ts";
import { find, openCard, panel, run, saved } from "../helpers/window-page.ts";

let launched: LaunchedApp;

test.beforeEach(async () => {
  launched = await launchApp();
});
test.afterEach(async () => {
  await launched.stop();
});

test("the first start offers a sample, new boards, a file and an import", async () => {
  const { page } = launched;
  await expect(page.getByRole("heading", { name: "Tandem" })).toBeVisible();
  for (const offer of [/sample board/u, /New Scrum board/u, /New Kanban board/u, /Open a file/u, /Import from Trello/u])
    await expect(page.getByRole("button", { name: offer })).toBeVisible();
  await page.getByRole("button", { name: /New Kanban board/u }).click();
  await expect(page.getByRole("radio", { name: /in a flow/u })).toBeChecked();
  await page.getByRole("textbox", { name: "Name" }).fill("Messe Herbst");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Messe Herbst" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Done" })).toBeVisible();
});

test("the bar tells the sprint, its time and goal, the share of sales and the save state, and holds it all in a narrow window", async () => {
  const { page, app } = launched;
  await openSample(page);
  const bar = page.getByRole("banner");
  await expect(bar.getByRole("button", { name: /Sprint 14.*left.*30 % more registrations/u })).toBeVisible();
  await expect(bar.getByRole("button", { name: "Sales in the sprint: 8 of 10 points" })).toBeVisible();
  await expect(bar.getByRole("meter", { name: "Sales in the sprint" })).toHaveAttribute(
    "aria-valuetext",
    "8 of 10 points",
  );
  await saved(page);

  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ width: 900, height: 600 }));
  const parts = () =>
    page
      .locator("header")
      .first()
      .locator("> *")
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
  // What the sprint's chip says follows the day and the hour, so the longest of its words are tried on any day.
  const time = page.getByRole("button", { name: /Sprint 14/u }).locator(".num");
  for (const words of ["5 d 23 h left", "weekend, 10 d left", "weekend, no working day left"]) {
    await time.evaluate((span, told) => {
      span.textContent = told;
    }, words);
    await expect(page.getByRole("button", { name: "Board menu" })).toBeInViewport({ ratio: 1 });
    await expect(page.getByText("Sprint 14")).toBeInViewport({ ratio: 1 });
    await expect
      .poll(async () => (await parts()).every((one, at, all) => at === 0 || one.left >= (all[at - 1]?.right ?? 0)))
      .toBe(true);
  }

  // Where the two lists of a plan have no room beside each other they stand below each other, and nothing of them is cut.
  await run(page, "Show the sprints or the queue");
  for (const width of [900, 800]) {
    await app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), {
      width,
      height: 600,
    });
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
    await expect(page.getByRole("button", { name: "Fill from the top…" })).toBeInViewport({ ratio: 1 });
  }
});

test("undo and redo say what they did, by key, by button and from the menu", async () => {
  const { page, app } = launched;
  await openSample(page);
  await card(page, "Banner set for the partners' pages").focus();
  await page.keyboard.press("Delete");
  await expect(card(page, "Banner set for the partners' pages")).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(page.getByText(/^Undid: Deleted “Banner set/u)).toBeVisible();
  await expect(card(page, "Banner set for the partners' pages")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await expect(card(page, "Banner set for the partners' pages")).toHaveCount(0);
  await page.getByRole("button", { name: /^Undo: Deleted/u }).click();
  await expect(card(page, "Banner set for the partners' pages")).toBeVisible();
  await app.evaluate(({ BrowserWindow, Menu }) => {
    const edit = Menu.getApplicationMenu()?.items.find((item) => item.label.replace("&", "") === "Edit");
    edit?.submenu?.items
      .find((item) => item.label.startsWith("Redo"))
      ?.click(undefined, BrowserWindow.getAllWindows()[0]);
  });
  await expect(card(page, "Banner set for the partners' pages")).toHaveCount(0);
});

test("the palette finds commands, cards and boards, ? lists every key, and the native menus run the same actions", async () => {
  const { page, app } = launched;
  await openSample(page);
  await page.keyboard.press("ControlOrMeta+k");
  const field = page.getByRole("combobox", { name: "Find a command, a card or a board" });
  await field.fill("undo");
  await expect(page.getByRole("option", { name: /Undo/u }).first()).toContainText(/Z/u);
  await field.fill("keyword research");
  await page.keyboard.press("Enter");
  await expect(panel(page)).toHaveAttribute("aria-label", /Keyword research for the series/u);
  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await expect(card(page, "Keyword research for the series")).toBeFocused();

  const first = card(page, "Banner set for the partners' pages");
  await first.focus();
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keys" });
  await expect(sheet.getByText("Command palette")).toBeVisible();
  await expect(sheet.getByText("Lift a card, and drop it")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  await expect(first).toBeFocused();

  const click = (menu: string, label: string) =>
    app.evaluate(
      ({ BrowserWindow, Menu }, [inMenu, wanted]) => {
        const top = Menu.getApplicationMenu()?.items.find((item) => item.label.replace("&", "") === inMenu);
        top?.submenu?.items.find((item) => item.label === wanted)?.click(undefined, BrowserWindow.getAllWindows()[0]);
      },
      [menu, label] as const,
    );
  await click("View", "Command Palette…");
  await expect(page.getByRole("dialog", { name: "Command palette" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await click("Edit", "History");
  await expect(page.getByRole("dialog", { name: "History" })).toBeVisible();
  await page.keyboard.press("Escape");
  await click("File", "Boards…");
  await expect(page.getByRole("dialog", { name: "Boards" })).toBeVisible();
});

test("the focus goes back to where it was before the palette, whatever was opened from there", async () => {
  const { page } = launched;
  await openSample(page);
  const open = await openCard(page, "Draft the follow-up survey");
  await expectFocus(open);
  await run(page, "Add a lane…");
  await page.getByRole("textbox", { name: "Name" }).fill("Messen");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Add lane" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expectFocus(open);
  await run(page, "Show the history");
  await expect(page.getByRole("dialog", { name: "History" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expectFocus(open);
});

test("a theme is chosen, holds at once and is there again at the next start", async () => {
  const { page, app, userData } = launched;
  await openSample(page);
  for (const theme of ["night", "room", "paper"]) {
    await run(page, `Theme: ${theme}`);
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
  }
  await run(page, "Theme: night");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "night");
  await saved(page);
  await app.close();
  const again = await launchApp({ userData });
  await expect(again.page.locator("html")).toHaveAttribute("data-theme", "night");
  // The board that was open is open again.
  await expect(again.page.getByRole("button", { name: "Webinar series" })).toBeVisible();
  launched = { ...again, stop: again.stop };
});

test("keys are letters in a field, and undo in a field is the text's", async () => {
  const { page } = launched;
  await openSample(page);
  const open = await openCard(page, "Banner set for the partners' pages");
  const title = open.getByRole("textbox", { name: "Title" });
  await title.click();
  await page.keyboard.press("End");
  await page.keyboard.type(" n/m?");
  await expect(title).toHaveValue("Banner set for the partners' pages n/m?");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(title).not.toHaveValue(/n\/m\?$/u);
  await expect(cell(page, "Ready", "Campaign").locator("[data-card]")).toHaveCount(5);
});

test("when edits cannot be kept, the bar says so and a copy elsewhere holds them", async () => {
  const { page, app, userData } = launched;
  await openSample(page);
  await saved(page);
  // The disk goes away under the app: a file stands where the boards were.
  await rename(join(userData, "boards"), join(userData, "away"));
  await writeFile(join(userData, "boards"), "");
  const open = await openCard(page, "Banner set for the partners' pages");
  await open.getByRole("textbox", { name: "Title" }).fill("Typed while the disk was gone");
  await page.keyboard.press("Escape");
  const banner = page.getByRole("alert").filter({ has: page.getByRole("button", { name: "Try again" }) });
  await expect(banner).toBeVisible();
  await expect(page.getByRole("status", { name: "Save state: Not saved" })).toBeVisible();
  await answerDialogs(app, { save: join(userData, "rescue.tandem") });
  await banner.getByRole("button", { name: "Save a copy elsewhere…" }).click();
  await expect(page.getByText("Saved “rescue.tandem”.")).toBeVisible();

  await rm(join(userData, "boards"));
  await rename(join(userData, "away"), join(userData, "boards"));
  await banner.getByRole("button", { name: "Try again" }).click();
  await saved(page);
  await expect(banner).toHaveCount(0);
  await answerDialogs(app, { open: [join(userData, "rescue.tandem")] });
  await run(page, "Open a file…");
  await page.getByRole("button", { name: "Open as a copy" }).click();
  await expect(page.getByRole("button", { name: "Webinar series (copy)" })).toBeVisible();
  await expect(card(page, "Typed while the disk was gone")).toBeVisible();
});

test("a board that cannot be opened is named, and the other ways stay open", async () => {
  const { page, app, userData } = launched;
  await openSample(page);
  await saved(page);
  await app.close();
  // Both stores are lost: IndexedDB goes, and what the disk has is no board any more.
  await rm(join(userData, "IndexedDB"), { recursive: true, force: true });
  const boards = join(userData, "boards");
  for (const board of await readdir(boards))
    for (const file of await readdir(join(boards, board), { withFileTypes: true }))
      if (file.isFile()) await writeFile(join(boards, board, file.name), "damage");
  const again = await launchApp({ userData });
  launched = again;
  await expect(again.page.getByRole("alert")).toBeVisible();
  await expect(again.page.getByRole("button", { name: /sample board/u })).toBeVisible();
  await expect(again.page.getByRole("button", { name: /Choose another board/u })).toBeVisible();
});

test("a view is there in the frame after it was chosen, the first time too", async () => {
  const { page } = launched;
  await openSample(page);
  const heading = await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const code = () => document.querySelector<HTMLLinkElement>('link[rel="modulepreload"][href*="retro-view"]');
    let link = code();
    for (; link === null; link = code()) await frame();
    await import(link.href);
    await frame();
    for (const button of document.querySelectorAll<HTMLElement>("nav button"))
      if (button.textContent === "Retro") button.click();
    await frame();
    await frame();
    return document.querySelector("main h1")?.textContent;
  });
  expect(heading).toBe("Retrospective");
});

test("a view that fails says so, and the board comes back", async () => {
  const { page } = launched;
  await openSample(page);
  await find(page, "Boards…");
  // Not before: the board may be drawn again at any moment, and would be the view that fails.
  await page.evaluate(() => {
    const { DateTimeFormat } = Intl;
    const broken = (() => {
      throw new Error("a fault in a view");
    }) as unknown as typeof DateTimeFormat;
    Intl.DateTimeFormat = broken;
    Object.assign(window, { mend: () => Object.assign(Intl, { DateTimeFormat }) });
  });
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("Everything that was saved is kept.");
  await page.evaluate(() => (window as unknown as { mend: () => void }).mend());
  await page.getByRole("button", { name: "Show the board again" }).click();
  await expect(card(page, "Banner set for the partners' pages")).toBeVisible();
});
