import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

export type Theme = "paper" | "night" | "room";

/**
 * What axe finds on the page as it is now, in each theme, with the first place it was found. All rules are tried in the
 * first; the others differ in their colours only, so only those are looked at again.
 */
export async function axeFindings(
  page: Page,
  options: { readonly themes?: readonly Theme[]; readonly without?: readonly string[] } = {},
): Promise<string[]> {
  const { themes = ["paper", "night", "room"], without = [] } = options;
  // A tooltip under the pointer is no part of the screen.
  await page.mouse.move(0, 0);
  const before = await page.evaluate(() => document.documentElement.dataset.theme);
  const found: string[] = [];
  for (const theme of themes) {
    await dress(page, theme);
    const axe = new AxeBuilder({ page }).setLegacyMode(true);
    const whole = theme === themes[0];
    const { violations } = await (whole ? axe.disableRules([...without]) : axe.withRules("color-contrast")).analyze();
    for (const { id, nodes } of violations)
      found.push(`${theme}: ${id}: ${nodes[0]?.target.join(" ")} ${nodes[0]?.failureSummary}`);
  }
  await dress(page, before);
  return found;
}

const dress = (page: Page, theme: string | undefined): Promise<void> =>
  page.evaluate((name) => {
    if (name === undefined) delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = name;
  }, theme);
