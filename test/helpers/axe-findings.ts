import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What axe finds on the page as it is now, in paper, night and room; but for its colours it is the same in all three. */
export async function axeFindings(page: Page): Promise<string[]> {
  // A tooltip under the pointer is no part of the screen.
  await page.mouse.move(0, 0);
  const show = (theme: string | undefined) =>
    page.evaluate((name) => {
      if (name === undefined) delete document.documentElement.dataset.theme;
      else document.documentElement.dataset.theme = name;
    }, theme);
  const before = await page.evaluate(() => document.documentElement.dataset.theme);
  const found: string[] = [];
  for (const theme of ["paper", "night", "room"]) {
    await show(theme);
    const axe = new AxeBuilder({ page }).setLegacyMode(true);
    const { violations } = await (theme === "paper" ? axe : axe.withRules(["color-contrast"])).analyze();
    for (const { id, nodes } of violations)
      found.push(`${theme}: ${id}: ${nodes[0]?.target.join(" ")} ${nodes[0]?.failureSummary}`);
  }
  await show(before);
  return found;
}
