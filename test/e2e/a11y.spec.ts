import { resolve } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { card, openSample } from "../helpers/board-page.ts";
import { type LaunchedApp, launchApp } from "../helpers/launch-app.ts";
import { paletteDialogs, views } from "../helpers/screens.ts";
import { dropFiles, openCard, run } from "../helpers/window-page.ts";

const trello = resolve(import.meta.dirname, "../fixtures/trello/trello-test-drive.json");
const BANNER = "Banner set for the partners' pages";
let launched: LaunchedApp;

test.beforeEach(async () => {
  launched = await launchApp();
});
test.afterEach(async () => {
  await launched.stop();
});

/** What axe finds on the page as it is now, each with the first place it was found. */
async function findings(page: Page, without: readonly string[] = []): Promise<string[]> {
  // A tooltip under the pointer is no part of the screen.
  await page.mouse.move(0, 0);
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .disableRules([...without])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(" ")} ${nodes[0]?.failureSummary}`);
}

/**
 * While the list of a combo box is open, react-aria hides all but field and list from those who listen, so that they
 * stay with the two (https://react-aria.adobe.com/blog/building-a-combobox#portals). Axe then misses the landmarks and
 * takes the rest for a trap. It is none: Tab closes the list, and what it leads to is there again; that is tried here.
 */
const besideComboBox = ["aria-hidden-focus", "landmark-one-main", "page-has-heading-one", "region"];

for (const theme of ["paper", "night", "room"] as const) {
  test(`axe finds nothing on any screen in the theme ${theme}`, async () => {
    test.setTimeout(180_000);
    const { page } = launched;
    const look = async (screen: string, without?: readonly string[]) => {
      expect.soft(await findings(page, without), `${screen} in ${theme}`).toEqual([]);
    };
    await expect(page.getByRole("heading", { name: "Tandem" })).toBeVisible();
    await run(page, `Theme: ${theme}`);
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    await look("welcome");
    await openSample(page);
    await look("board");

    for (const [words, name] of paletteDialogs) {
      await run(page, words);
      await expect(page.getByRole("dialog", { name })).toBeVisible();
      await look(words);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toHaveCount(0);
    }
    await page.keyboard.press("ControlOrMeta+k");
    await expect(page.getByRole("dialog", { name: "Command palette" })).toBeVisible();
    await look("palette");
    await page.keyboard.press("Escape");

    for (const view of views) {
      const link = page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: view });
      await link.click();
      await expect(link).toHaveAttribute("aria-current", "page");
      await expect(page.getByRole("main").getByRole("button").first()).toBeVisible();
      await look(`view ${view}`);
    }

    for (const button of ["Webinar series", "Board menu"]) {
      await page.getByRole("banner").getByRole("button", { name: button }).click();
      await expect(page.getByRole("menu")).toBeVisible();
      await look(`menu ${button}`);
      await page.keyboard.press("Escape");
    }

    const open = await openCard(page, "Landing page: two-column form against one column");
    await look("card");
    await open.getByRole("button", { name: "Assign: Assigned to" }).click();
    await look("people of a card");
    await page.keyboard.press("Escape");
    await open.getByRole("combobox", { name: "Belongs to (epic)" }).click();
    await expect(page.getByRole("listbox")).toBeVisible();
    await look("open combo box", besideComboBox);
    await page.keyboard.press("Tab");
    await expect(page.getByRole("listbox")).toHaveCount(0);
    expect(await page.evaluate(() => document.activeElement?.closest("[aria-hidden]") ?? null)).toBeNull();
    await open.getByRole("button", { name: /^Move to…/u }).click();
    await look("move");
    await page.keyboard.press("Escape");
    await open.getByRole("button", { name: "Close card" }).click();
    await openCard(page, "Case study: Hansen Logistics, one year on");
    await look("blocked card");
    await page.keyboard.press("Escape");
    await card(page, BANNER).focus();
    await page.keyboard.press("b");
    await expect(page.getByRole("dialog", { name: /^Block/u })).toBeVisible();
    await look("block");
    await page.keyboard.press("Escape");

    await dropFiles(page, page.locator("[data-board]"), [trello]);
    await expect(page.getByRole("dialog", { name: /^Import “/u })).toBeVisible();
    await look("import preview");
    await page.keyboard.press("Escape");
    await card(page, BANNER).focus();
    await page.keyboard.press("Delete");
    await expect(page.getByRole("region", { name: "Messages" }).getByRole("status")).toBeVisible();
    await look("message");
  });
}
