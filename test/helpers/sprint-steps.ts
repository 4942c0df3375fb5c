import { expect, type Page } from "@playwright/test";
import { rows, words } from "./backlog-page.ts";
import { expectFocus } from "./board-page.ts";
import { handsOn } from "./hands.ts";
import { run } from "./window-page.ts";

const BACKLOG = "Backlog, ranked";
const INSIDE = /^Cards of Sprint 1/u;
const OUTSIDE = "Could come in, by rank";

/** A board for two, whose backlog is ranked, estimated and split. */
export async function refine(page: Page): Promise<void> {
  const { key, type, button, press, look } = handsOn(page);
  await expect(page.getByRole("heading", { name: "Tandem" })).toBeVisible();
  await run(page, "New board…");
  await page.getByRole("textbox", { name: "Name" }).fill("Fair");
  await key("Enter");
  await expect(button("Fair", page.getByRole("banner"))).toBeVisible();
  await run(page, "People…");
  for (const name of ["Anna", "Ben"]) {
    await page.getByRole("textbox", { name: "Name", exact: true }).fill(name);
    await key("Enter");
  }
  await key("Escape");
  await run(page, "Show the backlog");
  await expect(page.getByText("What the team might do stands here")).toBeVisible();
  await look("empty backlog");

  await page.getByRole("textbox", { name: "Add to the backlog" }).focus();
  for (const title of ["Flyer", "Stand", "Mailing"]) {
    await type(title);
    await key("Enter");
  }
  await expect(rows(page, BACKLOG)).toHaveCount(3);
  await rows(page, BACKLOG).first().focus();
  await key("End");
  await key("Alt+Home");
  await expect.poll(() => words(page, BACKLOG)).toEqual(["Mailing", "Flyer", "Stand"]);
  await expectFocus(rows(page, BACKLOG).filter({ hasText: "Mailing" }));
  await key("Alt+ArrowDown");
  await expect.poll(() => words(page, BACKLOG)).toEqual(["Flyer", "Mailing", "Stand"]);

  // Several go together: by Shift and arrows, by key and by “Move to…”.
  await key("Home");
  await key("Shift+ArrowDown");
  await expect(page.getByRole("status").filter({ hasText: "2 selected" })).toBeVisible();
  await look("two selected");
  await key("Alt+ArrowDown");
  await expect.poll(() => words(page, BACKLOG)).toEqual(["Stand", "Flyer", "Mailing"]);
  await key("m");
  await press(button("First of all", page.getByRole("dialog", { name: "Move 2 cards to…" })));
  await expect.poll(() => words(page, BACKLOG)).toEqual(["Flyer", "Mailing", "Stand"]);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  // The dialog gives the focus back in a frame of its own.
  await expect(page.locator("[data-row]:focus")).toHaveCount(1);
  await key("Escape");
  await expect(page.getByRole("status").filter({ hasText: "selected" })).toHaveCount(0);

  // Points and value by hand, then an order is proposed, looked at and taken over.
  for (const [title, points, value] of [
    ["Flyer", "2", "1"],
    ["Mailing", "3", "5"],
    ["Stand", "8", "8"],
  ] as const) {
    await rows(page, BACKLOG).filter({ hasText: title }).focus();
    await key("p");
    await page.getByRole("textbox", { name: "Points" }).fill(points);
    await page.getByRole("textbox", { name: "Value" }).fill(value);
    await key("Tab");
    await key("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
  await press(button("Propose an order"));
  await press(page.getByRole("menuitem", { name: "By value" }));
  await expect.poll(() => words(page, "Proposed order of the backlog")).toEqual(["Stand", "Mailing", "Flyer"]);
  await look("proposal");
  await press(button("Take over"));
  await expect.poll(() => words(page, BACKLOG)).toEqual(["Stand", "Mailing", "Flyer"]);

  await rows(page, BACKLOG).first().focus();
  await key("i");
  await expect(page.getByRole("dialog")).toContainText("It has no acceptance criteria.");
  await look("INVEST");
  await key("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await rows(page, BACKLOG).first().focus();
  await key("s");
  await page.getByRole("textbox", { name: "Stories, one on each line" }).fill("Walls\nLights");
  await key("Control+Enter");
  await expect.poll(() => words(page, BACKLOG)).toEqual(["Stand", "Walls", "Lights", "Mailing", "Flyer"]);
}

/** A plan with a goal and a capacity; it starts, and what leaves it then is told. */
export async function plan(page: Page): Promise<void> {
  const { key, button, press, look } = handsOn(page);
  await run(page, "Show the sprints");
  await press(button("Plan a sprint", page.getByRole("main")));
  await page.getByRole("textbox", { name: "Goal", exact: true }).fill("Fifty meetings at the fair");
  await page.getByRole("textbox", { name: "Measurable" }).fill("many");
  await key("Tab");
  await expect(page.getByText("There is no number in it: how much, from what to what?")).toBeVisible();
  await page.getByRole("tab", { name: "Capacity" }).focus();
  await key("ArrowLeft");
  await key("ArrowRight");
  await page.getByRole("textbox", { name: "Capacity in points" }).fill("10");
  await key("Tab");
  await look("plan");
  await press(button("Fill from the top…"));
  await expect(page.getByRole("dialog")).toContainText("has no estimate");
  await look("fill");
  await press(button("Take in 2 cards"));
  await expect.poll(() => words(page, INSIDE)).toEqual(["Stand", "Flyer"]);

  // Over the capacity: a reason is asked for and kept.
  await rows(page, OUTSIDE).filter({ hasText: "Mailing" }).focus();
  await key("ArrowRight");
  const question = page.getByRole("dialog", { name: "This needs a reason" });
  await expect(question).toContainText("over by 3");
  await question.getByRole("textbox").fill("The fair cannot wait");
  await key("Enter");
  await expect(rows(page, INSIDE)).toHaveCount(3);
  await expectFocus(rows(page, OUTSIDE).last());
  await expect(page.getByRole("region", { name: "Load" })).toContainText("over by 3");
  await press(button("Start sprint"));
  await expect(page.getByText(/Running ·/u)).toBeVisible();

  // It runs: what leaves asks for a reason and is listed.
  await rows(page, INSIDE).filter({ hasText: "Mailing" }).focus();
  await key("ArrowLeft");
  await question.getByRole("textbox").fill("The printer is late");
  await key("Enter");
  await expect(rows(page, INSIDE)).toHaveCount(2);
  await page.getByRole("tab", { name: "Goal" }).focus();
  await key("End");
  await expect(page.getByRole("list", { name: "Scope changes" })).toContainText("Because: The printer is late");
  await expect(page.getByRole("list", { name: "Scope changes" })).toContainText("Because: The fair cannot wait");
  await look("running");
}

/** The sprint is closed, opened again and closed, with one of its two cards done. */
export async function close(page: Page): Promise<void> {
  const { button, press, look } = handsOn(page);
  const closed = page.getByText("A closed sprint never changes.");
  await run(page, "Show the sprints");
  await press(button("Close sprint…"));
  await expect(page.getByRole("dialog", { name: "Close Sprint 1?" })).toContainText("1 card done, 1 card not");
  await press(button("Close sprint"));
  await expect(closed).toBeVisible();
  // A slip of the hand is mended at once; what told of the closing goes with it.
  await press(button("Undo", page.getByRole("region", { name: "Messages" })));
  await expect(page.getByText("“Sprint 1” is open again and runs.")).toBeVisible();
  await expect(page.getByText(/^Closed “Sprint 1”/u)).toHaveCount(0);
  // From another view too, as everything by the palette.
  await run(page, "Show the backlog");
  await run(page, "Close the sprint…");
  await press(button("Close sprint"));
  await expect(closed).toBeVisible();
  await expect(rows(page, "Cards when it closed")).toHaveCount(2);
  await expect(page.getByRole("definition").first()).toHaveText("8 points, 1 card");
  await look("closed");
}

/** What was left, said and agreed on is there to be planned. */
export async function planNext(page: Page): Promise<void> {
  const { key, button, press } = handsOn(page);
  await run(page, "Show the sprints");
  await press(button("Plan the next"));
  await expect
    .poll(async () => (await words(page, OUTSIDE)).toSorted())
    .toEqual(["A stand without stairs", "Book the printer a month ahead", "Flyer", "Lights", "Mailing", "Walls"]);
  await rows(page, OUTSIDE).filter({ hasText: "Book the printer" }).focus();
  await key("ArrowRight");
  await expect.poll(() => words(page, /^Cards of Sprint 2/u)).toEqual(["Book the printer a month ahead"]);
}
