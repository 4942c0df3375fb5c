import { rm } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import type { Bridge } from "../../src/contract/bridge.ts";
import { snapshotOf } from "../../src/core/change/snapshot.ts";
import { usualWalk } from "../../src/core/reports/board-walk.ts";
import type { Scene, ToWall } from "../../src/renderer/session/wall-link.ts";
import { wallFindings } from "../helpers/axe-findings.ts";
import { cardTitle, ceremonyBoard, longNote, revealRetro } from "../helpers/ceremony-board.ts";
import { type LaunchedApp, launchApp, makeUserData } from "../helpers/launch-app.ts";
import { prepareData } from "../helpers/prepare-data.ts";
import { openWall, shownTexts } from "../helpers/wall-page.ts";

let launched: LaunchedApp;
let userData: string;
let review: string;
let retro: string;
let done: string;

test.beforeEach(async () => {
  userData = await makeUserData();
  const board = ceremonyBoard();
  ({ review, retro, done } = board);
  const hidden = structuredClone(snapshotOf(board.bench.board, "hidden", 0));
  revealRetro(board.bench, retro);
  await prepareData(userData, [hidden, snapshotOf(board.bench.board, "open", 0)]);
  launched = await launchApp({ userData });
  await expect(launched.page.locator("[data-card]").first()).toBeVisible();
});
test.afterEach(async () => {
  await launched.stop();
  await rm(userData, { recursive: true, force: true, maxRetries: 3 });
});

/** Says from the facilitator's window what the wall is to show, as whoever runs a ceremony does. */
const say = (message: ToWall) =>
  launched.page.evaluate((data) => {
    const line = new BroadcastChannel("tandem:to-wall");
    line.postMessage(data);
    line.close();
  }, message as unknown);
const stage = (scene: Scene, curtain = true, board = "open") =>
  say({
    kind: "show",
    board,
    showing: { focus: null, turn: 0, turns: 0, next: null, curtain, walk: usualWalk, deck: null, scene },
  });

/** All texts are in sight and as large as a title on a projector of that height must be. */
async function canBeRead(wall: Page, what: string): Promise<void> {
  for (const [width, height] of [
    [1920, 1080],
    [1280, 720],
    [1024, 768],
  ] as const) {
    await wall.setViewportSize({ width, height });
    await expect.poll(() => wall.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
    const texts = await shownTexts(wall);
    expect(texts.length, what).toBeGreaterThan(1);
    const bad = texts.filter(({ size, cut }) => cut || size / height < 0.0209);
    expect.soft(bad, `${what} at ${height}`).toEqual([]);
  }
  await wall.setViewportSize({ width: 1920, height: 1080 });
}

test("speaker by speaker: a clicker at either window gives the turn on in both", async () => {
  const { page } = launched;
  await page.keyboard.press("s");
  await page.getByRole("radio", { name: "By speaker" }).click();
  await page.getByRole("button", { name: "Start the standup" }).click();
  const desk = page.getByRole("complementary", { name: "Speakers" }).locator('[aria-current="step"]');
  await expect(desk).toBeVisible();
  const speaker = async () => (await desk.textContent())?.replace(/^\p{Lu}+(?=\p{Lu})/u, "") ?? "";

  const wall = await openWall(launched);
  const floor = wall.locator('section[aria-current="step"]');
  const strip = page.getByRole("region", { name: "On the wall" });
  const names: string[] = [];
  for (const at of [0, 1, 2, 3, 4]) {
    const name = (await floor.getAttribute("aria-label")) ?? "";
    names.push(name);
    await expect(page.getByRole("region", { name, exact: true })).toBeVisible();
    await expect(strip).toContainText(name);
    await expect(wall.getByText(`speaker ${at + 1} of 8`)).toBeVisible();
    await expect(wall.getByRole("timer", { name: `Share of ${name}` })).toHaveText(/^[1-9]:\d\d$/u);
    await (at % 2 === 0 ? wall : page).keyboard.press("PageDown");
    await expect(floor).not.toHaveAccessibleName(name);
  }
  expect(new Set(names).size).toBe(5);
  await wall.keyboard.press("End");
  await expect(wall.getByText("speaker 8 of 8")).toBeVisible();
  await page.keyboard.press("Home");
  await expect(floor).toHaveAccessibleName(names[0] as string);
  for (let at = 0; at < 5; at += 1) await wall.keyboard.press("PageDown");
  await expect(wall.getByText("speaker 6 of 8")).toBeVisible();
  await wall.keyboard.press("PageUp");
  await expect(floor).toHaveAccessibleName(names[4] as string);
  await expect.poll(speaker).toContain(names[4]);
  await expect(wall.getByRole("banner")).toContainText("30 % more registrations");
  await expect(wall.getByRole("banner")).toContainText("time left");
  for (const words of ["What did I do for the sprint goal?", "What will I do?", "What is in the way?"])
    await expect(wall.getByText(words)).toBeVisible();
  await canBeRead(wall, "speakers");
  expect(await wallFindings(wall)).toEqual([]);

  // The board, the clock, and back to who has the floor.
  await page.getByRole("heading", { name: "Their cards" }).click();
  await page.keyboard.press("o");
  await expect(wall.locator('[data-wall="overview"]')).toBeVisible();
  await strip.getByRole("button", { name: "Clock" }).click();
  await expect(wall.getByRole("timer", { name: "Standup" })).toHaveText(/^1[45]:\d\d$/u);
  await canBeRead(wall, "clock");
  expect(await wallFindings(wall)).toEqual([]);
  await wall.keyboard.press("PageDown");
  await expect(floor).toHaveAccessibleName(names[4] as string);
  // Looking something up on the board leaves the wall and the clicker as they are.
  await page.getByRole("button", { name: "Board", exact: true }).click();
  await wall.keyboard.press("PageUp");
  await expect(floor).toHaveAccessibleName(names[3] as string);
  await wall.keyboard.press("b");
  await expect(wall.getByText("Curtain closed")).toHaveCount(0);

  await page.keyboard.press("s");
  await page.getByRole("button", { name: "End the standup" }).click();
  await expect(wall.locator('[data-wall="overview"]')).toBeVisible();
});

test("a retrospective on the wall: counts until all lie open, then topics, votes and one topic after the other", async () => {
  const wall = await openWall(launched);
  const scene = { kind: "retro", ceremony: retro, topic: null } as const;
  await say({ kind: "board", board: "hidden", seq: 0, snapshot: null });
  await stage({ ...scene, stage: "last" }, true, "hidden");
  await expect(wall.getByText("Ask legal before the mail is written")).toBeVisible();
  await expect(wall.getByText(/^Ana, was due /u)).toBeVisible();
  await canBeRead(wall, "actions");
  // Whatever the facilitator asks for, nothing is read before all lie open.
  for (const part of ["write", "group", "vote", "discuss"] as const) {
    await stage({ ...scene, stage: part }, true, "hidden");
    await expect(wall.getByRole("listitem").filter({ hasText: "What went well" })).toContainText("9notes");
    await expect(wall.locator("main")).not.toContainText(/Veranstaltung|Maximiliane|vote/u);
  }
  await canBeRead(wall, "write");
  expect(await wallFindings(wall)).toEqual([]);

  await say({ kind: "board", board: "open", seq: 0, snapshot: null });
  await stage({ ...scene, stage: "group" });
  await expect(wall.getByText(longNote(0))).toBeVisible();
  await expect(wall.getByText("and 2 notes like it")).toBeVisible();
  await expect(wall.getByText(/^[1-9] more topics?$/u).first()).toBeVisible();
  await canBeRead(wall, "group");
  await stage({ ...scene, stage: "vote" });
  await expect(wall.getByRole("listitem").filter({ hasText: /^Ana/u })).toHaveText("Anadone");
  await expect(wall.getByRole("listitem").filter({ hasText: /^Ben/u })).toHaveText("Ben1 vote left");
  // What others voted for is not told by an order either.
  await expect(wall.locator("main ol > li").first().locator("[data-title]").first()).toHaveText(longNote(0));
  await canBeRead(wall, "vote");
  expect(await wallFindings(wall)).toEqual([]);

  await stage({ ...scene, stage: "discuss" });
  await expect(wall.getByRole("heading", { name: longNote(35) })).toBeVisible();
  await expect(wall.getByText(/^3 votes · How to improve/u)).toBeVisible();
  await expect(wall.getByRole("complementary")).toContainText(longNote(0));
  await expect(wall.getByText("Ask legal first")).toBeVisible();
  await launched.page.evaluate(async () => {
    const { tandem } = window as unknown as { tandem: Bridge };
    const plan = { kind: "topic", name: "Topic", board: "open", lengthMs: 300_000, speakers: [] } as const;
    await tandem.ask("timer.start", { ...plan, speakers: [] });
  });
  await expect(wall.getByRole("timer", { name: "Topic" })).toHaveText(/^[45]:\d\d$/u);
  await canBeRead(wall, "discuss");
  expect(await wallFindings(wall)).toEqual([]);
});

test("a review on the wall: the goal, what was done with its proof, the results, feedback, and what was not done", async () => {
  const wall = await openWall(launched);
  const scene = { kind: "review", ceremony: review, card: null } as const;
  await stage({ ...scene, step: "goal" });
  await expect(wall.getByText("Done: 6 of 14 cards, 16 of 40 points")).toBeVisible();
  await expect(wall.getByText("From 400 to 520 registrations")).toBeVisible();
  await canBeRead(wall, "goal");
  await stage({ ...scene, step: "done", card: done });
  await expect(wall.getByRole("article", { name: cardTitle(0) })).toContainText("Ana · Sales · 1 point · done ");
  await expect(wall.getByText("The landing page as it went online")).toBeVisible();
  await expect(wall.locator("body")).not.toContainText(/Rosa Marin|98,?765/u);
  await canBeRead(wall, "card");
  expect(await wallFindings(wall)).toEqual([]);
  await stage({ ...scene, step: "done", card: done }, false);
  await expect(wall.getByRole("article")).toContainText("for Rosa Marin");
  await stage({ ...scene, step: "results" });
  await expect(wall.getByRole("listitem").filter({ hasText: "From 400 to 520" })).toContainText("Partly met490 of 520");
  await canBeRead(wall, "results");
  await stage({ ...scene, step: "feedback" });
  await expect(wall.getByText(longNote(102))).toBeVisible();
  await expect(wall.locator("body")).not.toContainText("Guest");
  await canBeRead(wall, "feedback");
  await stage({ ...scene, step: "open" });
  await expect(wall.getByText("Nobody had the numbers from the spring")).toBeVisible();
  await expect(wall.getByText(/^blocked .*legal department has not answered/u)).toBeVisible();
  await canBeRead(wall, "not done");
  expect(await wallFindings(wall)).toEqual([]);
});

test("a review and a retrospective that are held stand on the wall, and a clicker at either window goes on in both", async () => {
  const { page } = launched;
  const wall = await openWall(launched);
  const strip = page.getByRole("region", { name: "On the wall" });
  const here = page.locator("[data-stage]");
  const told = wall.getByRole("contentinfo");

  await page.keyboard.press("v");
  await expect(here).toHaveAccessibleName("Goal and numbers");
  await expect(told).toContainText("Review: the goal");
  await wall.keyboard.press("PageDown");
  const card = (await page.locator("[data-done-card]").getAttribute("aria-label")) ?? "";
  await expect(wall.getByRole("article", { name: card })).toBeVisible();
  await expect(strip).toContainText(card);
  await page.keyboard.press("PageDown");
  await expect(wall.getByRole("article", { name: card })).toHaveCount(0);
  await expect(page.locator("[data-done-card]")).not.toHaveAccessibleName(card);
  await page.keyboard.press("End");
  await expect(told).toContainText("Review: what comes next");
  // What is looked up elsewhere leaves the wall and the clicker as they are.
  await page.getByRole("button", { name: "Backlog", exact: true }).click();
  await wall.keyboard.press("PageUp");
  await expect(told).toContainText("Review: feedback");
  await page.keyboard.press("v");
  await expect(here).toHaveAccessibleName("Feedback");
  // One leaves the wall to the other when it is the one in view, and to the board when it ends.
  await page.keyboard.press("Shift+R");
  await expect(told).toContainText("Retrospective: ");
  // The clock of another board's retrospective is in nobody's way, and told.
  await page.evaluate(async () => {
    const { tandem } = window as unknown as { tandem: Bridge };
    const plan = { kind: "retro", name: "Retrospective", board: "hidden", lengthMs: 600_000 } as const;
    await tandem.ask("timer.start", { ...plan, speakers: [] });
  });
  const elsewhere = page.getByRole("button", { name: "1 timer on other boards" });
  await expect(elsewhere).toBeVisible();
  await page.getByRole("button", { name: "Start the clock" }).click();
  await expect(wall.getByRole("banner")).toContainText(/Retrospective1:(30:00|29:\d\d)/u);
  await elsewhere.click();
  await expect(page.getByRole("menuitem", { name: "Open its board" })).toBeVisible();
  // Who spoke how long would be lost with it: it is ended where its ceremony is.
  await expect(page.getByRole("menuitem", { name: "End the timer" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.evaluate(async () => {
    const { tandem } = window as unknown as { tandem: Bridge };
    await tandem.ask("timer.step", { kind: "retro", board: "hidden", step: "end" });
  });
  await expect(elsewhere).toHaveCount(0);
  await expect(page.locator('[data-timer="retro"]')).toBeVisible();
  await page.getByRole("button", { name: "5 Vote" }).click();
  await expect(told).toContainText("Retrospective: votes");
  await wall.keyboard.press("PageDown");
  await expect(wall.getByRole("heading", { name: longNote(35) })).toBeVisible();
  const topic = page.locator("[data-topic]").getByRole("heading");
  await expect(topic).toHaveText(longNote(35));
  await page.keyboard.press("PageDown");
  await expect(topic).not.toHaveText(longNote(35));
  await expect(wall.getByRole("heading", { name: (await topic.textContent()) ?? "" })).toBeVisible();
  // A window that is loaded again comes back to the topic, and the wall with it.
  const second = (await topic.textContent()) ?? "";
  await page.reload();
  await expect(topic).toHaveText(second);
  await expect(strip).toContainText("Retrospective");
  await expect(wall.getByRole("heading", { name: second })).toBeVisible();
  // From the whole board the clicker leads back, and then goes on.
  await strip.getByRole("button", { name: "Whole board" }).click();
  await expect(wall.locator('[data-wall="overview"]')).toBeVisible();
  await expect(strip.getByRole("button", { name: "Back to the retrospective" }).last()).toBeVisible();
  await wall.keyboard.press("PageDown");
  await expect(wall.getByRole("heading", { name: second })).toBeVisible();
  await wall.keyboard.press("Home");
  await expect(topic).toHaveText(longNote(35));
  // What is typed and not agreed on stays until the end, and no longer.
  const typed = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(":action:")));
  await page.keyboard.press("n");
  await page.keyboard.type("Ask le");
  await page.keyboard.press("Escape");
  expect(await typed()).toHaveLength(1);
  await page.keyboard.press("Shift+E");
  await expect(page.getByRole("heading", { name: /^Retrospective of / })).toBeVisible();
  await expect(wall.locator('[data-wall="overview"]')).toBeVisible();
  expect(await typed()).toEqual([]);
});
