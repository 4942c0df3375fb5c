import { expect, test } from "@playwright/test";
import { card, cell, openSample } from "../helpers/board-page.ts";
import { type LaunchedApp, launchApp } from "../helpers/launch-app.ts";
import { openCard, panel, run, saved } from "../helpers/window-page.ts";

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

test("the bar tells the sprint, its time and goal, the share of sales and the save state", async () => {
  const { page } = launched;
  await openSample(page);
  const bar = page.getByRole("banner");
  await expect(bar.getByRole("button", { name: /Sprint 14.*left.*30 % more registrations/u })).toBeVisible();
  await expect(bar.getByRole("button", { name: "Sales in the sprint: 8 of 10 points" })).toBeVisible();
  await expect(bar.getByRole("meter", { name: "Sales in the sprint" })).toHaveAttribute(
    "aria-valuetext",
    "8 of 10 points",
  );
  await saved(page);
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

test("the palette finds commands with their keys, cards and boards", async () => {
  const { page } = launched;
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
});

test("? lists every key, and Escape gives the focus back", async () => {
  const { page } = launched;
  await openSample(page);
  const first = card(page, "Banner set for the partners' pages");
  await first.focus();
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keys" });
  await expect(sheet.getByText("Command palette")).toBeVisible();
  await expect(sheet.getByText("Lift a card, and drop it")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  await expect(first).toBeFocused();
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

test("the native menus run the same actions", async () => {
  const { page, app } = launched;
  await openSample(page);
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
