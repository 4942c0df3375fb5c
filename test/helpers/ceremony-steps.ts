import { expect, type Page } from "@playwright/test";
import { card, cell, expectFocus, said } from "./board-page.ts";
import { handsOn } from "./hands.ts";
import { run } from "./window-page.ts";

/** Carries a card of the board to the right, into a column that stands so many columns on. */
async function carry(page: Page, title: string, column: string, steps: number): Promise<void> {
  const { key } = handsOn(page);
  await card(page, title).focus();
  await key("Space");
  await expect(said(page)).toContainText("Lifted");
  for (let step = 0; step < steps; step += 1) await key("ArrowRight");
  await expect(said(page)).toContainText(`${column}, Campaign`);
  await key("Space");
  await expect(card(page, title).and(cell(page, column, "Campaign").getByRole("article"))).toBeVisible();
}

/** Both cards are begun; a standup hears them and the two who are there, and one is blocked. */
export async function standUp(page: Page): Promise<void> {
  const { key, type, button, press, look } = handsOn(page);
  await run(page, "Show the board");
  await carry(page, "Stand", "Doing", 1);
  await carry(page, "Flyer", "Doing", 1);
  await key("s");
  await expect(page.getByRole("heading", { name: "Standup", level: 1 })).toBeVisible();
  await expectFocus(button("Start the standup"));
  await key("Enter");
  const focus = page.locator("[data-focus-card]");
  await expect(focus).toHaveAccessibleName("Stand");
  await expect(page.getByRole("timer", { name: "Time of the standup" })).toHaveText(/^1[45]:\d\dleft$/u);
  await look("a card in focus");
  await key("ArrowRight");
  await expect(focus).toHaveAccessibleName("Flyer");
  await key("i");
  await expect(page.getByRole("dialog")).toBeVisible();
  await type("The printer waits for the logo");
  await key("Enter");
  await expect(focus).toContainText("Blocked: The printer waits for the logo");
  await key("n");
  await expectFocus(page.getByRole("textbox", { name: "Note on this card (N)" }));
  await type("Anna calls the printer");

  await press(button(/^Hear the \d+ speakers$/u));
  await expect(page.getByRole("timer", { name: "Time of the speaker" })).toContainText("of their share left");
  await key("n");
  const did = page.getByRole("textbox", { name: "What did I do for the sprint goal?" });
  await expectFocus(did);
  await type("Sent the invitations");
  await key("Escape");
  await look("a speaker");
  await press(button("People: 2 are there"));
  await expect(page.getByRole("checkbox", { name: "Ben" })).toBeVisible();
  await look("who is there");
  await key("Escape");
  await key("Shift+E");
  await expect(page.getByRole("heading", { name: /^Standup of /u })).toBeVisible();
  const minutes = page.getByRole("main").getByRole("article");
  for (const said of ["The printer waits for the logo", "Anna calls the printer", "Sent the invitations"])
    await expect(minutes).toContainText(said);
  await look("minutes of the standup");
}

/** What is not blocked gets done. */
export async function work(page: Page): Promise<void> {
  await run(page, "Show the board");
  await carry(page, "Stand", "Done", 3);
}

/** The finished card is shown, gets its proof and what was said of it; part of the goal gets its result. */
export async function review(page: Page): Promise<void> {
  const { key, type, button, press, look } = handsOn(page);
  await run(page, "Show the sprint review");
  await expect(page.getByRole("heading", { name: "Review", level: 1 })).toBeVisible();
  // The sprint that was just closed is the one that is proposed.
  await expect(button(/^Sprint 1/u).first()).toBeVisible();
  await expect(page.getByText(/^1 finished card to show, 1 card not done\./u)).toBeVisible();
  await expectFocus(button("Start the review"));
  await key("Enter");
  const stage = page.locator("[data-stage]");
  await expectFocus(stage);
  await key("PageDown");
  const shown = page.locator("[data-done-card]");
  await expect(shown).toHaveAccessibleName("Stand");
  await expect(shown).toContainText("Nothing shows yet that this is done.");
  await look("a card without proof");

  // A card without proof says so, and one key hangs it on; whoever says something is heard at once.
  await key("a");
  const attach = page.getByRole("dialog", { name: /^Attach to/u });
  await expectFocus(attach.getByRole("textbox", { name: "Address" }));
  await look("attaching", ["paper"]);
  await type("https://example.com/stand");
  await key("Tab");
  await type("The stand as it was built");
  await key("Tab");
  await key("Enter");
  await expect(button(/The stand as it was built/u, shown)).toBeVisible();
  await expect(attach).toHaveCount(0);
  await key("f");
  await expectFocus(page.getByRole("dialog", { name: "Feedback" }).getByRole("textbox", { name: "What was said" }));
  await type("A stand without stairs");
  await look("feedback that is written", ["paper"]);
  await key("Control+Enter");
  await expectFocus(stage);

  await key("3");
  const part = stage.getByRole("region", { name: "Measurable" });
  await part.getByRole("radio", { name: "Partly met" }).focus();
  await key("Space");
  await expect(part.getByRole("radio", { name: "Partly met" })).toBeChecked();
  await look("results");
  await key("PageDown");
  await expect(stage.getByRole("heading", { name: "1 card not done, and why" })).toBeVisible();
  await look("not done", ["paper"]);
  await key("PageDown");
  const told = stage.getByRole("listitem").filter({ hasText: "A stand without stairs" });
  await expect(told).toContainText("about #2 Stand");
  await look("feedback", ["paper"]);
  await press(button("Make a card", told));
  await expectFocus(button(/^Card #\d+ in Backlog$/u, told));
  await key("6");
  await look("next", ["paper"]);
  await key("Shift+E");
  await expect(page.getByRole("heading", { name: /^Review of /u })).toBeVisible();
  await expect(page.getByRole("main").getByRole("article")).toContainText("Measurable: Partly met");
  await look("minutes of the review");
}

/** Notes face down, a group, votes, and a topic whose action becomes a card. */
export async function lookBack(page: Page): Promise<void> {
  const { key, type, button, press, look } = handsOn(page);
  await key("Shift+R");
  await expectFocus(button("Start the retrospective"));
  await key("Enter");
  // Nothing is open from before: the notes come at once.
  const well = page.getByRole("textbox", { name: "What went well" });
  await expectFocus(well);
  await press(button(/^Anna/u));
  await expectFocus(well);
  await type("Fifty-two meetings");
  await key("Enter");
  await key("ControlOrMeta+4");
  await expectFocus(page.getByRole("textbox", { name: "How to improve" }));
  for (const text of ["Ask the printer earlier", "The logo was late"]) {
    await type(text);
    await key("Enter");
  }
  await expect(page.getByRole("radio", { name: /^How to improve: 2 notes/u })).toBeVisible();
  await look("notes that are written");
  await key("PageDown");
  await expect(page.getByRole("main")).toContainText("3 notes lie face down");
  await look("face down");
  await expectFocus(button("Reveal the notes…"));
  await key("Enter");
  await press(button("Reveal"));

  const note = (text: string | RegExp) => page.getByRole("article", { name: text });
  await expectFocus(note("Fifty-two meetings"));
  await note("The logo was late").focus();
  await key("Space");
  await key("ArrowUp");
  await key("Space");
  await expectFocus(note("The logo was late, under “Ask the printer earlier”"));
  await look("notes in the open");
  await key("PageDown");
  await press(button(/^Anna/u));
  await expectFocus(button("Give a vote to “Fifty-two meetings”"));
  await key("ArrowDown");
  await key("+");
  await expect(said(page)).toHaveText(/^1 vote here, \d left\.$/u);
  await look("votes");

  await key("PageDown");
  const topic = page.getByRole("main").locator("[data-topic]");
  await expect(topic.getByRole("heading")).toHaveText("Ask the printer earlier");
  await key("n");
  await expectFocus(page.getByRole("textbox", { name: "What do we do?" }));
  await type("Book the printer a month ahead");
  await key("Enter");
  const agreed = page.getByRole("list", { name: "Actions of this retrospective" });
  await expect(agreed.getByRole("listitem")).toContainText("Book the printer a month ahead");
  await look("a topic");
  await key("PageDown");
  await key("PageDown");
  await expectFocus(button(/^End the retrospective/u).last());
  await look("the end");
  await key("Enter");
  await expect(page.getByRole("heading", { name: /^Retrospective of /u })).toBeVisible();
  await look("minutes of the retrospective");
  await press(button("Make a card…").first());
  await expectFocus(button("Make the card"));
  await key("Enter");
  await expectFocus(button(/^Card #\d+$/u));
}
