import { expect, test } from "@playwright/test";
import { axeFindings } from "../helpers/axe-findings.ts";
import { expectFocus, openSample } from "../helpers/board-page.ts";
import { launchApp } from "../helpers/launch-app.ts";
import { panel, run } from "../helpers/window-page.ts";

test("impediments of all sprints: an owner in place, cleared by one key, brought back, narrowed, handed out", async () => {
  const { app, page, stop } = await launchApp();
  try {
    await openSample(page);
    const key = (name: string) => page.keyboard.press(name);
    await run(page, "Show the impediments of all sprints");
    const table = page.getByRole("table", { name: "Impediments" });
    const rows = table.locator("[data-row]");
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText("Customer's legal has not answered");
    const figures = page.getByRole("main").locator("dl");
    await expect(figures).toContainText(/open\s*1/u);

    const owner = page.getByRole("button", { name: /Owner of “Customer's legal has not answered”$/u });
    await owner.focus();
    await key("Enter");
    await page.getByRole("option", { name: "Rosa Marin" }).press("Enter");
    await expect(owner).toHaveAccessibleName(/^Rosa Marin/u);

    await rows.focus();
    await key("e");
    await expectFocus(page.getByRole("dialog").getByRole("textbox", { name: "What is in the way?" }));
    await key("ControlOrMeta+a");
    await page.keyboard.type("Their legal is on holiday");
    await key("Enter");
    await expectFocus(rows);
    await expect(rows).toContainText("Their legal is on holiday");

    await key("c");
    await expect(page.getByText("Nothing is in the way now.")).toBeVisible();
    await expect(figures).toContainText(/open\s*0/u);
    await expectFocus(page.getByRole("heading", { name: "Impediments" }));
    await page.getByRole("button", { name: "Undo", exact: true }).last().click();
    await expectFocus(rows);

    await page.getByRole("radio", { name: "All" }).click();
    await expect(rows).toHaveCount(2);
    await expect(rows.first()).toContainText("open");
    await expect(rows.last()).toContainText("The partner had not named a date");
    await page.getByRole("button", { name: "Copy as Markdown" }).click();
    await expect(page.getByText("Copied 2 impediments as Markdown.")).toBeVisible();
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toContain(
      "| Their legal is on holiday | Rosa Marin |",
    );
    expect.soft(await axeFindings(page), "all").toEqual([]);
    // Cleared with the whole list in view, the row stays, and so does the focus.
    await rows.first().getByRole("button", { name: "Clear" }).click();
    await expectFocus(rows.first());
    await expect(rows.first()).not.toContainText("open");

    await page
      .getByRole("button", { name: /Sprint$/u })
      .last()
      .click();
    await page.getByRole("option", { name: "Outside a sprint" }).click();
    await expect(rows).toHaveCount(1);
    await rows.focus();
    await key("Enter");
    await expect(panel(page)).toContainText("Demo script for the partner day");
    await key("Escape");
  } finally {
    await stop();
  }
});
