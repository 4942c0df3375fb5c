import type { Page } from "@playwright/test";

/** One drop, in milliseconds after the pointer was let go. */
export interface Drop {
  readonly painted: number;
  readonly acknowledged: number;
}

interface Watch {
  readonly moments: { name: string; at: number }[];
  readonly typed: number[];
  readonly frames: number[];
  watchFrames: boolean;
}

declare global {
  interface Window {
    benchWatch: Watch;
  }
}

/** Starts to note, in the page, drops, what they lead to, how long typing takes to show, and frames. */
export const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen: Watch = { moments: [], typed: [], frames: [], watchFrames: false };
    window.benchWatch = seen;
    new PerformanceObserver((list) => {
      for (const mark of list.getEntries())
        if (mark.name.startsWith("tandem:")) seen.moments.push({ name: mark.name.slice(7), at: mark.startTime });
    }).observe({ entryTypes: ["mark"] });
    addEventListener("pointerup", (event) => seen.moments.push({ name: "let go", at: event.timeStamp }), true);
    const afterPaint = (then: () => void) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = then;
        port2.postMessage(null);
      });
    addEventListener(
      "input",
      (event) => {
        // A space ends no word that was not looked for before: nothing follows that could be waited for.
        if (event instanceof InputEvent && event.data === " ") return;
        // The words of the filter change in the commit in which the cards do.
        const change = new MutationObserver(() => {
          change.disconnect();
          afterPaint(() => seen.typed.push(performance.now() - event.timeStamp));
        });
        for (const status of document.querySelectorAll("[role=status]"))
          change.observe(status, { childList: true, characterData: true, subtree: true });
      },
      true,
    );
    let last = 0;
    const frame = (now: number) => {
      if (seen.watchFrames && last > 0) seen.frames.push(now - last);
      last = seen.watchFrames ? now : 0;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });

/**
 * How long the page is left alone after what is measured, in milliseconds: a question of the test driver would take
 * its milliseconds from it. About as long as from one typed letter to the next, and until a card has landed.
 */
const UNASKED_MS = 250;

/** Drags a card `count` times from column to column of the first lane; answers the drops and the times of all frames. */
export async function dragCards(page: Page, count: number): Promise<{ drops: Drop[]; frames: number[] }> {
  const cells = page.locator("[data-cell]");
  const columns = new Set(await cells.evaluateAll((all) => all.map((cell) => cell.getAttribute("data-column"))));
  await page.evaluate(() => {
    window.benchWatch.moments.length = 0;
    window.benchWatch.frames.length = 0;
  });
  const frames = (on: boolean) =>
    page.evaluate((value) => {
      window.benchWatch.watchFrames = value;
    }, on);
  for (let drag = 0; drag < count; drag += 1) {
    const from = cells.nth(drag % (columns.size - 1));
    const to = cells.nth((drag % (columns.size - 1)) + 1);
    const start = await from.locator("[data-card]").nth(1).boundingBox();
    const end = await to.locator("[data-card]").nth(2).boundingBox();
    if (!start || !end) throw new Error("There is no card to drag.");
    await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
    await frames(true);
    await page.mouse.down();
    await page.mouse.move(end.x + end.width / 2, end.y + 8, { steps: 25 });
    await frames(false);
    await page.mouse.up();
    await page.waitForTimeout(UNASKED_MS);
    await page.waitForFunction(
      (wanted) => window.benchWatch.moments.filter(({ name }) => name === "acknowledged").length >= wanted,
      drag + 1,
    );
  }
  const { moments, frames: times } = await page.evaluate(() => window.benchWatch);
  return { drops: dropsOf(moments), frames: times };
}

function dropsOf(moments: readonly { name: string; at: number }[]): Drop[] {
  const after = (name: string, at: number) => moments.find((moment) => moment.name === name && moment.at >= at)?.at;
  return moments.flatMap(({ name, at }) => {
    if (name !== "let go") return [];
    const dispatched = after("dispatch", at);
    if (dispatched === undefined) return [];
    const painted = after("painted", dispatched);
    const acknowledged = after("acknowledged", dispatched);
    return painted === undefined || acknowledged === undefined
      ? []
      : [{ painted: painted - at, acknowledged: acknowledged - at }];
  });
}

/** Types a filter letter by letter; answers how long each took to show. */
export async function typeFilter(page: Page, text: string): Promise<number[]> {
  const field = page.getByLabel("Filter the board");
  await field.focus();
  await page.evaluate(() => {
    window.benchWatch.typed.length = 0;
  });
  let wanted = 0;
  for (const letter of text) {
    await page.keyboard.type(letter);
    if (letter === " ") continue;
    wanted += 1;
    await page.waitForTimeout(UNASKED_MS);
    await page.waitForFunction((count) => window.benchWatch.typed.length >= count, wanted, { timeout: 5_000 });
  }
  return page.evaluate(() => window.benchWatch.typed);
}
