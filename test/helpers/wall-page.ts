import { expect, type Locator, type Page } from "@playwright/test";
import type { LaunchedApp } from "./launch-app.ts";

/** Opens the wall on the display that is proposed and gives it the size of a projector. */
export async function openWall({ app, page }: LaunchedApp, size = { width: 1920, height: 1080 }): Promise<Page> {
  await page.getByRole("button", { name: "Present", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Present on the wall" });
  await expect(dialog.getByRole("button", { name: /Display/u })).toBeVisible();
  const [wall] = await Promise.all([
    app.waitForEvent("window"),
    dialog.getByRole("button", { name: "Present", exact: true }).click(),
  ]);
  await expect(wall.locator("[data-wall]")).toBeVisible();
  // Whatever display the tests run on.
  await wall.setViewportSize(size);
  await expect.poll(() => wall.evaluate(() => [innerWidth, innerHeight])).toEqual([size.width, size.height]);
  return wall;
}

/** The card in focus on the wall. */
export const onWall = (wall: Page): Locator => wall.locator('article[aria-current="true"]');

/** The titles that the wall shows: how large, on how many lines, and whether any of it is cut or out of sight. */
export const shownTitles = (wall: Page): Promise<{ text: string; size: number; lines: number; cut: boolean }[]> =>
  wall.locator("[data-title]").evaluateAll((titles) =>
    titles.map((title) => {
      const style = getComputedStyle(title);
      const box = title.getBoundingClientRect();
      const main = title.closest("main")?.getBoundingClientRect();
      return {
        text: title.textContent ?? "",
        size: Number.parseFloat(style.fontSize),
        lines: Math.round(box.height / Number.parseFloat(style.lineHeight)),
        cut:
          title.scrollHeight > title.clientHeight + 1 ||
          title.scrollWidth > title.clientWidth + 1 ||
          !main ||
          box.bottom > main.bottom ||
          box.right > main.right,
      };
    }),
  );

/** Every text of the wall's main part: how large it is, and whether any of it is cut or out of sight. */
export const shownTexts = (wall: Page): Promise<{ text: string; size: number; cut: boolean }[]> =>
  wall.locator("main").evaluate((main) => {
    const bounds = main.getBoundingClientRect();
    return [...main.querySelectorAll("h2, h3, p, li, span")]
      .filter((part) =>
        [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
      )
      .filter((part) => !part.closest(".said-only"))
      .map((part) => {
        const box = part.getBoundingClientRect();
        const style = getComputedStyle(part);
        return {
          text: part.textContent ?? "",
          size: Number.parseFloat(style.fontSize),
          cut:
            (style.overflow === "hidden" && part.scrollHeight > part.clientHeight + 3) ||
            box.bottom > bounds.bottom + 1 ||
            box.right > bounds.right + 1,
        };
      });
  });
