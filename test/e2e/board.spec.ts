import { expect, type Page, test } from "@playwright/test";
import { axeFindings } from "../helpers/axe-findings.ts";
import { card, cell, columnHead, expectFocus, middle, paste, titleAt, titles } from "../helpers/board-page.ts";
import { shareApp } from "../helpers/share-app.ts";

const shared = shareApp();

const addMany = async (page: Page, column: string, lane: string, lines: readonly string[]) => {
  await page.getByRole("button", { name: `Add a card to ${column}, ${lane}` }).click();
  const field = page.getByRole("textbox", { name: `New card in ${column}, ${lane}` });
  await paste(field, lines.join("\n"));
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^[\d,.]+ cards$/u })
    .click();
};

test("heads count, say in words what is over, fold what is below, and stay in view while the board scrolls", async () => {
  const { page, app } = shared.launched;
  await expect(columnHead(page, "Doing")).toContainText("4/4");
  await expect(columnHead(page, "Review")).toContainText("over by 1");
  await expect(columnHead(page, "Review")).toContainText("3/2");
  await expect(page.locator("[data-lane-head]").first()).toContainText(/\d+ cards · \d+ pt/u);
  await columnHead(page, "Doing").getByRole("button", { name: "Policy of Doing" }).click();
  await expect(page.getByRole("dialog", { name: "Policy of Doing" })).toBeVisible();
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Fold Campaign" }).click();
  await expect(cell(page, "Ready", "Campaign")).toHaveCount(0);
  await expect(page.locator("[data-folded]").filter({ hasText: "Ready, Campaign" })).toContainText(/\d+$/u);
  await page.getByRole("button", { name: "Unfold Campaign" }).click();
  await expect(cell(page, "Ready", "Campaign")).toBeVisible();

  await page.getByRole("button", { name: "Menu of the column Done" }).click();
  await page.getByRole("menuitem", { name: "Fold" }).click();
  await expect(cell(page, "Done", "Campaign")).toHaveCount(0);
  await page.getByRole("button", { name: "Unfold Done" }).click();
  await expect(cell(page, "Done", "Campaign")).toBeVisible();

  await card(page, await titleAt(page, "Ready", "Campaign", 0)).click({ modifiers: ["Control"] });
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Escape");

  const resize = (size: readonly number[]) =>
    app.evaluate(({ BrowserWindow }, [width = 0, height = 0]) => {
      const [window] = BrowserWindow.getAllWindows();
      const before = window?.getContentSize() ?? [];
      window?.setContentSize(width, height);
      return before;
    }, size);
  const usual = await resize([900, 600]);
  const board = page.locator("[data-board]");
  await expect.poll(() => board.evaluate((it) => it.scrollWidth > it.clientWidth)).toBe(true);
  const lane = page.locator("[data-lane-head] h3").nth(1);
  const head = columnHead(page, "Doing");
  const [laneAt, headAt] = [await middle(lane), await middle(head)];
  await board.evaluate((it) => it.scrollBy(180, 150));
  await expect.poll(async () => Math.round((await middle(head)).y)).toBe(Math.round(headAt.y));
  await expect.poll(async () => Math.round((await middle(lane)).x)).toBe(Math.round(laneAt.x));
  await resize(usual);
});

test("a column is renamed, moved and deleted from its menu; its cards go where one says", async () => {
  const { page } = shared.launched;
  const heads = () => page.locator("[data-column-head] h2").allTextContents();
  const menu = async (name: string, item: string) => {
    await page.getByRole("button", { name: `Menu of the column ${name}` }).click();
    await page.getByRole("menuitem", { name: item, exact: true }).click();
  };
  await menu("Waiting", "Rename");
  await page.keyboard.type("On hold");
  await page.keyboard.press("Enter");
  await expect.poll(heads).toEqual(["Backlog, folded", "Ready", "Doing", "Review", "On hold", "Done"]);
  await menu("On hold", "Move left");
  await expect.poll(heads).toEqual(["Backlog, folded", "Ready", "Doing", "On hold", "Review", "Done"]);
  const title = await titleAt(page, "On hold", "Campaign", 0);
  await menu("On hold", "Delete…");
  const dialog = page.getByRole("dialog", { name: /Delete the column/u });
  await dialog.getByRole("button", { name: /Move its cards to/u }).click();
  await page.getByRole("option", { name: "Ready" }).click();
  await dialog.getByRole("button", { name: "Delete column" }).click();
  await expect.poll(heads).toEqual(["Backlog, folded", "Ready", "Doing", "Review", "Done"]);
  expect(await titles(page, "Ready", "Campaign")).toContain(title);
  await page.getByRole("button", { name: "Menu of the lane Expedite" }).click();
  await page.getByRole("menuitem", { name: /^Colour/u }).click();
  const setup = page.getByRole("dialog", { name: "Lane “Expedite”" });
  await setup.getByRole("textbox", { name: "Policy" }).fill("One at a time");
  await setup.getByRole("button", { name: "Delete…" }).click();
  const last = page.getByRole("dialog", { name: "Delete the lane “Expedite”?" });
  await last.getByRole("button", { name: "Keep it" }).click();
  await expect(setup.getByRole("textbox", { name: "Policy" })).toHaveValue("One at a time");
  await setup.getByRole("button", { name: "Delete…" }).click();
  await expect(last).toContainText("It holds 1 card. It is not deleted");
  await last.getByRole("button", { name: "Delete lane" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.locator("[data-lane-head] h3")).toHaveText(["Sales", "Campaign"]);
});

test("cards are added where one looks: type, Enter, type the next; Escape keeps what was typed", async () => {
  const { page } = shared.launched;
  await card(page, await titleAt(page, "Waiting", "Campaign", 0)).focus();
  await page.keyboard.press("n");
  await page.keyboard.type("First new card");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Second new card");
  await page.keyboard.press("Enter");
  await expect
    .poll(async () => (await titles(page, "Waiting", "Campaign")).slice(-2))
    .toEqual(["First new card", "Second new card"]);
  await page.keyboard.type("Half a thou");
  await page.keyboard.press("Escape");
  await page.keyboard.press("n");
  await expect(page.getByRole("textbox", { name: "New card in Waiting, Campaign" })).toHaveValue("Half a thou");
});

test("several pasted lines ask, and become several cards in one step", async () => {
  const { page } = shared.launched;
  const before = await titles(page, "Waiting", "Campaign");
  await addMany(page, "Waiting", "Campaign", ["One", "", "Two", "Three"]);
  await expect.poll(() => titles(page, "Waiting", "Campaign")).toEqual([...before, "One", "Two", "Three"]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await expect.poll(() => titles(page, "Waiting", "Campaign")).toEqual(before);
});

test("arrows go from card to card, and the focus survives deleting and undoing", async () => {
  const { page } = shared.launched;
  const [first = "", second = "", third = ""] = await titles(page, "Ready", "Campaign");
  await card(page, first).focus();
  // Clicked where nothing is, the focus is nowhere, and an arrow brings it back.
  const room = await page.getByRole("main").boundingBox();
  await page.mouse.click((room?.x ?? 0) + (room?.width ?? 0) - 12, (room?.y ?? 0) + (room?.height ?? 0) / 2);
  await expect(page.locator(":focus")).toHaveCount(0);
  await page.keyboard.press("ArrowDown");
  await expectFocus(card(page, first));
  await page.keyboard.press("ArrowDown");
  await expectFocus(card(page, second));
  await page.keyboard.press("Delete");
  await expect(card(page, second)).toHaveCount(0);
  await expectFocus(card(page, third));
  await page.getByRole("button", { name: "Undo", exact: true }).last().click();
  await expectFocus(card(page, second));
  await page.keyboard.press("Home");
  await expectFocus(card(page, first));
  await page.keyboard.press("ArrowRight");
  await expectFocus(card(page, await titleAt(page, "Doing", "Campaign", 0)));
  await page.keyboard.press("ArrowUp");
  await expectFocus(card(page, (await titles(page, "Doing", "Sales")).at(-1) ?? ""));
});

test("a title is edited in place, a card is duplicated, opened and blocked by key", async () => {
  const { page } = shared.launched;
  const title = await titleAt(page, "Ready", "Campaign", 0);
  await card(page, title).focus();
  await page.keyboard.press("e");
  await page.keyboard.type("A better title");
  await page.keyboard.press("Enter");
  await expectFocus(card(page, "A better title"));
  await page.keyboard.press("Control+d");
  await expect(card(page, "A better title")).toHaveCount(2);
  await page.keyboard.press("b");
  await page.getByRole("dialog").getByRole("textbox").first().fill("Legal has not answered");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Legal has not answered").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("complementary").or(page.getByRole("dialog"))).toContainText("Kind");
  await page.keyboard.press("Escape");
  await expectFocus(card(page, "A better title").last());
});

test("several cards are selected by key and by click and changed together", async () => {
  const { page } = shared.launched;
  const [first = "", second = "", third = ""] = await titles(page, "Ready", "Campaign");
  const bar = page.getByRole("toolbar", { name: "Selected cards" });
  await card(page, first).focus();
  await page.keyboard.press("x");
  await expect(bar).toContainText("1 card");
  await card(page, third).click({ modifiers: ["Shift"] });
  await expect(bar).toContainText("3 cards");
  await bar.getByRole("button", { name: "Labels" }).click();
  const label = page.getByRole("menuitem").first();
  const name = (await label.textContent())?.trim() ?? "";
  await label.click();
  for (const title of [first, second, third]) await expect(card(page, title)).toContainText(name);
  await bar.getByRole("button", { name: "Archive" }).click();
  await expect(card(page, second)).toHaveCount(0);
  await expect(bar).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(card(page, second)).toBeVisible();
  await card(page, first).focus();
  await page.keyboard.press("Control+a");
  await expect(bar).toContainText(`${(await titles(page, "Ready", "Campaign")).length} cards`);
  await page.keyboard.press("Escape");
  await expect(bar).toHaveCount(0);
});

test("a cell of 1,000 cards mounts only what is in view, and leads to its end by key", async () => {
  const { page } = shared.launched;
  const many = Array.from({ length: 1000 }, (_, at) => `Card ${at + 1} of very many`);
  await addMany(page, "Waiting", "Campaign", many);
  await page.keyboard.press("Escape");
  await card(page, await titleAt(page, "Waiting", "Campaign", 0)).focus();
  await page.keyboard.press("End");
  await expectFocus(card(page, "Card 1000 of very many"));
  await expect(card(page, "Card 1000 of very many")).toBeInViewport();
  expect(await page.locator("[data-card]").count()).toBeLessThan(80);
  await page.keyboard.press("Home");
  await expect(page.locator("[data-card]:focus")).toBeInViewport();
});

test("an empty board teaches with one sentence and one button", async () => {
  const { page } = shared.launched;
  await page.keyboard.press("Control+n");
  const dialog = page.getByRole("dialog", { name: "New board" });
  await dialog.getByRole("radio", { name: /Kanban/u }).check({ force: true });
  await dialog.getByRole("button", { name: "Create board" }).click();
  await page.getByRole("button", { name: "Add the first card" }).click();
  await page.keyboard.type("The very first");
  await page.keyboard.press("Enter");
  // Not in the lane above it, which is for what cannot wait.
  await expect.poll(() => titles(page, "Backlog", "Marketing")).toEqual(["The very first"]);
});

test("the focus is never lost, and no key takes away a card that is not seen to have it", async () => {
  const { page } = shared.launched;
  const first = await titleAt(page, "Ready", "Sales", 0);
  await page.keyboard.press("Delete");
  await page.keyboard.press("ArrowDown");
  await expectFocus(card(page, first));
  const second = await titleAt(page, "Ready", "Campaign", 0);
  const third = await titleAt(page, "Ready", "Campaign", 1);
  await card(page, second).focus();
  await page.keyboard.press("Delete");
  await expectFocus(card(page, third));
  await page.getByRole("button", { name: "Close message" }).focus();
  await page.keyboard.press("Enter");
  await expectFocus(card(page, third));

  await page.getByRole("button", { name: "Fold Campaign" }).focus();
  await page.keyboard.press("Enter");
  await expectFocus(page.getByRole("button", { name: "Unfold Campaign" }));
  await page.keyboard.press("Enter");
  await expectFocus(page.getByRole("button", { name: "Fold Campaign" }));

  // A card's panel does not outlive the card: its making undone, the board has its whole width again.
  await card(page, third).focus();
  await page.keyboard.press("Control+d");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("complementary")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("complementary")).toHaveCount(0);
  await expect(page.locator("[data-beside]")).toHaveCount(0);
});
