import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import { card } from "./board-page.ts";

/** Runs a command of the palette by its words. */
export async function run(page: Page, words: string): Promise<void> {
  await find(page, words);
  await page.keyboard.press("Enter");
}

/** Opens the palette with a command first in its list, for Enter to run. */
export async function find(page: Page, words: string): Promise<void> {
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("combobox", { name: "Find a command, a card or a board" }).fill(words);
  await expect(page.getByRole("option").first()).toContainText(words);
}

/** The open card's panel. */
export const panel = (page: Page): Locator => page.getByRole("complementary");

/** Opens a card's panel by keyboard. */
export async function openCard(page: Page, title: string): Promise<Locator> {
  await card(page, title).focus();
  await page.keyboard.press("Enter");
  await expect(panel(page)).toBeVisible();
  return panel(page);
}

/** Chooses an option of a select by its label. */
export async function choose(page: Page, within: Locator, label: string, option: string | RegExp): Promise<void> {
  await within.getByRole("button", { name: new RegExp(`${label}$`, "u") }).click();
  await page.getByRole("option", { name: option }).click();
}

/** Drops files on an element, as from the system's file manager. */
export async function dropFiles(page: Page, target: Locator, paths: readonly string[]): Promise<void> {
  const files = await Promise.all(
    paths.map(async (path) => ({ name: basename(path), base64: (await readFile(path)).toString("base64") })),
  );
  const data = await page.evaluateHandle((list) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of list) {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    return transfer;
  }, files);
  await target.dispatchEvent("dragover", { dataTransfer: data });
  await target.dispatchEvent("drop", { dataTransfer: data });
}

/** Waits until everything done so far is on the disk. */
export const saved = (page: Page): Promise<void> => expect(page.getByRole("status", { name: /Saved/u })).toBeVisible();
