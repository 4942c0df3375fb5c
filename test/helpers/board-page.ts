import { expect, type Locator, type Page } from "@playwright/test";

/** Opens the sample board from the welcome page. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole("button", { name: /sample board/iu }).click();
  await expect(page.locator("[data-card]").first()).toBeVisible();
}

/**
 * Opens one more sample board, under a name of its own, in a window that forgot what was done in it: for the next test
 * on the same app, in less than half of the time that another launch takes.
 */
export async function openAnotherSample(page: Page, name: string): Promise<void> {
  await page.reload();
  await expect(page.locator("[data-card]").first()).toBeVisible();
  await page.keyboard.press("ControlOrMeta+n");
  const dialog = page.getByRole("dialog", { name: "New board" });
  await dialog.getByRole("radio", { name: /sample/iu }).check({ force: true });
  await dialog.getByRole("textbox", { name: "Name" }).fill(name);
  await dialog.getByRole("button", { name: "Create board" }).click();
  await expect(page.getByRole("banner").getByRole("button", { name, exact: true })).toBeVisible();
  await expect(page.locator("[data-card]").first()).toBeVisible();
}

/** The list of a cell, by the names of its column and lane. */
export const cell = (page: Page, column: string, lane: string): Locator =>
  page.getByRole("list", { name: `${column}, ${lane}`, exact: true });

/** A card by its title. */
export const card = (page: Page, title: string): Locator =>
  page.getByRole("article", { name: title, exact: true }).and(page.locator("[data-card]:not([aria-hidden] *)"));

/** The titles of the mounted cards of a cell, top to bottom. */
export const titles = (page: Page, column: string, lane: string): Promise<string[]> =>
  cell(page, column, lane).locator("[data-card] h4").allTextContents();

/** The title of a card of a cell, counted from 0; fails where there is none. */
export async function titleAt(page: Page, column: string, lane: string, at: number): Promise<string> {
  const title = (await titles(page, column, lane))[at];
  if (title === undefined) throw new Error(`No card ${at} in ${column}, ${lane}.`);
  return title;
}

/** A column's head, by its name. */
export const columnHead = (page: Page, name: string): Locator =>
  page.locator("[data-column-head]").filter({ has: page.getByRole("heading", { name, exact: true }) });

/** The middle of what is seen of an element. */
export async function middle(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error("Not on the page.");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Drags with the mouse from the upper part of one element to a point of another, as a hand does: in steps. */
export async function drag(
  page: Page,
  from: Locator,
  to: Locator,
  at: { readonly x?: number; readonly y?: number } = {},
): Promise<void> {
  const start = await from.boundingBox();
  const goal = await to.boundingBox();
  if (!start || !goal) throw new Error("Not on the page.");
  await page.mouse.move(start.x + 30, start.y + 12);
  await page.mouse.down();
  await page.mouse.move(start.x + 40, start.y + 22, { steps: 4 });
  await page.mouse.move(goal.x + (at.x ?? 0.5) * goal.width, goal.y + (at.y ?? 0.5) * goal.height, { steps: 12 });
  await page.mouse.up();
}

/** What was said last to those who listen. */
export const said = (page: Page): Locator => page.locator("[data-said]");

/** Puts several lines on the page's clipboard event, as a paste from elsewhere would. */
export async function paste(field: Locator, text: string): Promise<void> {
  await field.evaluate((element, data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", data);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/**
 * Waits until an element has the keyboard focus within its page. Whether the window has the desktop's is left open:
 * several apps run beside each other on one display.
 */
export const expectFocus = (locator: Locator): Promise<void> =>
  expect
    .poll(() => locator.evaluate((element) => element === element.ownerDocument.activeElement), {
      intervals: [20, 50, 100],
    })
    .toBe(true);
