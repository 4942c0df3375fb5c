import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { AnyRecord } from "../../src/core/document/records.ts";
import { encodeBoardFile } from "../../src/core/interchange/board-file.ts";
import { expectFocus, openSample } from "../helpers/board-page.ts";
import { answerDialogs } from "../helpers/dialogs.ts";
import { launchApp, makeUserData } from "../helpers/launch-app.ts";
import { prepareData } from "../helpers/prepare-data.ts";
import { readPdf } from "../helpers/read-pdf.ts";
import { runCli } from "../helpers/run-cli.ts";
import { card, contentOf, DAY, MONDAY, smallBoard, sprint } from "../helpers/sample-records.ts";
import { run } from "../helpers/window-page.ts";

let folder: string;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tandem-deck-test-"));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** Prints the deck of some cards of a sprint and reads it back. */
async function printed(cards: readonly AnyRecord[], fields: Parameters<typeof sprint>[0] = {}) {
  const records = [...smallBoard().filter((one) => one.type !== "card"), sprint(fields), ...cards];
  await writeFile(join(folder, "board.tandem"), encodeBoardFile(contentOf(records), new Map(), digest));
  const result = await runCli(folder, "deck", "board.tandem", "--out", "review.pdf");
  expect(result).toMatchObject({ code: 0, err: "" });
  const pdf = await readPdf(join(folder, "review.pdf"));
  expect(result.out).toContain(`review.pdf: ${pdf.pages.length} pages`);
  return pdf;
}
const cards = (count: number, column: string, title: (index: number) => string): AnyRecord[] =>
  Array.from({ length: count }, (_, index) =>
    card({
      id: `${column}${index}`,
      number: index + 1,
      title: title(index),
      sprint: "s14",
      createdAt: MONDAY + DAY,
      place: { column, lane: "l1", order: `a${index}` },
    }),
  );

test("the deck is previewed, its sprint chosen, and saved as a PDF of the pages that were shown", async () => {
  const launched = await launchApp();
  const { page, app } = launched;
  await openSample(page);
  await run(page, "Show the review deck");
  const pages = page.getByRole("region", { name: /^Page \d+ of \d+$/u });
  await expect(page.getByRole("heading", { name: "Sprint 14" })).toBeVisible();
  const shown = await pages.count();
  await expect(page.getByRole("status").filter({ hasText: `${shown} pages` })).toBeVisible();
  const headings = await pages.locator("h1, h2, h3").allTextContents();

  const path = join(folder, "review.pdf");
  await answerDialogs(app, { save: path });
  await page.getByRole("button", { name: "Save PDF…" }).click();
  await expect(page.getByText(`Saved “review.pdf”: ${shown} pages.`)).toBeVisible();
  const pdf = await readPdf(path);
  expect(pdf.pages).toHaveLength(shown);
  for (const [index, heading] of headings.entries())
    expect(pdf.pages[index]?.text.replaceAll(" ", "")).toContain(heading.replaceAll(" ", ""));

  await page.getByRole("region", { name: "Pages of the deck" }).focus();
  await page.keyboard.press("End");
  await expect(pages.last()).toBeInViewport();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { name: "Review", level: 1 })).toBeVisible();
  await launched.stop();
});

test("saving the PDF of a large deck shows that it goes on, and is cancelled without a trace", async () => {
  const userData = await makeUserData();
  const records = [...smallBoard().filter((one) => one.type !== "card"), sprint(), ...cards(1_500, "done", String)];
  await prepareData(userData, [contentOf(records)]);
  const { page, app, stop } = await launchApp({ userData });
  await expect(page.locator("[data-card]").first()).toBeVisible();
  await run(page, "Show the review deck");
  const save = page.getByRole("button", { name: /^(?:Save PDF|Saving)…$/u });
  await answerDialogs(app, { save: join(folder, "review.pdf") });
  await save.focus();
  await page.keyboard.press("Enter");
  const working = page.getByRole("progressbar", { name: "Saving the deck as PDF…" });
  await expect(working).toBeVisible({ timeout: 30_000 });
  await page.getByRole("region", { name: "Messages" }).getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("Cancelled. Nothing was changed.")).toBeVisible();
  await expect(working).toHaveCount(0);
  await expect(save).toHaveText("Save PDF…");
  await expectFocus(save);
  expect(await readdir(folder)).toEqual([]);
  await stop();
  await rm(userData, { recursive: true, force: true, maxRetries: 3 });
});

test("the PDF is 16:9, of real text, tagged, with an outline of its headings", async () => {
  const pdf = await printed([
    ...cards(12, "done", (index) => `Banner ${index + 1}`),
    ...cards(2, "doing", (index) => `Flyer ${index + 1}`),
  ]);
  expect(pdf.title).toBe("Sprint 14, Webinar series");
  expect(pdf.tagged).toBe(true);
  for (const { width, height } of pdf.pages) {
    expect(width / height).toBeCloseTo(16 / 9, 3);
    expect(width).toBeCloseTo(960, 0);
  }
  // Title, goal, numbers, two pages of what was done, one of what was not, the share of sales.
  expect(pdf.pages).toHaveLength(7);
  expect(pdf.outline.map((line) => line.trim())).toEqual([
    "Sprint 14 Webinar series",
    "30 % more registrations by the end of the quarter",
    "36 of 42 points done, with 12 of 14 cards",
    "12 of 14 cards done, 36 points",
    "12 of 14 cards done, 36 points",
    "2 cards not done: all in progress",
    "No work for sales this time",
  ]);
  const roles = new Set(pdf.pages.flatMap((page) => page.roles));
  for (const role of ["H1", "H2", "P", "Table", "TH", "TD"]) expect(roles).toContain(role);
  expect(pdf.pages[3]?.text).toContain("Banner 7");
  expect(pdf.pages[4]?.text).toContain("(continued)");
  expect(pdf.pages[6]?.text).toMatch(/7 of 7/u);
});

test("long titles, other scripts, markup and many cards keep to their pages", async () => {
  const hard = [
    "Überarbeitung der Einladungs-E-Mail-Strecke für das Partnerprogramm ".repeat(4),
    "🎉 Launch-Party 👩‍👩‍👧‍👦 vorbereiten",
    "使用できるタグを固定できるようにする".repeat(6),
    "<script>alert(1)</script> {{x}} <img src=x onerror=alert(1)>",
    "W".repeat(400),
    "مرحبا بالعالم",
  ];
  const pdf = await printed(
    cards(60, "done", (index) => hard[index % hard.length] ?? ""),
    {
      name: "Sprint 14: Vorbereitung der Frühjahrskampagne mit den Vertriebspartnern in Süddeutschland ".repeat(3),
      goal: `${"Wir wollen lernen, welche Betreffzeile besser wirkt. ".repeat(60)}\nUnd das ist das Ende.`,
    },
  );
  const text = pdf.pages.map((page) => page.text).join(" ");
  expect(text).toContain("Und das ist das Ende.");
  expect(text).toContain("<script>alert(1)</script>");
  for (let number = 1; number <= 60; number++) expect(text).toContain(`#${number} `);
  expect(pdf.pages.length).toBeGreaterThan(10);
});

test("nothing done and no goal are said, not left empty", async () => {
  const pdf = await printed(
    cards(3, "ready", (index) => `Idea ${index + 1}`),
    { goal: "" },
  );
  const text = pdf.pages.map((page) => page.text).join(" ");
  expect(text).toContain("No goal was set for this sprint");
  expect(text).toContain("Nothing is finished yet");
  expect(text).toContain("3 cards not done: all not started");
});
