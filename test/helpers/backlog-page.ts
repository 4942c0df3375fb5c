import type { Locator, Page } from "@playwright/test";

/** The rows of a list of cards, by the list's name: the backlog, and both sides of a plan. */
export const rows = (page: Page, list: string | RegExp): Locator =>
  page.getByRole("table", { name: list }).locator("tbody tr");

/** The titles of the mounted rows of such a list, top to bottom. */
export const words = (page: Page, list: string | RegExp): Promise<(string | null | undefined)[]> =>
  rows(page, list).evaluateAll((all) =>
    all.map((row) => row.querySelector("td:nth-child(-n+2) [class*=words]")?.textContent),
  );
