import { expect, type Locator, test } from "@playwright/test";
import {
  card,
  cell,
  columnHead,
  drag,
  expectFocus,
  middle,
  paste,
  said,
  titleAt,
  titles,
} from "../helpers/board-page.ts";
import { shareApp } from "../helpers/share-app.ts";
import { choose, openCard, run } from "../helpers/window-page.ts";

const shared = shareApp();

test("a card is dragged to another column, is one change, and undo brings it back", async () => {
  const { page } = shared.launched;
  const title = await titleAt(page, "Ready", "Campaign", 1);
  const before = await titles(page, "Ready", "Campaign");
  await drag(page, card(page, title), cell(page, "Waiting", "Campaign"), { y: 0.9 });
  await expect.poll(() => titles(page, "Waiting", "Campaign")).toContain(title);
  await expectFocus(card(page, title));
  await expect(said(page)).toContainText("to Waiting");
  await page.keyboard.press("Control+z");
  await expect.poll(() => titles(page, "Ready", "Campaign")).toEqual(before);
});

test("a card is dragged within its column", async () => {
  const { page } = shared.launched;
  const [first = "", second = "", third = ""] = await titles(page, "Ready", "Campaign");
  await drag(page, card(page, first), card(page, second), { y: 0.9 });
  await expect.poll(async () => (await titles(page, "Ready", "Campaign")).slice(0, 3)).toEqual([second, first, third]);
});

test("a card is dragged to another lane and back out of the drag by Escape", async () => {
  const { page } = shared.launched;
  const title = await titleAt(page, "Ready", "Campaign", 0);
  const start = await middle(card(page, title));
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  const goal = await middle(cell(page, "Ready", "Sales"));
  await page.mouse.move(goal.x, goal.y, { steps: 10 });
  await expect(page.locator("[data-ghost]")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(page.locator("[data-ghost]")).toHaveCount(0);
  expect(await titles(page, "Ready", "Campaign")).toContain(title);

  await drag(page, card(page, title), cell(page, "Ready", "Sales"));
  await expect.poll(() => titles(page, "Ready", "Sales")).toContain(title);
});

test("several selected cards are dragged together and keep their order", async () => {
  const { page } = shared.launched;
  const [first = "", second = ""] = await titles(page, "Done", "Campaign");
  await card(page, second).click({ modifiers: ["Control"] });
  await card(page, first).click({ modifiers: ["Control"] });
  await expect(page.getByRole("toolbar", { name: "Selected cards" })).toContainText("2 cards");
  await drag(page, card(page, second), cell(page, "Waiting", "Campaign"), { y: 0.9 });
  await expect.poll(async () => (await titles(page, "Waiting", "Campaign")).slice(-2)).toEqual([first, second]);
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await titles(page, "Done", "Campaign")).slice(0, 2)).toEqual([first, second]);
});

test("a card is moved by touch: held a moment, then carried", async () => {
  const { page } = shared.launched;
  const title = await titleAt(page, "Ready", "Campaign", 0);
  const from = await middle(card(page, title));
  const to = await middle(cell(page, "Waiting", "Campaign"));
  const touch = await page.context().newCDPSession(page);
  const at = (x: number, y: number) => ({ touchPoints: [{ x, y }] });
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", ...at(from.x, from.y) });
  await expect(page.locator("[data-ghost]")).toBeVisible();
  for (let step = 1; step <= 10; step += 1) {
    const x = from.x + ((to.x - from.x) * step) / 10;
    const y = from.y + ((to.y - from.y) * step) / 10;
    await touch.send("Input.dispatchTouchEvent", { type: "touchMove", ...at(x, y) });
  }
  await expect(cell(page, "Waiting", "Campaign").locator("[data-ghost]")).toBeVisible();
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await expect.poll(() => titles(page, "Waiting", "Campaign")).toContain(title);
});

test("a card lifted by keyboard is put back by Escape, and moved across columns and lanes, each step said", async () => {
  const { page } = shared.launched;
  const before = await titles(page, "Ready", "Campaign");
  await card(page, before[0] ?? "").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Escape");
  await expect(said(page)).toContainText("back to where it was");
  expect(await titles(page, "Ready", "Campaign")).toEqual(before);
  await expectFocus(card(page, before[0] ?? ""));
  await expect(page.getByRole("button", { name: "Undo", exact: true })).toBeDisabled();

  const title = await titleAt(page, "Ready", "Campaign", 0);
  await card(page, title).click();
  await page.keyboard.press("Escape");
  await expectFocus(card(page, title));
  await page.keyboard.press("Space");
  await expect(said(page)).toContainText("Lifted");
  await page.keyboard.press("ArrowUp");
  await expect(said(page)).toContainText("Ready, Sales, position");
  await page.keyboard.press("ArrowRight");
  await expect(said(page)).toContainText("Doing, Sales, position");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(said(page)).toContainText("Waiting, Sales, position 1 of 1");
  await page.keyboard.press("Space");
  await expect(said(page)).toContainText("Moved");
  expect(await titles(page, "Waiting", "Sales")).toEqual([title]);
  await expectFocus(card(page, title));
});

test("several selected cards are moved by keyboard", async () => {
  const { page } = shared.launched;
  const [first = "", second = ""] = await titles(page, "Ready", "Campaign");
  await card(page, first).focus();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Space");
  await expect(said(page)).toContainText("Lifted 2 cards");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await titles(page, "Waiting", "Campaign")).slice(0, 2)).toEqual([first, second]);
});

test("“Move to…” moves without dragging, from the card's menu", async () => {
  const { page } = shared.launched;
  const title = await titleAt(page, "Ready", "Campaign", 0);
  await card(page, title).hover();
  await page.getByRole("button", { name: `Menu of “${title}”` }).click();
  await page.getByRole("menuitem", { name: "Move to…" }).click();
  const dialog = page.getByRole("dialog", { name: /^Move/u });
  await dialog.getByRole("button", { name: /Column/u }).click();
  await page.getByRole("option", { name: "Waiting" }).click();
  await dialog.getByRole("button", { name: "Move", exact: true }).click();
  await expect.poll(() => titles(page, "Waiting", "Campaign")).toContain(title);
  await expectFocus(card(page, title));
});

test("a limit that blocks says why, and lets through with a reason", async () => {
  const { page } = shared.launched;
  await page.getByRole("button", { name: "Menu of the column Waiting" }).click();
  await page.getByRole("menuitem", { name: "WIP limit…" }).click();
  const settings = page.getByRole("dialog", { name: /Waiting/u });
  await settings.getByText("Limited").click();
  await settings.getByRole("textbox", { name: "At most" }).fill("1");
  await settings.getByRole("textbox", { name: "At most" }).press("Tab");
  await settings.getByRole("button", { name: /When it is passed/u }).click();
  await page.getByRole("option", { name: /Block/u }).click();
  await settings.getByRole("button", { name: /Save/u }).click();
  await expect(columnHead(page, "Waiting")).toContainText("1/1");

  const title = await titleAt(page, "Ready", "Campaign", 0);
  await drag(page, card(page, title), cell(page, "Waiting", "Campaign"), { y: 0.9 });
  const question = page.getByRole("dialog", { name: "This needs a reason" });
  await expect(question).toContainText("Waiting");
  expect(await titles(page, "Ready", "Campaign")).toContain(title);
  await question.getByRole("button", { name: "Leave it as it is" }).click();
  expect(await titles(page, "Ready", "Campaign")).toContain(title);

  await drag(page, card(page, title), cell(page, "Waiting", "Campaign"), { y: 0.9 });
  await question.getByRole("textbox").fill("The customer is on the phone");
  await question.getByRole("button", { name: "Do it anyway" }).click();
  await expect.poll(() => titles(page, "Waiting", "Campaign")).toContain(title);
  await expect(columnHead(page, "Waiting")).toContainText("over by 1");

  // The reason can be read where the card and the board tell what was.
  await card(page, title).click();
  await expect(page.getByText("Limit of Waiting passed: The customer is on the phone")).toBeAttached();
  await page.keyboard.press("Escape");
  await page.keyboard.press("h");
  await expect(page.getByRole("dialog", { name: "History" })).toContainText("Reason: The customer is on the phone");
});

test("limits of people, lanes and cells are shown, warned of, and passed with a reason", async () => {
  const { page } = shared.launched;
  const question = page.getByRole("dialog", { name: "This needs a reason" });
  const moveTo = async (title: string, column: string, lane: string) => {
    await card(page, title).focus();
    await page.keyboard.press("m");
    const dialog = page.getByRole("dialog", { name: /^Move/u });
    await choose(page, dialog, "Column", column);
    await choose(page, dialog, "Lane", lane);
    await dialog.getByRole("button", { name: "Move", exact: true }).click();
  };
  const limit = async (dialog: Locator, most: string, mode: RegExp) => {
    await dialog.getByText("Limited").click();
    await dialog.getByRole("textbox", { name: "At most" }).fill(most);
    await dialog.getByRole("textbox", { name: "At most" }).press("Tab");
    await choose(page, dialog, "When it is passed", mode);
    await dialog.getByRole("button", { name: "Save" }).click();
  };

  await run(page, "People…");
  const people = page.getByRole("dialog", { name: "People" });
  await people.getByRole("textbox", { name: "Limit of Rosa Marin" }).fill("1");
  await people.getByRole("textbox", { name: "Limit of Rosa Marin" }).press("Tab");
  await choose(page, people, "When the limit of Rosa Marin is passed", /Block/u);
  await expect(people.getByText("Rosa Marin holds 1 of 1, full", { exact: true })).toBeVisible();
  await people.getByRole("button", { name: "Done" }).click();
  await expect(card(page, "Translation of the abstract").getByTitle("Rosa Marin holds 1 of 1, full")).toBeVisible();

  const open = await openCard(page, "Landing page: two-column form against one column");
  await open.getByRole("button", { name: "Assign: Assigned to" }).click();
  await page.getByRole("option", { name: /Rosa Marin.*holds 1 of 1, full/u }).click();
  await expect(question).toContainText("Rosa Marin would hold 2 of 1, over by 1");
  await question.getByRole("textbox").fill("Only she knows the customer");
  await question.getByRole("button", { name: "Do it anyway" }).click();
  await expect(page.getByText("Rosa Marin holds 2 of 1, over by 1.", { exact: true })).toBeVisible();
  await open.getByRole("button", { name: "Close card" }).click();
  await page.getByRole("button", { name: "Rosa Marin holds 2 of 1, over by 1." }).click();
  await expect(people.getByText("Rosa Marin holds 2 of 1, over by 1", { exact: true })).toBeVisible();
  await people.getByRole("button", { name: "Done" }).click();

  const menu = page.getByRole("button", { name: "Menu of the lane Sales" });
  await menu.click();
  await page.getByRole("menuitem", { name: "WIP limit…" }).click();
  await limit(page.getByRole("dialog", { name: /Sales/u }), "1", /Warn/u);
  const survey = "Draft the follow-up survey";
  await moveTo(survey, "Ready", "Sales");
  await expect(page.getByText(/^Sales holds \d of 1, over by \d\.$/u)).toBeVisible();
  await expect(page.locator("[data-lane-head]").filter({ hasText: "Sales" })).toContainText(/over by \d/u);
  // What warned of the move goes with it.
  await page.keyboard.press("ControlOrMeta+z");
  await expect(page.getByText(/^Undid: Moved “Draft the follow-up survey”/u)).toBeVisible();
  await expect(page.getByText(/^Sales holds \d of 1, over by \d\.$/u)).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await expect(page.getByText(/^Undid: Moved/u)).toHaveCount(0);

  await menu.click();
  await page.getByRole("menuitem", { name: "Waiting…", exact: true }).click();
  await limit(page.getByRole("dialog", { name: "Waiting, Sales" }), "0", /Block/u);
  await moveTo(survey, "Waiting", "Sales");
  await expect(question).toContainText("Waiting in Sales would hold 1 of 0, over by 1");
  expect(await titles(page, "Waiting", "Sales")).not.toContain(survey);
  await question.getByRole("textbox").fill("The agency has it");
  await question.getByRole("button", { name: "Do it anyway" }).click();
  await expect.poll(() => titles(page, "Waiting", "Sales")).toContain(survey);
});

test("a card held at the edge scrolls a long list, and lands where the board was scrolled to", async () => {
  const { page } = shared.launched;
  await page.getByRole("button", { name: "Add a card to Waiting, Campaign" }).click();
  const field = page.getByRole("textbox", { name: "New card in Waiting, Campaign" });
  await paste(field, Array.from({ length: 120 }, (_, at) => `Line ${at + 1}`).join("\n"));
  await page.getByRole("dialog").getByRole("button", { name: "120 cards" }).click();
  await page.keyboard.press("Escape");
  const board = page.locator("[data-board]");
  await board.evaluate((it) => it.scrollTo(0, 0));
  const title = await titleAt(page, "Ready", "Campaign", 0);
  const start = await middle(card(page, title));
  const view = await board.boundingBox();
  const column = await columnHead(page, "Waiting").boundingBox();
  if (!view || !column) throw new Error("Not on the page.");
  const edge = { x: column.x + column.width / 2, y: view.y + view.height - 15 };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(edge.x, edge.y, { steps: 10 });
  await expect.poll(() => board.evaluate((it) => it.scrollTop), { timeout: 20_000 }).toBeGreaterThan(400);
  await page.mouse.move(edge.x, view.y + view.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => titles(page, "Waiting", "Campaign")).toContain(title);
  const landed = await titles(page, "Waiting", "Campaign");
  expect(landed.indexOf(title)).toBeGreaterThan(0);
  await expect(card(page, title)).toBeInViewport();
});

test("a card dropped on a folded lane goes to the foot of it", async () => {
  const { page } = shared.launched;
  await page.getByRole("button", { name: "Fold Expedite" }).click();
  const folded = page.locator("[data-folded]").filter({ hasText: "Ready, Expedite" });
  await page.locator("[data-board]").evaluate((it) => it.scrollTo(0, it.scrollHeight));
  await folded.scrollIntoViewIfNeeded();
  const last = (await titles(page, "Ready", "Campaign")).at(-1) ?? "";
  await drag(page, card(page, last), folded);
  await expect(folded).toContainText("1");
  await page.getByRole("button", { name: "Unfold Expedite" }).click();
  expect(await titles(page, "Ready", "Expedite")).toEqual([last]);
});

test("columns and lanes are dragged by their heads", async () => {
  const { page } = shared.launched;
  const heads = () => page.locator("[data-column-head] h2").allTextContents();
  await drag(page, columnHead(page, "Waiting").getByRole("heading"), columnHead(page, "Review"), { x: 0.1 });
  await expect.poll(heads).toEqual(["Backlog, folded", "Ready", "Doing", "Waiting", "Review", "Done"]);
  const lanes = () => page.locator("[data-lane-head] h3").allTextContents();
  const before = await lanes();
  await drag(
    page,
    page.getByRole("heading", { name: "Campaign", exact: true }),
    page.locator("[data-lane-head]").first(),
    {
      y: 0.1,
    },
  );
  await expect.poll(lanes).toEqual([before[1], before[0], ...before.slice(2)]);
});

test("another column is offered where the heads end, another lane below the last, by key too", async () => {
  const { page } = shared.launched;
  await page.getByRole("button", { name: "Add a column", exact: true }).press("Enter");
  await expect(page.getByRole("dialog", { name: "New column" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expectFocus(page.getByRole("button", { name: "Add a column", exact: true }));
  await page.getByRole("button", { name: "Add a lane", exact: true }).click();
  await expect(page.getByRole("dialog", { name: "New lane" })).toBeVisible();
});
