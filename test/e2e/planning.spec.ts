import { expect, test } from "@playwright/test";
import { axeFindings } from "../helpers/axe-findings.ts";
import { rows, words } from "../helpers/backlog-page.ts";
import { expectFocus } from "../helpers/board-page.ts";
import { type LaunchedApp, launchApp } from "../helpers/launch-app.ts";
import { run } from "../helpers/window-page.ts";

let launched: LaunchedApp;

test.beforeEach(async () => {
  launched = await launchApp();
});
test.afterEach(async () => {
  await launched.stop();
});

test("a Kanban board pulls from the backlog up to the limit; an estimate is voted face down and taken over", async () => {
  const { page } = launched;
  const press = (key: string) => page.keyboard.press(key);
  await expect(page.getByRole("heading", { name: "Tandem" })).toBeVisible();
  await run(page, "New board…");
  await page.getByRole("radio", { name: /^Kanban/u }).check({ force: true });
  await page.getByRole("textbox", { name: "Name" }).fill("Flow");
  await press("Enter");
  await expect(page.getByRole("banner").getByRole("button", { name: "Flow" })).toBeVisible();
  await run(page, "People…");
  for (const name of ["Anna", "Ben"]) {
    await page.getByRole("textbox", { name: "Name", exact: true }).fill(name);
    await press("Enter");
  }
  await press("Escape");
  await run(page, "Show the backlog");
  await page.getByRole("textbox", { name: "Add to the backlog" }).focus();
  for (let number = 1; number <= 7; number += 1) {
    await page.keyboard.type(`Request ${number}`);
    await press("Enter");
  }
  await expect(rows(page, "Backlog, ranked")).toHaveCount(7);

  await rows(page, "Backlog, ranked").first().focus();
  await press("p");
  await page.getByRole("button", { name: "Estimate together…" }).focus();
  await press("Enter");
  const poker = page.getByRole("dialog", { name: /^Estimate together/u });
  await poker.getByRole("button", { name: "5 points", exact: true }).focus();
  await press("Enter");
  // Anna's card lies face down, and the focus does not tell which it was.
  await expectFocus(poker.getByRole("button", { name: "0 points", exact: true }));
  await expect(poker.getByRole("listitem").first()).toContainText("has picked");
  await expect(poker.getByRole("listitem").first()).not.toContainText("5");
  expect.soft(await axeFindings(page), "poker").toEqual([]);
  await poker.getByRole("button", { name: "8 points", exact: true }).focus();
  await press("Enter");
  await expectFocus(poker.getByRole("button", { name: "Turn the cards" }));
  await press("Enter");
  await expect(poker.getByRole("status")).toContainText("From 5 to 8: Anna, Ben say why first");
  await poker.getByRole("button", { name: "Take 8 points" }).focus();
  await press("Enter");
  await expect(rows(page, "Backlog, ranked").first().getByRole("cell").nth(4)).toHaveText("8");

  await run(page, "Show the sprints or the queue");
  await expect(page.getByRole("heading", { name: "Queue" })).toBeVisible();
  await expect(rows(page, "Would come into Ready")).toHaveCount(6);
  expect.soft(await axeFindings(page), "queue").toEqual([]);
  await page.getByRole("button", { name: "Pull 6 cards" }).focus();
  await press("Enter");
  await expect(page.getByText(/^Next replenished /u)).toBeVisible();
  await expect(page.getByText("full, or nothing waits")).toBeVisible();
});

test("several rows are clicked together and dragged, by mouse and by touch, in the backlog and into the sprint", async () => {
  const { page } = launched;
  await page.getByRole("button", { name: /sample board/iu }).click();
  await expect(page.locator("[data-card]").first()).toBeVisible();
  await run(page, "Show the backlog");
  const backlog = "Backlog, ranked";
  const row = (list: string | RegExp, title: string) => rows(page, list).filter({ hasText: title }).first();
  await expect(row(backlog, "Recording on demand")).toBeVisible();
  await expect(row(backlog, "German invitation")).toContainText("waits for “German landing page”");
  const before = await words(page, backlog);
  await row(backlog, before[1] as string).click({ position: { x: 200, y: 10 } });
  await row(backlog, before[3] as string).click({ modifiers: ["ControlOrMeta"], position: { x: 200, y: 10 } });
  await row(backlog, before[1] as string).click({ modifiers: ["ControlOrMeta"], position: { x: 200, y: 10 } });
  await expect(page.getByRole("status").filter({ hasText: "2 selected" })).toBeVisible();
  await row(backlog, before[1] as string).dragTo(row(backlog, before[0] as string), {
    targetPosition: { x: 200, y: 4 },
  });
  await expect.poll(async () => (await words(page, backlog)).slice(0, 4)).toEqual([1, 3, 0, 2].map((at) => before[at]));

  // The same by a finger, held for a moment.
  const touch = await page.context().newCDPSession(page);
  const carry = async (from: string, list: string | RegExp, to: string) => {
    const start = await row(/./u, from).boundingBox();
    const end = await row(list, to).boundingBox();
    if (!start || !end) throw new Error("The rows are not in view.");
    const at = (x: number, y: number) => [{ x, y }];
    const [x, y] = [start.x + 200, start.y + start.height / 2];
    await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(x, y) });
    await expect(row(/./u, from)).toHaveAttribute("data-held");
    const target = at(end.x + 200, end.y + 4);
    for (const points of [at(x, y - 10), target, target])
      await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: points });
    await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  };
  await carry(before[2] as string, backlog, before[1] as string);
  await expect.poll(async () => (await words(page, backlog)).slice(0, 4)).toEqual([2, 1, 3, 0].map((at) => before[at]));

  await run(page, "Show the sprints");
  const outside = "Could come in, by rank";
  const [one, two] = (await words(page, outside)) as [string, string];
  await row(outside, one).focus();
  await page.keyboard.press("Shift+ArrowDown");
  await carry(one, /^Cards of Sprint 14/u, "Battle card against Northwind");
  const question = page.getByRole("dialog", { name: "This needs a reason" });
  await question.getByRole("textbox").fill("They belong to the webinar");
  await page.keyboard.press("Enter");
  for (const title of [one, two]) await expect(row(/^Cards of Sprint 14/u, title)).toBeVisible();
});
