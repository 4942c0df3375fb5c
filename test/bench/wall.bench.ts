import { rm } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { launchApp, makeUserData } from "../helpers/launch-app.ts";
import { prepareData } from "../helpers/prepare-data.ts";
import { wallBoard } from "../helpers/wall-board.ts";
import { openWall } from "../helpers/wall-page.ts";
import { busyWords, median, percentile, tableOf } from "./table.ts";

/** What a page notes: when something happened, in milliseconds since 1970. */
type Noted = Window & { noted: number[] };

test("the wall follows the facilitator", async () => {
  const userData = await makeUserData();
  const { snapshot, walk } = wallBoard();
  await prepareData(userData, [snapshot]);
  const launched = await launchApp({ userData });
  const { page } = launched;
  await page.locator("[data-card]").first().waitFor();
  const wall = await openWall(launched);
  await page.evaluate(() => {
    const own = window as unknown as Noted;
    own.noted = [];
    const note = ({ timeStamp }: Event) => own.noted.push(performance.timeOrigin + timeStamp);
    window.addEventListener("keydown", note, { capture: true });
  });
  await wall.evaluate(() => {
    const own = window as unknown as Noted;
    own.noted = [];
    let shown: string | null = null;
    const look = () => {
      const focus = document.querySelector('article[aria-current="true"]')?.getAttribute("aria-label") ?? null;
      if (focus === shown) return;
      shown = focus;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => own.noted.push(performance.timeOrigin + performance.now());
        port2.postMessage(null);
      });
    };
    new MutationObserver(look).observe(document.body, { attributes: true, childList: true, subtree: true });
  });
  const noted = (of: Page) => of.evaluate(() => (window as unknown as Noted).noted);
  for (const step of walk.keys()) {
    await page.keyboard.press("PageDown");
    await expect.poll(async () => (await noted(wall)).length).toBe(step + 1);
  }
  const [pressed, painted] = [await noted(page), await noted(wall)];
  const took = painted.map((at, step) => at - (pressed[step] ?? Number.NaN));
  await launched.stop();
  await rm(userData, { recursive: true, force: true, maxRetries: 3 });
  const row = (what: string, value: number, limit: number | null) => ({ what, value, limit, unit: "ms" }) as const;
  console.log(
    `\n${tableOf([
      row("wall: a key here to the card painted there, p95", percentile(took, 0.95), 100),
      row("wall: the same, median", median(took), null),
    ])}\n${busyWords()}`,
  );
});
