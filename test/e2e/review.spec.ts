import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { expectFocus, openSample } from "../helpers/board-page.ts";
import { answerDialogs } from "../helpers/dialogs.ts";
import { handsOn } from "../helpers/hands.ts";
import { launchApp } from "../helpers/launch-app.ts";
import { run } from "../helpers/window-page.ts";

test("a review: the sprint in numbers, nothing written is lost, feedback by name, and minutes and deck to hand out", async () => {
  test.setTimeout(120_000);
  const { app, page, userData, stop } = await launchApp();
  try {
    await openSample(page);
    const { key, type, button, press } = handsOn(page);
    const shown = page.locator("[data-done-card]");

    await run(page, "Show the sprints");
    await press(button("Close sprint…"));
    await expect(page.getByRole("dialog", { name: "Close Sprint 14?" })).toBeVisible();
    await press(button("Close sprint"));
    await expect(page.getByText(/a closed sprint never changes/iu)).toBeVisible();

    // The sprint that was just closed is the one that is proposed.
    await run(page, "Show the sprint review");
    await expect(page.getByRole("heading", { name: "Review", level: 1 })).toBeVisible();
    await expect(page.getByRole("button", { name: /^Sprint 14/u }).first()).toBeVisible();
    await expect(page.getByText(/^9 finished cards to show, 14 cards not done\./u)).toContainText("4 finished cards");
    await expect(page.getByRole("list", { name: "Agenda" }).getByRole("listitem")).toHaveCount(6);
    await expectFocus(page.getByRole("button", { name: "Start the review" }));
    await key("Enter");

    await expect(page.getByRole("timer", { name: "Time of the review" })).toHaveText(/^(2:00:00|1:59:\d\d)left$/u);
    const stage = page.locator("[data-stage]");
    await expectFocus(stage);
    await expect(stage).toContainText("of 44 committed points · 9 of 23 cards");

    // A clicker shows the finished cards one by one; whoever says something is heard at once.
    await key("PageDown");
    await expect(shown).toHaveAccessibleName("Demo script for the partner day");
    await expect(shown).toContainText("Promise: kept in 6 days");
    await expect(shown.getByRole("button", { name: /Demo script, final/u })).toBeVisible();
    await key("f");
    const feedback = page.getByRole("dialog", { name: "Feedback" });
    await expectFocus(feedback.getByRole("textbox", { name: "What was said" }));
    await type("A version without slides");
    await key("Tab");
    await type("rosa");
    await key("ArrowDown");
    await key("Enter");
    await expect(feedback.getByRole("combobox", { name: "By whom" })).toHaveValue("Rosa Marin");
    await expect(feedback.getByRole("radio", { name: "Sales" })).toBeChecked();
    await expect(feedback.getByRole("combobox", { name: "About the card" })).toHaveValue(/Demo script/u);
    // What is typed is still there when the dialog is opened again.
    await key("Escape");
    await expectFocus(stage);
    await key("f");
    await expect(feedback.getByRole("textbox", { name: "What was said" })).toHaveValue("A version without slides");
    await key("Tab");
    await type("Rosa Marin");
    await key("Control+Enter");
    await expectFocus(stage);

    // Its panel gives the focus back when it is closed.
    await key("Shift+Enter");
    await expect(page.getByRole("complementary", { name: /^Card 4: / })).toBeVisible();
    await key("Escape");
    await expectFocus(shown);

    await key("3");
    const part = stage.getByRole("region", { name: "Measurable" });
    await part.getByRole("radio", { name: "Partly met" }).focus();
    await key("Space");
    await expect(part.getByRole("radio", { name: "Partly met" })).toBeChecked();
    await part.getByRole("textbox").focus();
    await type("296 of 312");
    // Words that are being written are kept when the clicker goes on.
    await key("PageDown");
    await expect(stage.getByRole("heading", { name: "14 cards not done, and why" })).toBeVisible();
    await expectFocus(stage);
    await stage.getByRole("textbox", { name: "Why #3 was not done" }).focus();
    await type("Legal is on leave until May");
    await key("PageDown");
    const said = stage.getByRole("listitem").filter({ hasText: "A version without slides" });
    await expect(said).toContainText("about #4 Demo script for the partner day");
    await said.getByRole("button", { name: "Make a card" }).focus();
    await key("Enter");
    await expectFocus(said.getByRole("button", { name: /^Card #\d+ in Backlog$/u }));
    await key("PageUp");
    await expect(stage.getByRole("textbox", { name: "Why #3 was not done" })).toHaveValue(/on leave/u);
    await key("6");
    await expect(stage).toContainText("A version without slides");

    await key("Shift+E");
    await expect(page.getByRole("heading", { name: /^Review of /u })).toBeVisible();
    await expect(page.locator("[data-timer]")).toHaveCount(0);
    const minutes = page.getByRole("main").getByRole("article");
    for (const words of ["Measurable: Partly met", "296 of 312", "Legal is on leave until May"])
      await expect(minutes).toContainText(words);
    // What comes to mind afterwards is kept too.
    await press(button("Add feedback…"));
    await type("Thank you for the page");
    await key("Control+Enter");
    await expect(minutes).toContainText("Thank you for the page");
    const path = join(userData, "review.md");
    await answerDialogs(app, { save: path });
    await press(button("Save as Markdown…"));
    await expect(page.getByText("Saved “review.md”.")).toBeVisible();
    const markdown = await readFile(path, "utf8");
    expect(markdown).toContain("- Measurable (From 240 registrations a webinar to 312.): Partly met. 296 of 312");
    expect(markdown).toMatch(
      /^- Rosa Marin \(Sales\) · \\#4 Demo script for the partner day: A version without slides → \\#\d+ A version/mu,
    );

    await press(button("Open the deck"));
    const deck = page.getByRole("region", { name: "Pages of the deck" });
    await expect(deck.getByRole("heading", { name: /^0 of 5 parts of the goal met, 1 partly met/u })).toBeAttached();
    await expect(deck.getByRole("heading", { name: "2 things were said, 1 is a card by now" })).toBeAttached();
    await press(button("Back"));
    await press(button("All reviews"));
    const past = page.getByRole("complementary", { name: "Past reviews" });
    await expect(past.getByRole("button")).toContainText("Sprint 14 · 2 pieces of feedback");
  } finally {
    await stop();
  }
});
