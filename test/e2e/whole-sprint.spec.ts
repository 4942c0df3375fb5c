import { expect, test } from "@playwright/test";
import { lookBack, review, standUp, work } from "../helpers/ceremony-steps.ts";
import { launchApp } from "../helpers/launch-app.ts";
import { close, plan, planNext, refine } from "../helpers/sprint-steps.ts";

test("a whole sprint by keyboard alone: from an empty backlog to the plan of the next sprint", async () => {
  test.setTimeout(300_000);
  const { page, stop } = await launchApp();
  try {
    await page.evaluate(() =>
      window.addEventListener("pointerdown", () => document.documentElement.setAttribute("data-pointed", ""), true),
    );
    await test.step("a board, its people and a ranked backlog with estimates", () => refine(page));
    await test.step("a plan with a goal and a capacity, that starts and is kept to", () => plan(page));
    await test.step("a standup with an impediment", () => standUp(page));
    await test.step("work that gets done", () => work(page));
    await test.step("the sprint is closed", () => close(page));
    await test.step("a review with proof, results and feedback", () => review(page));
    await test.step("a retrospective with an action that becomes a card", () => lookBack(page));
    await test.step("the next sprint is planned", () => planNext(page));
    await expect(page.locator("html[data-pointed]")).toHaveCount(0);
  } finally {
    await stop();
  }
});
