import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { card, cell, columnHead, openSample } from "../helpers/board-page.ts";
import { answerDialogs } from "../helpers/dialogs.ts";
import { type LaunchedApp, launchApp } from "../helpers/launch-app.ts";
import { choose, dropFiles, run, saved } from "../helpers/window-page.ts";

let launched: LaunchedApp;
let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tandem-files-"));
  launched = await launchApp();
  await openSample(launched.page);
});
test.afterEach(async () => {
  await launched.stop();
  await rm(folder, { recursive: true, force: true });
});

const manager = async (page: Page) => {
  await run(page, "Boards…");
  return page.getByRole("dialog", { name: "Boards" });
};

test("boards are made, switched, renamed, duplicated, archived, deleted and brought back", async () => {
  const { page } = launched;
  await run(page, "New board…");
  await page.getByRole("radio", { name: /^Blank/u }).check({ force: true });
  await page.getByRole("textbox", { name: "Name" }).fill("Partner days");
  await page.getByRole("button", { name: "Create board" }).click();
  const switcher = page.getByRole("banner").getByRole("heading", { level: 1 }).getByRole("button");
  await expect(switcher).toHaveText("Partner days");
  await switcher.click();
  await page.getByRole("menuitem", { name: "Webinar series" }).click();
  await expect(switcher).toHaveText("Webinar series");

  const dialog = await manager(page);
  const more = (name: string) => dialog.getByRole("button", { name: `More for ${name}`, exact: true });
  await more("Partner days").click();
  await page.getByRole("menuitem", { name: "Rename…" }).click();
  await page.getByRole("dialog", { name: "Rename board" }).getByRole("textbox").fill("Partner week");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("Partner week")).toBeVisible();
  await more("Partner week").click();
  await page.getByRole("menuitem", { name: "Duplicate…" }).click();
  await page.getByRole("button", { name: "Duplicate", exact: true }).click();
  await expect(dialog.getByText("Partner week (copy)")).toBeVisible();

  await more("Partner week").click();
  await page.getByRole("menuitem", { name: "Archive" }).click();
  await dialog.getByRole("tab", { name: "Archive 1" }).click();
  await dialog.getByRole("button", { name: "Restore" }).click();
  await dialog.getByRole("tab", { name: /^Boards 3/u }).click();
  await more("Partner week").click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await dialog.getByRole("tab", { name: "Bin 1" }).click();
  await expect(dialog.getByText("30 days left in the bin")).toBeVisible();
  await dialog.getByRole("button", { name: "Restore" }).click();
  await dialog.getByRole("tab", { name: /^Boards 3/u }).click();
  await more("Partner week").click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await dialog.getByRole("tab", { name: "Bin 1" }).click();
  await dialog.getByRole("button", { name: "Delete for good…" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete for good" }).click();
  await expect(dialog.getByRole("tab", { name: "Bin 0" })).toBeVisible();
});

test("another board says its name and has the focus, however one came to it, and without a mouse", async () => {
  const { page } = launched;
  const opened = page.locator("[data-opened]");
  const focus = page.locator(":focus");
  await card(page, "Draft the follow-up survey").focus();
  await run(page, "New board…");
  await page.keyboard.type("Partner days");
  await page.keyboard.press("Enter");
  // A board without cards: the view has it, and Tab goes on from there.
  await expect(opened).toHaveText("The board “Partner days” is open.");
  await expect(focus).toHaveRole("main");
  // And the first card is typed at once.
  await page.keyboard.press("n");
  await expect(focus).toHaveAccessibleName(/^New card in /u);
  await page.keyboard.press("Escape");
  await run(page, "Webinar series");
  await expect(opened).toHaveText("The board “Webinar series” is open.");
  await expect(focus).toHaveRole("main");
  // No card is taken for one that has the focus; an arrow key leads to it.
  await page.keyboard.press("Delete");
  await page.keyboard.press("ArrowDown");
  await expect(focus).toHaveAttribute("data-card", /./u);
  await expect(page.getByRole("button", { name: "Undo", exact: true })).toBeDisabled();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("complementary")).toBeVisible();
  await page.keyboard.press("Escape");

  const del = async (name: string) => {
    const dialog = await manager(page);
    await dialog.getByRole("button", { name: `More for ${name}`, exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Delete" }).focus();
    await page.keyboard.press("Enter");
    await expect(dialog.getByText(name)).toHaveCount(0);
    await dialog.getByRole("button", { name: "Close" }).focus();
    await page.keyboard.press("Enter");
    await expect(dialog).toHaveCount(0);
  };
  await del("Webinar series");
  await expect(opened).toHaveText("The board “Partner days” is open.");
  await expect(focus).toHaveRole("main");
  await del("Partner days");
  await expect(opened).toHaveText("No board is open.");
  await expect(focus).toHaveRole("main");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(opened).toHaveText("The board “Webinar series” is open.");
  await expect(focus).toHaveRole("main");
});

test("deleting the open board leads to another, and the last one to the welcome page", async () => {
  const { page } = launched;
  const dialog = await manager(page);
  await dialog.getByRole("button", { name: "More for Webinar series" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(dialog.getByRole("tab", { name: "Bin 1" })).toBeVisible();
  // The line the menu belonged to is gone; the keyboard stays in the dialog.
  await expect(page.locator(":focus")).not.toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("button", { name: /sample board/u })).toBeVisible();
  await page.getByRole("button", { name: /Choose another board/u }).click();
  await page.getByRole("tab", { name: "Bin 1" }).click();
  await page.getByRole("button", { name: "Restore" }).click();
  await page.getByRole("tab", { name: "Boards 1" }).click();
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(card(page, "Banner set for the partners' pages")).toBeVisible();
});

test("columns and lanes are added, set up, limited and deleted with their cards going elsewhere", async () => {
  const { page } = launched;
  await run(page, "Add a column…");
  const column = page.getByRole("dialog", { name: "New column" });
  await column.getByRole("textbox", { name: "Name" }).fill("Legal");
  await choose(page, column, "Stage", "Waiting");
  await column.getByRole("textbox", { name: "Policy" }).fill("Nothing leaves without a yes.");
  await column.getByText("Limited").click();
  // What is kept instead of what was typed is said.
  const most = column.getByRole("textbox", { name: "At most" });
  for (const [typed, kept, said] of [
    ["20000", "10,000", "“20000” is more than 10,000"],
    ["1,5", "2", "“1,5” was rounded to 2"],
  ] as const) {
    await most.fill(typed);
    await page.keyboard.press("Tab");
    await expect(most).toHaveValue(kept);
    await expect(column.getByRole("status").filter({ hasText: "“" })).toHaveText(said);
  }
  await column.getByRole("radio", { name: "Violet" }).check({ force: true });
  await column.getByRole("button", { name: "Add column" }).click();
  await expect(columnHead(page, "Legal")).toContainText("0/2");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(columnHead(page, "Legal")).toHaveCount(0);

  await run(page, "Add a lane…");
  const lane = page.getByRole("dialog", { name: "New lane" });
  await lane.getByRole("textbox", { name: "Name" }).fill("Events");
  await choose(page, lane, "Kind", "Other");
  await lane.getByRole("button", { name: "Add lane" }).click();
  await expect(page.getByRole("heading", { name: "Events" })).toBeVisible();
});

test("people, labels and board settings are kept", async () => {
  const { page } = launched;
  await run(page, "People…");
  const people = page.getByRole("dialog", { name: "People" });
  await people.getByRole("textbox", { name: "Name", exact: true }).fill("Ümit Öz");
  await page.keyboard.press("Enter");
  await expect(people.getByRole("textbox", { name: "Initials of Ümit Öz" })).toHaveValue("ÜÖ");
  await people.getByRole("button", { name: "Take Ümit Öz off the board" }).click();
  await expect(people.getByRole("textbox", { name: "Name of Ümit Öz" })).toHaveCount(0);
  await people.getByRole("button", { name: "Done" }).click();

  await run(page, "Labels…");
  const labels = page.getByRole("dialog", { name: "Labels" });
  await labels.getByRole("textbox", { name: "Name of mail" }).fill("e-mail");
  await labels.getByRole("button", { name: "Done" }).click();
  await expect(card(page, "Write the reminder sequence, three mails")).toContainText("e-mail");

  await run(page, "Board settings…");
  const settings = page.getByRole("dialog", { name: "Board settings" });
  await settings.getByRole("textbox", { name: /Promise to sales/u }).fill("5");
  await settings.getByRole("textbox", { name: "Name" }).fill("Webinare");
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("button", { name: "Webinare" })).toBeVisible();
  await expect(card(page, "Battle card against Northwind for renewals")).toContainText(/of 5 days|late/u);
});

test("a sprint is measured, changed with a reason, closed card by card; the next is planned and started", async () => {
  const { page } = launched;
  await run(page, "Show the sprints");
  const view = page.getByRole("main");
  await view.getByRole("tab", { name: "Capacity" }).click();
  await view.getByRole("textbox", { name: "Capacity in points" }).fill("30");
  await page.keyboard.press("Tab");
  const question = page.getByRole("dialog", { name: "This needs a reason" });
  await expect(question).toContainText("has started");
  await question.getByRole("textbox").fill("Two people are ill");
  await question.getByRole("button", { name: "Do it anyway" }).click();
  await expect(view.getByText(/^over by 14$/u)).toBeVisible();
  await view.getByRole("button", { name: "Close sprint…" }).click();
  const closing = page.getByRole("dialog", { name: "Close Sprint 14?" });
  await expect(closing).toContainText(/\d+ cards done, \d+ cards not/u);
  await choose(page, closing, "Where #5 goes", "Stays where it stands, in no sprint");
  await closing.getByRole("button", { name: "Close sprint" }).click();
  await expect(view.getByText(/a closed sprint never changes/iu)).toBeVisible();
  await view.getByRole("button", { name: "Plan the next" }).click();
  await view.getByRole("textbox", { name: "Goal", exact: true }).fill("Fifty meetings at the fair");
  await view.getByRole("button", { name: "Start sprint" }).click();
  await expect(page.getByRole("banner").getByRole("button", { name: /Fifty meetings at the fair/u })).toBeVisible();
});

test("a board is saved as a file, opened as a copy and put in the place of the one here", async () => {
  const { page, app } = launched;
  const path = join(folder, "Webinare.tandem");
  await answerDialogs(app, { save: path, open: [path] });
  await saved(page);
  await run(page, "Save a copy…");
  await expect(page.getByText("Saved “Webinare.tandem”.")).toBeVisible();
  await card(page, "Banner set for the partners' pages").focus();
  await page.keyboard.press("Delete");
  await run(page, "Open a file…");
  const question = page.getByRole("dialog", { name: "This board is here already" });
  await question.getByRole("button", { name: "Open as a copy" }).click();
  await expect(page.getByRole("button", { name: "Webinar series (copy)" })).toBeVisible();
  await expect(card(page, "Banner set for the partners' pages")).toBeVisible();

  await page.getByRole("button", { name: "Webinar series (copy)" }).click();
  await page.getByRole("menuitem", { name: "Webinar series", exact: true }).click();
  await expect(card(page, "Banner set for the partners' pages")).toHaveCount(0);
  await dropFiles(page, page.locator("[data-board]"), [path]);
  await question.getByRole("button", { name: "Replace" }).click();
  await expect(question).toHaveCount(0);
  await expect(card(page, "Banner set for the partners' pages")).toBeVisible();
});

test("the board is exported as CSV, JSON and Markdown", async () => {
  const { page, app } = launched;
  for (const [words, name] of [
    ["Export as CSV…", "board.csv"],
    ["Export as JSON…", "board.json"],
    ["Export as Markdown…", "board.md"],
  ] as const) {
    await answerDialogs(app, { save: join(folder, name) });
    await run(page, words);
    await expect(page.getByText(`Saved “${name}”.`)).toBeVisible();
    expect(await readFile(join(folder, name), "utf8")).toContain("Banner set for the partners' pages");
  }
});

test("several cards are changed together", async () => {
  const { page } = launched;
  await card(page, "Banner set for the partners' pages").focus();
  await page.keyboard.press("x");
  await card(page, "Draft the follow-up survey").focus();
  await page.keyboard.press("x");
  await run(page, "Edit the selected cards together…");
  const dialog = page.getByRole("dialog", { name: "Change 2 cards" });
  await dialog.getByRole("textbox", { name: "Points" }).fill("9");
  await dialog.getByRole("button", { name: "Label: Add labels" }).click();
  await page.getByRole("option", { name: "enterprise" }).click();
  await page.keyboard.press("Escape");
  await dialog.getByRole("button", { name: "Change 2 cards" }).click();
  const cards = cell(page, "Ready", "Campaign").locator("[data-card]").filter({ hasText: "enterprise" });
  await expect(cards).toHaveCount(2);
  await expect(cards.first()).toContainText("9");
  // One gesture: one undo takes points and label back.
  await page.keyboard.press("ControlOrMeta+z");
  await expect(cards).toHaveCount(0);
  await expect(card(page, "Draft the follow-up survey")).not.toContainText("9");
});
