import { expect, type Locator, type Page } from "@playwright/test";
import { axeFindings, type Theme } from "./axe-findings.ts";

/** What somebody does at a page who has no mouse; and what axe says of it. */
export const handsOn = (page: Page) => ({
  key: (name: string): Promise<void> => page.keyboard.press(name),
  type: (text: string): Promise<void> => page.keyboard.type(text),
  /** A button by its whole name, or by a pattern. */
  button: (name: string | RegExp, within: Page | Locator = page): Locator =>
    within.getByRole("button", { name, exact: typeof name === "string" }),
  press: async (target: Locator): Promise<void> => {
    await target.focus();
    await page.keyboard.press("Enter");
  },
  /** Axe finds nothing on the page as it is now, in every theme or in these. */
  look: async (screen: string, themes?: readonly Theme[]): Promise<void> =>
    expect.soft(await axeFindings(page, themes ? { themes } : {}), screen).toEqual([]),
});
