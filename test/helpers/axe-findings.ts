import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

export type Theme = "paper" | "night" | "room";

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string | undefined }[];
}

// All that passes would be described too, which takes longer than looking.
const failuresOnly = { resultTypes: ["violations" as const] };

/**
 * What axe finds on the page as it is now, in each theme, with the first place it was found. All rules are tried in the
 * first; the others differ in their colours only, so only those are looked at again.
 */
export async function axeFindings(
  page: Page,
  options: {
    readonly themes?: readonly Theme[];
    /** Rules that are left out. */
    readonly without?: readonly string[];
    /** A selector of the one part to look at. */
    readonly within?: string;
  } = {},
): Promise<string[]> {
  const { themes = ["paper", "night", "room"], without = [], within = "html" } = options;
  // A tooltip under the pointer is no part of the screen.
  await page.mouse.move(0, 0);
  const before = await page.evaluate(() => document.documentElement.dataset.theme);
  const found: string[] = [];
  for (const theme of themes) {
    await dress(page, theme);
    const violations = theme === themes[0] ? await allRules(page, within, without) : await coloursAgain(page, within);
    for (const { id, nodes } of violations)
      found.push(`${theme}: ${id}: ${[nodes[0]?.target].flat().join(" ")} ${nodes[0]?.failureSummary}`);
  }
  await dress(page, before);
  return found;
}

/** What axe finds on the wall, where text has to stand out at seven to one. */
export async function wallFindings(wall: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: wall })
    .setLegacyMode(true)
    .options({ ...failuresOnly, rules: { "color-contrast-enhanced": { enabled: true } } })
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join("\n  ")}`);
}

async function allRules(page: Page, within: string, without: readonly string[]): Promise<readonly Violation[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ ...failuresOnly });
  return (
    await axe
      .include(within)
      .disableRules([...without])
      .analyze()
  ).violations;
}

/** The colours alone, by the axe that {@link allRules} has left on the page. */
const coloursAgain = (page: Page, within: string): Promise<readonly Violation[]> =>
  page.evaluate(
    async ([part, options]) => {
      const { axe } = window as unknown as {
        axe: { run(part: string, options: object): Promise<{ violations: readonly Violation[] }> };
      };
      return (await axe.run(part, options)).violations;
    },
    [within, { ...failuresOnly, runOnly: ["color-contrast"] }] as const,
  );

/** Puts a theme on, at once: a colour on its way to another is neither. */
const dress = (page: Page, theme: string | undefined): Promise<void> =>
  page.evaluate((name) => {
    if (name === undefined) delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = name;
    for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
  }, theme);
