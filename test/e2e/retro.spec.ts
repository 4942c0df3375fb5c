import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { axeFindings } from "../helpers/axe-findings.ts";
import { drag, expectFocus, openSample, said } from "../helpers/board-page.ts";
import { answerDialogs } from "../helpers/dialogs.ts";
import { launchApp } from "../helpers/launch-app.ts";
import { panel, run } from "../helpers/window-page.ts";

const OPEN = "Ask legal at the start of each case study, not at its end";

const note = (page: Page, text: string | RegExp): Locator => page.getByRole("article", { name: text });
const main = (page: Page): Locator => page.getByRole("main");

/** Whether a text is anywhere on the page or in what is read out of it. */
const leaks = (page: Page, text: string): Promise<boolean> =>
  page.evaluate((secret) => document.documentElement.outerHTML.includes(secret), text);

test("a retrospective by keyboard: last time's action, face-down notes, a group, votes, a topic, an action that becomes a card", async () => {
  test.setTimeout(240_000);
  const { app, page, userData, stop } = await launchApp();
  try {
    await openSample(page);
    const key = (name: string) => page.keyboard.press(name);
    const write = (text: string) => page.keyboard.type(text);

    await key("Shift+R");
    await expect(page.getByRole("heading", { name: "Retrospective", level: 1 })).toBeVisible();
    await expectFocus(page.getByRole("button", { name: "Start the retrospective" }));
    await expect(page.getByRole("complementary", { name: "Past retrospectives" })).toContainText("5 topics, 2 actions");
    await key("Enter");

    // What was agreed on before comes first.
    const before = page.getByRole("list", { name: "Open actions from before" });
    await expect(before.getByRole("listitem")).toHaveCount(1);
    await expect(page.getByRole("timer", { name: "Time of the retrospective" })).toHaveText(/^(1:30|1:29|89|90):\d\d/u);
    await expect(page.getByRole("button", { name: "2 Last time" })).toHaveAttribute("aria-current", "step");
    expect.soft(await axeFindings(page), "last time").toEqual([]);
    await before.getByRole("checkbox", { name: OPEN }).focus();
    await key("Space");
    await expect(before.getByRole("checkbox", { name: OPEN })).toBeChecked();

    // Notes lie face down: how many, never what or whose.
    await key("PageDown");
    const field = page.getByRole("textbox", { name: "What went well" });
    await expectFocus(field);
    await page.getByRole("button", { name: /^Jonas Lund/u }).focus();
    await key("Enter");
    await expectFocus(field);
    await write("The partners answered within a day");
    await key("Enter");
    await expect(field).toHaveValue("");
    await key("ControlOrMeta+4");
    const improve = page.getByRole("textbox", { name: "How to improve" });
    await expectFocus(improve);
    await write("Fewer meetings");
    await key("Shift+Enter");
    await write("above all on Mondays");
    await key("Enter");
    await write("Mondys are full");
    await key("Enter");
    await expect(said(page)).toHaveText("Added to How to improve.");
    await expect(page.getByRole("radio", { name: /^How to improve: 2 notes/u })).toBeVisible();
    await expect(page.getByRole("button", { name: "Jonas Lund 3 notes" })).toBeVisible();
    for (const secret of ["Mondys", "partners answered", "Fewer"]) expect(await leaks(page, secret)).toBe(false);
    // Whoever wrote it can take the last one back, and mend it.
    await page.getByRole("button", { name: "Take back the last" }).focus();
    await key("Enter");
    await expect(improve).toHaveValue("Mondys are full");
    await page.getByRole("button", { name: "Without a name" }).focus();
    await key("Enter");
    await expect(page.getByRole("button", { name: "Jonas Lund 3 notes" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Take back the last" })).toBeDisabled();
    await write("Half a thought");
    await key("Escape");
    await key("h");
    const history = page.getByRole("dialog", { name: "History" });
    await expect(history.getByText("Added a note to the retrospective").first()).toBeVisible();
    for (const secret of ["Mondys", "partners answered", "Fewer"]) await expect(history).not.toContainText(secret);
    await key("Escape");

    // A window that is loaded again in the middle comes back to where it was; what was typed is kept as a note.
    await key("PageDown");
    await expect(main(page)).toContainText("4 notes lie face down");
    await page.reload();
    await expect(page.getByRole("button", { name: "4 Group" })).toHaveAttribute("aria-current", "step");

    // One question, then they lie open for good.
    const revealing = page.getByRole("button", { name: "Reveal the notes…" });
    await expectFocus(revealing);
    await key("Enter");
    await expect(page.getByRole("alertdialog", { name: "Reveal 4 notes?" })).toBeVisible();
    await page.getByRole("button", { name: "Reveal", exact: true }).focus();
    await key("Enter");
    const partners = note(page, "The partners answered within a day");
    await expectFocus(partners);
    await expect(partners).toContainText("Jonas Lund");
    await expect(note(page, "Half a thought")).not.toContainText("Jonas Lund");

    // Lifted, carried, put down; each step is said and the focus stays on the note.
    await key("ArrowRight");
    const meetings = note(page, /^Fewer meetings/u);
    await expectFocus(meetings);
    await key("ArrowDown");
    const mondays = note(page, /^Mondys are full/u);
    await expectFocus(mondays);
    await key("Space");
    await expect(said(page)).toContainText("Lifted “Mondys are full”.");
    await key("ArrowUp");
    await expect(said(page)).toContainText("Under “Fewer meetings");
    await key("Escape");
    await expect(said(page)).toHaveText("“Mondys are full” stays where it was.");
    await key("Space");
    await key("ArrowUp");
    await key("Space");
    await expect(said(page)).toContainText("“Mondys are full” stands under “Fewer meetings");
    await expectFocus(note(page, /^Mondys are full, under “Fewer/u));
    await key("u");
    await expect(said(page)).toHaveText("“Mondys are full” stands by itself.");
    await expectFocus(mondays);
    await key("g");
    const grouping = page.getByRole("dialog", { name: "Group under…" });
    await expectFocus(grouping.getByRole("combobox", { name: "Under which note" }));
    await write("Fewer");
    await key("ArrowDown");
    await key("Enter");
    await grouping.getByRole("button", { name: "Group", exact: true }).focus();
    await key("Enter");
    await expect(grouping).toHaveCount(0);
    await expectFocus(note(page, /^Mondys are full, under “Fewer/u));
    await key("e");
    await expectFocus(page.getByRole("dialog", { name: "Note" }).getByRole("textbox", { name: "What it says" }));
    await key("ControlOrMeta+a");
    await write("Mondays are full");
    await key("Enter");
    await expectFocus(note(page, /^Mondays are full, under/u));
    await note(page, "Half a thought").focus();
    await key("Delete");
    await expect(note(page, "Half a thought")).toHaveCount(0);
    await expect(page.getByText("Deleted a note of the retrospective").first()).toBeVisible();
    await expectFocus(note(page, /^Mondays are full, under/u));

    // Votes: each sees their own, and no sums.
    await key("PageDown");
    await page.getByRole("button", { name: /^Anna Kovac/u }).focus();
    await key("Enter");
    await expectFocus(page.getByRole("button", { name: "Give a vote to “The partners answered within a day”" }));
    await key("ArrowDown");
    for (let vote = 0; vote < 3; vote += 1) await key("+");
    await key("-");
    await expect(said(page)).toHaveText("2 votes here, 1 left.");
    await key("ArrowUp");
    await key("+");
    await key("+");
    await expect(page.getByText("Anna Kovac has no vote left. Take one back first.")).toBeVisible();
    await page.getByRole("button", { name: "Tara Singh 3 left" }).focus();
    await key("Enter");
    await expect(page.getByRole("img", { name: "0 votes of yours" })).toHaveCount(2);
    await expectFocus(page.getByRole("button", { name: "Give a vote to “The partners answered within a day”" }));
    await key("ArrowDown");
    await key("+");
    await expect(page.getByRole("button", { name: "Tara Singh 2 left" })).toBeVisible();

    // The topic with most votes first, its clock, and what is agreed on.
    await key("PageDown");
    const topic = main(page).locator("[data-topic]");
    await expect(topic.getByRole("heading")).toContainText("Fewer meetings");
    await expect(topic).toContainText("3 votes");
    await expect(topic).toContainText("Mondays are full");
    await key("p");
    const clock = page.getByRole("timer", { name: "Time of the topic" });
    await expect(clock).toHaveText(/^[45]:\d\d left$/u);
    await key("+");
    await expect(clock).toHaveText(/^[56]:\d\d left$/u);
    await key("p");
    await expect(clock).toHaveText(/paused$/u);
    await key("n");
    const what = page.getByRole("textbox", { name: "What do we do?" });
    await expectFocus(what);
    await write("Cancel the Monday meeting");
    await key("Tab");
    await key("t");
    await expect(page.getByRole("button", { name: /^Tara Singh Who/u })).toBeVisible();
    await what.focus();
    await key("Enter");
    const agreed = page.getByRole("list", { name: "Actions of this retrospective" });
    await expect(agreed.getByRole("listitem")).toContainText("Tara Singh");
    await expectFocus(what);
    await write("Thank the partners");
    await key("Enter");
    await expect(agreed.getByRole("listitem").last()).toContainText("Nobody owns it yet");
    await write("Ask legal at");
    await key("Tab");
    await key("ArrowRight");
    await key("PageDown");
    await expect(topic.getByRole("heading")).toHaveText("The partners answered within a day");

    await key("PageDown");
    await expectFocus(page.getByRole("button", { name: /^End the retrospective/u }).last());
    // A clicker that goes on in the middle of a sentence takes none of it away.
    await expect(what).toHaveValue("Ask legal at");
    await expect(page.getByRole("button", { name: /^Anna Kovac Who/u })).toBeVisible();
    await key("Enter");
    await expect(page.getByRole("heading", { name: /^Retrospective of /u })).toBeVisible();
    await expect(page.locator("[data-timer]")).toHaveCount(0);
    const minutes = main(page).getByRole("article").first();
    await expect(minutes).toContainText("Fewer meetings");
    await expect(minutes).toContainText("3 votes");

    // Later, from the minutes: an action becomes a card.
    await page.getByRole("button", { name: "Make a card…" }).first().focus();
    await key("Enter");
    await expectFocus(page.getByRole("button", { name: "Make the card" }));
    await key("Enter");
    const made = minutes.getByRole("button", { name: /^Card #\d+$/u });
    await expectFocus(made);
    // The card beside the minutes, and back to where it was opened.
    await key("Enter");
    await expect(panel(page)).toContainText("Cancel the Monday meeting");
    await page.getByRole("button", { name: "Close card" }).focus();
    await key("Enter");
    await expectFocus(made);

    const path = join(userData, "retro.md");
    await answerDialogs(app, { save: path });
    await page.getByRole("button", { name: "Save as Markdown…" }).focus();
    await key("Enter");
    await expect(page.getByText("Saved “retro.md”.")).toBeVisible();
    const markdown = await readFile(path, "utf8");
    expect(markdown).toContain("- Fewer meetings above all on Mondays (Jonas Lund) — 3 votes\n  - Mondays are full");
    expect(markdown).toMatch(/- Cancel the Monday meeting \(Tara Singh, card #\d+\)/u);
    await run(page, "Show the backlog");
    await expect(page.getByRole("table").getByText("Cancel the Monday meeting")).toBeVisible();
  } finally {
    await stop();
  }
});

test("notes without names grouped by mouse, and an end that asks where they lie face down", async () => {
  const { page, stop } = await launchApp();
  try {
    await openSample(page);
    await page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: "Retro" }).click();
    await page.getByRole("radio", { name: "Never" }).click();
    await page.getByRole("button", { name: "Start the retrospective" }).click();
    await page.getByRole("button", { name: "3 Write" }).click();
    await expect(page.getByRole("complementary", { name: "Who writes" })).toHaveCount(0);
    for (const [pile, text] of [
      ["What to keep doing", "Pair reviews"],
      ["How to improve", "Two people look at each mail"],
      ["How to improve", "Release notes early"],
    ] as const) {
      await page.getByRole("radio", { name: new RegExp(`^${pile}`, "u") }).click();
      await page.keyboard.type(text);
      await page.getByRole("button", { name: /^Add/u }).click();
    }
    await page
      .getByRole("banner")
      .or(main(page))
      .getByRole("button", { name: "End the retrospective" })
      .first()
      .click();
    await expect(page.getByRole("alertdialog", { name: "End without revealing?" })).toContainText(
      "3 notes lie face down",
    );
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("button", { name: "4 Group" }).click();
    await page.getByRole("button", { name: "Reveal the notes…" }).click();
    await page.getByRole("button", { name: "Reveal", exact: true }).click();

    const mail = note(page, /^Two people look at each mail/u);
    await drag(page, mail, note(page, /^Pair reviews/u));
    await expect(page.getByRole("list", { name: "Under “Pair reviews”" })).toContainText(
      "Two people look at each mail",
    );
    await expectFocus(note(page, "Two people look at each mail, under “Pair reviews”"));
    // Into the free space of a column: out of the group; and once more, into that column.
    const well = page.getByRole("region", { name: "What went well" });
    await drag(page, mail, well, { y: 0.8 });
    await expect(page.getByRole("region", { name: "How to improve" })).toContainText("Two people look at each mail");
    await drag(page, mail, well, { y: 0.8 });
    await expect(well).toContainText("Two people look at each mail");
    await page.getByRole("button", { name: "Menu of “Release notes early”" }).click();
    await page.getByRole("menuitem", { name: /^Group under/u }).click();
    await expect(page.getByRole("listbox")).toContainText("Pair reviews");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog", { name: "Group under…" })).toHaveCount(0);
    await expectFocus(page.getByRole("button", { name: "Menu of “Release notes early”" }));
  } finally {
    await stop();
  }
});
