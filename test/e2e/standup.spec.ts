import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Bridge } from "../../src/contract/bridge.ts";
import { expectFocus, openSample } from "../helpers/board-page.ts";
import { answerDialogs } from "../helpers/dialogs.ts";
import { launchApp } from "../helpers/launch-app.ts";
import { onWall } from "../helpers/wall-page.ts";
import { run } from "../helpers/window-page.ts";

test("a standup: on the wall too, nothing written is lost, somebody leaves and comes back, and minutes to hand out", async () => {
  const { app, page, userData, stop } = await launchApp();
  try {
    await openSample(page);
    const key = (name: string) => page.keyboard.press(name);
    const focus = page.locator("[data-focus-card]");
    const title = async () => (await focus.getByRole("heading").textContent()) ?? "";

    await key("s");
    await expect(page.getByRole("heading", { name: "Standup", level: 1 })).toBeVisible();
    await expectFocus(page.getByRole("button", { name: "Start the standup" }));
    await key("Enter");

    // The goal, the time left and the clock stay in view, here and in the bar.
    await expect(focus).toBeVisible();
    await expect(page.getByRole("timer", { name: "Time of the standup" })).toHaveText(/^1[45]:\d\dleft$/u);
    await expect(page.locator('[data-timer="standup"]')).toHaveAccessibleName(/^Standup: 1[45]:\d\d left$/u);

    const first = await title();
    await key("PageDown");
    await expect(focus).not.toHaveAccessibleName(first);
    await key("ArrowUp");
    await expect(focus).toHaveAccessibleName(first);
    // On to a card that nothing blocks yet.
    await key("ArrowRight");
    await expect(focus).toContainText("Blocked: ");
    await key("ArrowRight");
    await expect(focus).not.toContainText("Blocked: ");
    const named = await title();

    await key("i");
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.keyboard.type("The printer waits for the logo");
    await key("Enter");
    await expect(focus).toContainText("Blocked: The printer waits for the logo");
    await key("n");
    await expectFocus(page.getByRole("textbox", { name: "Note on this card (N)" }));
    await page.keyboard.type("Ida calls the printer");
    // A clicker goes on while somebody writes, and nothing that was written is lost.
    await key("PageDown");
    await expect(focus).not.toHaveAccessibleName(named);
    await key("PageUp");
    await expect(page.getByRole("textbox", { name: "Note on this card (N)" })).toHaveValue("Ida calls the printer");
    // The keyboard stays with the standup when its field went, and comes back from a card's panel.
    await expectFocus(page.locator("div:has(> [data-focus-card])"));
    await key("Shift+Enter");
    await expect(page.getByRole("complementary", { name: /^Card \d+: / })).toBeVisible();
    await key("Escape");
    await expectFocus(focus);

    const chip = page.locator('[data-timer="standup"]');
    await key("t");
    await expect(chip).toHaveAccessibleName(/paused$/u);
    const [left] = /\d+(?=:\d\d left)/u.exec((await chip.getAttribute("aria-label")) ?? "") ?? [];
    await key("+");
    await expect(chip).toHaveAccessibleName(new RegExp(`${Number(left) + 1}:\\d\\d left`, "u"));
    await key("t");
    await expect(chip).toHaveAccessibleName(/left$/u);

    // The wall shows the card that is in focus here, and both follow the clicker, wherever its keys arrive.
    await key("F5");
    const present = page.getByRole("dialog", { name: "Present on the wall" });
    await expect(present.getByRole("button", { name: /Display/u })).toBeVisible();
    await present.getByRole("button", { name: "Present", exact: true }).focus();
    const [wall] = await Promise.all([app.waitForEvent("window"), key("Enter")]);
    await expect(onWall(wall)).toHaveAccessibleName(named);
    await wall.keyboard.press("PageDown");
    await expect(focus).not.toHaveAccessibleName(named);
    await expect(onWall(wall)).toHaveAccessibleName((await focus.getAttribute("aria-label")) ?? "");
    await key("ArrowLeft");
    await expect(onWall(wall)).toHaveAccessibleName(named);
    await expect(wall.getByText("Standup", { exact: true })).toBeVisible();
    await run(page, "Stop presenting");

    const hear = page.getByRole("button", { name: /^Hear the \d+ speakers$/u });
    await hear.focus();
    await key("Enter");
    const share = page.getByRole("timer", { name: "Time of the speaker" });
    await expect(share).toContainText("of their share left");
    const did = page.getByRole("textbox", { name: "What did I do for the sprint goal?" });
    await key("n");
    await expectFocus(did);
    await page.keyboard.type("Sent the invitations");
    await key("Escape");
    await key("ArrowRight");
    await expect(did).toHaveValue("");
    await key("ArrowLeft");
    await expect(did).toHaveValue("Sent the invitations");

    // Somebody leaves early, and comes back: last in the order, with a share of what is left.
    const speakers = page.getByRole("complementary", { name: "Speakers" }).getByRole("listitem");
    const last = (await speakers.last().locator("span").last().textContent()) ?? "";
    const before = (await speakers.allTextContents()).length;
    await page.getByRole("button", { name: "People: 4 are there" }).focus();
    await key("Enter");
    const there = page.getByRole("checkbox", { name: last });
    await there.focus();
    await key("Space");
    await expect(speakers).toHaveCount(before - 1);
    await key("Space");
    await expect(speakers).toHaveCount(before);
    const clock = () =>
      page.evaluate(async () => {
        const { tandem } = window as unknown as { tandem: Bridge };
        const timers = await tandem.ask("timer.list", null);
        return timers.ok ? timers.value[0]?.speakers.map(({ name }) => name) : [];
      });
    await expect.poll(async () => (await clock())?.at(-1)).toBe(last);
    expect(await clock()).toHaveLength(before);
    await key("Escape");
    await expectFocus(page.getByRole("button", { name: "People: 4 are there" }));

    await key("Shift+E");
    await expect(page.getByRole("heading", { name: /^Standup of /u })).toBeVisible();
    await expect(page.locator("[data-timer]")).toHaveCount(0);
    const minutes = page.getByRole("main").getByRole("article");
    await expect(minutes).toContainText("The printer waits for the logo");
    await expect(minutes).toContainText("Ida calls the printer");
    await expect(minutes).toContainText("Sent the invitations");

    await page.getByRole("button", { name: "Copy as Markdown" }).focus();
    await key("Enter");
    await expect(page.getByText("Copied the minutes as Markdown.")).toBeVisible();
    const path = join(userData, "standup.md");
    await answerDialogs(app, { save: path });
    await page.getByRole("button", { name: "Save as Markdown…" }).focus();
    await key("Enter");
    await expect(page.getByText("Saved “standup.md”.")).toBeVisible();
    expect(await readFile(path, "utf8")).toContain("The printer waits for the logo");

    await page.getByRole("button", { name: "All standups" }).focus();
    await key("Enter");
    await expect(page.getByRole("complementary", { name: "Past standups" }).getByRole("button")).toHaveCount(1);
    // A timer of any length, from the palette, ends with words.
    await run(page, "Start a timer of any length…");
    await page.keyboard.type("Break");
    await key("Enter");
    const free = page.locator('[data-timer="free"]');
    await expect(free).toHaveAccessibleName(/^Break: /u);
    await page.evaluate(async () => {
      window.AudioContext = class extends AudioContext {
        constructor() {
          super();
          document.documentElement.dataset.sounded = "";
        }
      };
      const { tandem } = window as unknown as { tandem: Bridge };
      await tandem.ask("timer.start", { kind: "free", name: "Break", board: null, lengthMs: 1_000, speakers: [] });
    });
    await expect(page.getByText("Break: the time is over. It counts on until you end it.")).toBeVisible();
    await expect(free).toHaveAccessibleName(/^Break: 0:\d\d over the time$/u);
    await expect(page.locator("html[data-sounded]")).toBeAttached();
  } finally {
    await stop();
  }
});
