import { expect, test } from "@playwright/test";
import { card, columnHead, expectFocus, openSample, titleAt } from "../helpers/board-page.ts";
import { type LaunchedApp, launchApp } from "../helpers/launch-app.ts";

let launched: LaunchedApp;

// They leave the board as it was, so one app serves them all, one after the other.
test.describe.configure({ mode: "default" });
test.beforeAll(async () => {
  launched = await launchApp();
  await openSample(launched.page);
});
test.afterAll(async () => {
  await launched.stop();
});

test("typing narrows the board, says how in words, and Escape clears", async () => {
  const { page } = launched;
  const title = await titleAt(page, "Ready", "Campaign", 0);
  const all = await columnHead(page, "Ready").textContent();
  await page.keyboard.press("/");
  const field = page.getByRole("textbox", { name: "Filter the board" });
  await expectFocus(field);
  await page.keyboard.type(title.slice(0, 12));
  await expect(page.locator("[data-card]")).toHaveCount(1);
  await expect(card(page, title)).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "cards:" })).toContainText(/^1 of \d+ cards: /u);
  await expect(columnHead(page, "Ready")).toContainText("1 of");
  await page.keyboard.press("Escape");
  await expect(field).toHaveValue("");
  await expect(columnHead(page, "Ready")).toHaveText(all ?? "");
});

test("origin, blocker and person filter, alone and together", async () => {
  const { page } = launched;
  const field = page.getByRole("textbox", { name: "Filter the board" });
  const words = page.getByRole("status").filter({ hasText: "card" });
  await field.fill("origin:sales");
  await expect(words).toContainText("from sales");
  const sales = await page.locator("[data-card]").count();
  expect(sales).toBeGreaterThan(1);
  await field.fill("origin:sales is:blocked");
  await expect(words).toContainText("blocked");
  await expect(page.locator("[data-card]")).toHaveCount(1);
  await field.fill("@nobody-of-that-name");
  await expect(page.locator("[data-card]")).toHaveCount(0);
  await expect(words).toContainText("No card matches");
  await page.getByRole("button", { name: "Clear filter" }).click();
  await expect(page.locator("[data-card]").first()).toBeVisible();
});

test("a filter is saved under a name, picked again and forgotten", async () => {
  const { page } = launched;
  const field = page.getByRole("textbox", { name: "Filter the board" });
  const menu = page.getByRole("button", { name: "Saved filters and examples" });
  await field.fill("is:blocked");
  await menu.click();
  await page.getByRole("menuitem", { name: "Save this filter…" }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill("What is stuck");
  await page.keyboard.press("Enter");
  await field.fill("");
  await menu.click();
  await page.getByRole("menuitem", { name: "What is stuck" }).click();
  await expect(field).toHaveValue("is:blocked");
  await menu.click();
  await page.getByRole("menuitem", { name: "Forget “What is stuck”" }).click();
  await menu.click();
  await expect(page.getByRole("menuitem", { name: "What is stuck" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await field.fill("");
});

test("what a filter hides is no longer selected", async () => {
  const { page } = launched;
  const title = await titleAt(page, "Ready", "Campaign", 0);
  const other = await titleAt(page, "Ready", "Campaign", 1);
  await card(page, title).click({ modifiers: ["Control"] });
  await card(page, other).click({ modifiers: ["Control"] });
  const bar = page.getByRole("toolbar", { name: "Selected cards" });
  await expect(bar).toContainText("2 cards");
  await page.getByRole("textbox", { name: "Filter the board" }).fill(title);
  await expect(bar).toContainText("1 card");
});
