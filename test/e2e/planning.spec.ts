import { expect, type Page, test } from "@playwright/test";
import { axeFindings } from "../helpers/axe-findings.ts";
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

const rows = (page: Page, list: string | RegExp) => page.getByRole("table", { name: list }).locator("tbody tr");
const words = (page: Page, list: string | RegExp) =>
  rows(page, list).evaluateAll((all) =>
    all.map((row) => row.querySelector("td:nth-child(-n+2) [class*=words]")?.textContent),
  );

test("by keyboard alone: from an empty backlog over ranking, estimates and a plan to a closed sprint", async () => {
  test.setTimeout(120_000);
  const { page } = launched;
  const press = (key: string) => page.keyboard.press(key);
  await expect(page.getByRole("heading", { name: "Tandem" })).toBeVisible();
  await run(page, "New board…");
  await page.getByRole("textbox", { name: "Name" }).fill("Fair");
  await press("Enter");
  await expect(page.getByRole("banner").getByRole("button", { name: "Fair" })).toBeVisible();
  await run(page, "Show the backlog");
  await expect(page.getByText("What the team might do stands here")).toBeVisible();
  expect.soft(await axeFindings(page), "empty backlog").toEqual([]);

  await page.getByRole("textbox", { name: "Add to the backlog" }).focus();
  for (const title of ["Flyer", "Stand", "Mailing"]) {
    await page.keyboard.type(title);
    await press("Enter");
  }
  const backlog = "Backlog, ranked";
  await expect(rows(page, backlog)).toHaveCount(3);
  await rows(page, backlog).first().focus();
  await press("End");
  await press("Alt+Home");
  await expect.poll(() => words(page, backlog)).toEqual(["Mailing", "Flyer", "Stand"]);
  await expectFocus(rows(page, backlog).filter({ hasText: "Mailing" }));
  await press("Alt+ArrowDown");
  await expect.poll(() => words(page, backlog)).toEqual(["Flyer", "Mailing", "Stand"]);

  // Several go together: by Shift and arrows, by key and by “Move to…”.
  await press("Home");
  await press("Shift+ArrowDown");
  await expect(page.getByRole("status").filter({ hasText: "2 selected" })).toBeVisible();
  expect.soft(await axeFindings(page), "two selected").toEqual([]);
  await press("Alt+ArrowDown");
  await expect.poll(() => words(page, backlog)).toEqual(["Stand", "Flyer", "Mailing"]);
  await press("m");
  await page.getByRole("dialog", { name: "Move 2 cards to…" }).getByRole("button", { name: "First of all" }).focus();
  await press("Enter");
  await expect.poll(() => words(page, backlog)).toEqual(["Flyer", "Mailing", "Stand"]);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await press("Escape");
  await expect(page.getByRole("status").filter({ hasText: "selected" })).toHaveCount(0);

  // Points and value by hand, then an order is proposed, looked at and taken over.
  for (const [title, points, value] of [
    ["Flyer", "2", "1"],
    ["Mailing", "3", "5"],
    ["Stand", "8", "8"],
  ] as const) {
    await rows(page, backlog).filter({ hasText: title }).focus();
    await press("p");
    await page.getByRole("textbox", { name: "Points" }).fill(points);
    await page.getByRole("textbox", { name: "Value" }).fill(value);
    await press("Tab");
    await press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
  await page.getByRole("button", { name: "Propose an order" }).focus();
  await press("Enter");
  await page.getByRole("menuitem", { name: "By value" }).focus();
  await press("Enter");
  const proposal = "Proposed order of the backlog";
  await expect.poll(() => words(page, proposal)).toEqual(["Stand", "Mailing", "Flyer"]);
  expect.soft(await axeFindings(page), "proposal").toEqual([]);
  await page.getByRole("button", { name: "Take over" }).focus();
  await press("Enter");
  await expect.poll(() => words(page, backlog)).toEqual(["Stand", "Mailing", "Flyer"]);

  await rows(page, backlog).first().focus();
  await press("i");
  await expect(page.getByRole("dialog")).toContainText("It has no acceptance criteria.");
  expect.soft(await axeFindings(page), "INVEST").toEqual([]);
  await press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await rows(page, backlog).first().focus();
  await press("s");
  await page.getByRole("textbox", { name: "Stories, one on each line" }).fill("Walls\nLights");
  await press("Control+Enter");
  await expect.poll(() => words(page, backlog)).toEqual(["Stand", "Walls", "Lights", "Mailing", "Flyer"]);
  expect.soft(await axeFindings(page), "backlog").toEqual([]);

  await run(page, "Show the sprints");
  await page.getByRole("main").getByRole("button", { name: "Plan a sprint" }).focus();
  await press("Enter");
  await page.getByRole("textbox", { name: "Goal", exact: true }).fill("Fifty meetings at the fair");
  await page.getByRole("textbox", { name: "Measurable" }).fill("many");
  await press("Tab");
  await expect(page.getByText("There is no number in it: how much, from what to what?")).toBeVisible();
  await page.getByRole("tab", { name: "Capacity" }).focus();
  await press("ArrowLeft");
  await press("ArrowRight");
  await page.getByRole("textbox", { name: "Capacity in points" }).fill("10");
  await press("Tab");
  expect.soft(await axeFindings(page), "plan").toEqual([]);
  await page.getByRole("button", { name: "Fill from the top…" }).focus();
  await press("Enter");
  await expect(page.getByRole("dialog")).toContainText("has no estimate");
  expect.soft(await axeFindings(page), "fill").toEqual([]);
  await page.getByRole("button", { name: "Take in 2 cards" }).focus();
  await press("Enter");
  const inside = /^Cards of Sprint 1/u;
  await expect.poll(() => words(page, inside)).toEqual(["Stand", "Flyer"]);

  // Over the capacity: a reason is asked for and kept.
  await rows(page, "Could come in, by rank").filter({ hasText: "Mailing" }).focus();
  await press("ArrowRight");
  const question = page.getByRole("dialog", { name: "This needs a reason" });
  await expect(question).toContainText("over by 3");
  await question.getByRole("textbox").fill("The fair cannot wait");
  await press("Enter");
  await expect(rows(page, inside)).toHaveCount(3);
  await expectFocus(rows(page, "Could come in, by rank").last());
  await expect(page.getByRole("region", { name: "Load" })).toContainText("over by 3");
  await page.getByRole("button", { name: "Start sprint" }).focus();
  await press("Enter");
  await expect(page.getByText(/Running ·/u)).toBeVisible();

  // It runs: what leaves asks for a reason and is listed.
  await rows(page, inside).filter({ hasText: "Mailing" }).focus();
  await press("ArrowLeft");
  await question.getByRole("textbox").fill("The printer is late");
  await press("Enter");
  await expect(rows(page, inside)).toHaveCount(2);
  await page.getByRole("tab", { name: "Goal" }).focus();
  await press("End");
  await expect(page.getByRole("list", { name: "Scope changes" })).toContainText("Because: The printer is late");
  await expect(page.getByRole("list", { name: "Scope changes" })).toContainText("Because: The fair cannot wait");
  expect.soft(await axeFindings(page), "running").toEqual([]);

  await page.getByRole("button", { name: "Close sprint…" }).focus();
  await press("Enter");
  await expect(page.getByRole("dialog", { name: "Close Sprint 1?" })).toContainText("0 cards done, 2 cards not");
  await page.getByRole("button", { name: "Close sprint", exact: true }).focus();
  await press("Enter");
  await expect(page.getByText("A closed sprint never changes.")).toBeVisible();
  // A slip of the hand is mended at once; what told of the closing goes with it.
  await page.getByRole("region", { name: "Messages" }).getByRole("button", { name: "Undo" }).focus();
  await press("Enter");
  await expect(page.getByText("“Sprint 1” is open again and runs.")).toBeVisible();
  await expect(page.getByText(/^Closed “Sprint 1”/u)).toHaveCount(0);
  // From another view too, as everything by the palette.
  await run(page, "Show the backlog");
  await run(page, "Close the sprint…");
  await page.getByRole("button", { name: "Close sprint", exact: true }).focus();
  await press("Enter");
  await expect(page.getByText("A closed sprint never changes.")).toBeVisible();
  await expect(rows(page, "Cards when it closed")).toHaveCount(2);
  await expect(page.getByRole("definition").first()).toHaveText("0 points, 0 cards");
  expect.soft(await axeFindings(page), "closed").toEqual([]);
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
