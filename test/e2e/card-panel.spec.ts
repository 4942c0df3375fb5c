import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { card, cell, middle, paste, titles } from "../helpers/board-page.ts";
import { answerDialogs } from "../helpers/dialogs.ts";
import { launchApp } from "../helpers/launch-app.ts";
import { shareApp } from "../helpers/share-app.ts";
import { choose, dropFiles, openCard, panel, run, saved } from "../helpers/window-page.ts";

const BANNER = "Banner set for the partners' pages";
/** A picture of one pixel. */
const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
const shared = shareApp();
let folder: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tandem-files-"));
});
test.afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

test("fields save as they are left, an empty title is not kept; Escape leaves a field, then the card, and loses nothing typed", async () => {
  const { page } = shared.launched;
  const open = await openCard(page, BANNER);
  // A field far down is reached without the frame moving.
  await open.getByRole("textbox", { name: "New comment" }).focus();
  await open.getByRole("button", { name: "Add a link" }).focus();
  await expect(open.getByRole("button", { name: "Close card" })).toBeInViewport();
  await open.getByRole("textbox", { name: "Title" }).focus();
  await expect(page.getByRole("heading", { name: "Ready", exact: true })).toBeInViewport();
  const header = await open.getByRole("button", { name: "Close card" }).boundingBox();
  const bar = await page.getByRole("banner").boundingBox();
  expect((header?.y ?? 0) - (bar?.y ?? 0)).toBeGreaterThanOrEqual(bar?.height ?? 0);

  await open.getByRole("textbox", { name: "Title" }).fill("");
  await page.keyboard.press("Tab");
  await expect(open.getByText("A card needs a title.")).toBeVisible();
  await expect(card(page, BANNER)).toBeVisible();
  // What was refused is told no longer than it is true.
  await open.getByRole("textbox", { name: "Title" }).focus();
  await page.keyboard.type("B");
  await expect(open.getByText("A card needs a title.")).toHaveCount(0);
  await open.getByRole("textbox", { name: "Title" }).fill("Banner set, final");
  await page.keyboard.press("Escape");
  await expect(open).toBeVisible();
  await expect(card(page, "Banner set, final")).toBeVisible();
  await open.getByRole("textbox", { name: "Requested by" }).fill("Rosa Marin");
  await open.getByRole("textbox", { name: "Points" }).fill("8");
  await page.keyboard.press("Tab");
  await expect(card(page, "Banner set, final")).toContainText("8");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await expect(card(page, "Banner set, final")).toBeFocused();
  const again = await openCard(page, "Banner set, final");
  await expect(again.getByRole("textbox", { name: "Requested by" })).toHaveValue("Rosa Marin");
  await expect(again.getByRole("textbox", { name: "Points" })).toHaveValue("8");
});

test("what is too long for a field is refused whole and said, whichever field, and loses nothing that was there", async () => {
  const { page } = shared.launched;
  const messages = page.getByRole("region", { name: "Messages" });
  // As a paste of so many characters reaches a field.
  const put = (length: number) => page.keyboard.insertText("x".repeat(length));
  const open = await openCard(page, BANNER);
  await open.getByRole("textbox", { name: "Title" }).focus();
  await page.keyboard.press("End");
  await put(1_000_000);
  await expect(messages).toContainText(
    `“Title” takes 2,000 characters; with this it would have ${(1_000_000 + BANNER.length).toLocaleString("en")}. Nothing was put in.`,
  );
  await expect(open.getByRole("textbox", { name: "Title" })).toHaveValue(BANNER);
  await open.getByRole("textbox", { name: "New comment" }).fill("Half a thought");
  await put(1_500_000);
  await expect(messages).toContainText("“New comment” takes 1,000,000 characters; with this it would have 1,500,014.");
  await expect(messages.getByText("“Title” takes")).toHaveCount(0);
  await expect(open.getByRole("textbox", { name: "New comment" })).toHaveValue("Half a thought");
  await open.getByRole("button", { name: "Close card" }).click();

  await page.keyboard.press("e");
  await put(2_001);
  await expect(messages).toContainText(`“Title of “${BANNER}”” takes 2,000 characters`);
  await page.keyboard.press("Escape");
  await expect(card(page, BANNER)).toBeVisible();

  await page.getByRole("button", { name: "Add a card to Waiting, Campaign" }).click();
  const field = page.getByRole("textbox", { name: "New card in Waiting, Campaign" });
  await paste(field, `One\n${"x".repeat(2_450)}`);
  await expect(messages).toContainText("Line 2 has 2,450 characters; a title takes 2,000. Nothing was pasted.");
  await paste(field, "Line\n".repeat(2_001));
  await expect(messages).toContainText("These are 2,001 lines; 2,000 cards at most are made at once.");
  // Lines that make one card together: the first names it, nothing of the others is lost.
  await paste(field, `One\n${"x".repeat(1_999)}`);
  await page.getByRole("dialog").getByRole("button", { name: "One card" }).click();
  await page.keyboard.press("Escape");
  await expect((await openCard(page, "One")).getByText("x".repeat(1_999))).toBeVisible();

  // A dialog hides what lies outside it, but not what is said meanwhile.
  await run(page, "Rename the board…");
  await page.getByRole("dialog").getByRole("textbox", { name: "Name" }).focus();
  await put(3_000);
  await expect(messages.getByRole("status").filter({ hasText: "“Name” takes 2,000 characters" })).toBeVisible();
  await messages.getByRole("button", { name: "Close message" }).last().click();
  await expect(page.getByRole("dialog")).toBeVisible();
});

test("a number is typed with a point or a comma, and what was refused is said until there is another", async () => {
  const { page } = shared.launched;
  const open = await openCard(page, BANNER);
  const points = open.getByRole("textbox", { name: "Points" });
  const type = async (text: string, then = "Tab") => {
    await points.focus();
    await points.press("Control+a");
    await page.keyboard.type(text);
    await page.keyboard.press(then);
  };
  for (const [typed, kept, said] of [
    ["2,5", "2.5", "“2,5” was read as 2.5"],
    ["3.5", "3.5", ""],
    ["1.000", "1,000", "“1.000” was read as 1,000"],
    ["2,000", "2,000", ""],
    ["1,2,3", "2,000", "“1,2,3” is no number"],
    ["abc4,25", "4.25", "“4,25” was read as 4.25"],
  ] as const) {
    await type(typed);
    await expect(points).toHaveValue(kept);
    await expect(open.getByRole("status").filter({ hasText: /“.+” (?:was read|is no)/u })).toHaveText(
      said ? [said] : [],
    );
  }
  // A step goes from what was typed, and a paste is read like what is typed.
  await type("7,5", "ArrowUp");
  await expect(points).toHaveValue("8");
  await points.press("Control+a");
  await page.evaluate(() => navigator.clipboard.writeText("6,5"));
  await points.press("Control+v");
  await points.press("Enter");
  await expect(points).toHaveValue("6.5");
  await expect(card(page, BANNER)).toContainText("6.5");

  await type("2000000000");
  const refused = page.getByRole("region", { name: "Messages" }).getByRole("alert");
  await expect(refused).toHaveCount(1);
  await open.getByRole("textbox", { name: "Requested by" }).fill("Rosa");
  await page.keyboard.press("Tab");
  await expect(refused).toHaveCount(1);
  await type("5");
  await expect(refused).toHaveCount(0);
});

test("kind, origin, sprint, dates and epic are chosen by mouse and by keyboard", async () => {
  const { page } = shared.launched;
  const open = await openCard(page, BANNER);
  await choose(page, open, "Kind", "Campaign asset");
  await choose(page, open, "Origin", "Sales");
  await expect(open.getByText("Promise to sales")).toBeVisible();
  await choose(page, open, "Sprint", "No sprint");
  // The sprint has started: its scope changes with a reason.
  const question = page.getByRole("dialog", { name: "This needs a reason" });
  await question.getByRole("textbox").fill("It waits for the next one");
  await question.getByRole("button", { name: "Do it anyway" }).click();
  const due = open.getByRole("group", { name: "Due" });
  await due.getByRole("spinbutton").first().click();
  await page.keyboard.type("12312031");
  await page.keyboard.press("Tab");
  await expect(card(page, BANNER)).toContainText(/Dec 31/u);
  const epic = open.getByRole("combobox", { name: "Belongs to (epic)" });
  await epic.fill("two-column form");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(epic).toHaveValue(/Landing page/u);
  await expect(open.getByRole("button", { name: /Campaign asset/u })).toBeVisible();
});

test("people are assigned and labels made where they are needed", async () => {
  const { page } = shared.launched;
  const open = await openCard(page, BANNER);
  await open.getByRole("button", { name: "Assign: Assigned to" }).click();
  await page.getByRole("searchbox", { name: "Find: Assigned to" }).fill("jonas");
  await page.getByRole("option", { name: "Jonas Lund" }).click();
  await page.keyboard.press("Escape");
  await expect(open.getByRole("button", { name: "Take off Jonas Lund" })).toBeVisible();
  await open.getByRole("button", { name: "Label: Labels" }).click();
  await page.getByRole("searchbox", { name: "Find: Labels" }).fill("autumn fair");
  await page.getByRole("option", { name: "Create “autumn fair”" }).click();
  await page.keyboard.press("Escape");
  await expect(card(page, BANNER)).toContainText("autumn fair");
  // Made and put on the card by one gesture, taken back as one.
  await run(page, "Undo");
  await expect(card(page, BANNER)).not.toContainText("autumn fair");
  await run(page, "Labels…");
  await expect(page.getByRole("textbox", { name: "Name of mail" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Name of autumn fair" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await run(page, "Redo");
  await open.getByRole("button", { name: "Take off autumn fair" }).click();
  await expect(card(page, BANNER)).not.toContainText("autumn fair");
});

test("Markdown is shown as text, links ask before they open, pictures from elsewhere and HTML stay harmless", async () => {
  const { page } = shared.launched;
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  const open = await openCard(page, BANNER);
  await open.getByRole("button", { name: "Add a description…" }).click();
  const field = open.getByRole("textbox", { name: "Description in Markdown" });
  await field.fill(
    "**Sizes** as [agreed](https://example.com/sizes)\n\n- [x] wide\n- [ ] tall\n\n<img src=x onerror=alert(1)>\n\n![spy](https://example.com/a.png) [bad](javascript:alert(1))\n\nOne line\nanother  \nthe last",
  );
  await open.getByRole("button", { name: "Preview" }).click();
  await expect(open.locator("strong", { hasText: "Sizes" })).toBeVisible();
  await expect(open.getByRole("link", { name: "agreed" })).toHaveAttribute("href", "https://example.com/sizes");
  await expect(open.getByText("spy (not loaded)")).toBeVisible();
  await expect(open.getByRole("link", { name: "bad" })).toHaveCount(0);
  await expect(open.locator("img")).toHaveCount(0);
  // innerText gives the lines as they are laid out.
  expect(await open.getByText("One line").innerText()).toBe("One line\nanother\nthe last");
  expect(requests.filter((url) => url.includes("example.com"))).toEqual([]);
});

test("criteria and checklists: add by Enter or paste, tick, edit, reorder by keys, delete", async () => {
  const { page } = shared.launched;
  const open = await openCard(page, BANNER);
  const criteria = open.getByRole("region", { name: "Acceptance criteria" });
  const add = criteria.getByRole("textbox", { name: "Add a criterion" });
  await add.fill("Three sizes");
  await page.keyboard.press("Enter");
  await expect(add).toBeFocused();
  await paste(add, "- Logo of the partner\n- [ ] Under 150 kB");
  await expect(criteria.getByRole("checkbox")).toHaveCount(3);
  await criteria.getByRole("textbox", { name: "Line: Under 150 kB" }).press("Alt+ArrowUp");
  const lines = criteria.getByRole("textbox", { name: /^Line:/u });
  await expect(lines.nth(1)).toHaveValue("Under 150 kB");
  await criteria
    .getByText("Under 150 kB")
    .or(criteria.getByRole("checkbox", { name: "Under 150 kB" }))
    .first()
    .check({ force: true });
  await expect(criteria).toContainText("1/3");
  await criteria.getByRole("button", { name: "Remove “Three sizes”" }).click();
  await expect(criteria.getByRole("checkbox")).toHaveCount(2);

  const list = open.getByRole("region", { name: "Checklist" });
  await list.getByRole("textbox", { name: "Add a line" }).fill("Ask the agency");
  await page.keyboard.press("Enter");
  await open.getByRole("button", { name: "Another checklist" }).click();
  await open.getByRole("textbox", { name: "Name of the checklist" }).fill("Handover");
  await page.keyboard.press("Enter");
  const second = open.getByRole("region", { name: "Handover" });
  await second.getByRole("textbox", { name: "Add a line" }).fill("Upload");
  await page.keyboard.press("Enter");
  await expect(card(page, BANNER)).toContainText("0/2");
});

test("checklist lines are dragged by their grips", async () => {
  const { page } = shared.launched;
  const open = await openCard(page, "Write the reminder sequence, three mails");
  const list = open.getByRole("region", { name: "Checklist" });
  const lines = list.getByRole("textbox", { name: /^Line:/u });
  const grip = list.getByRole("button", { name: "Move “A week before”", exact: true });
  await grip.scrollIntoViewIfNeeded();
  const from = await middle(grip);
  const to = await middle(list.getByRole("button", { name: "Move “An hour before”", exact: true }));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, from.y + 8, { steps: 3 });
  await page.mouse.move(to.x, to.y + 4, { steps: 8 });
  await page.mouse.up();
  await expect(lines.nth(2)).toHaveValue("A week before");
  await expect(lines.nth(0)).toHaveValue("A day before");
  await run(page, "Undo");
  await expect(lines.nth(0)).toHaveValue("A week before");
});

test("a picture pasted into the panel is attached, and text pasted into a field stays text", async () => {
  const { page } = shared.launched;
  const open = await openCard(page, BANNER);
  const field = open.getByRole("textbox", { name: "New comment" });
  await field.evaluate((element, base64) => {
    const clipboardData = new DataTransfer();
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    clipboardData.items.add(new File([bytes], "image.png", { type: "image/png" }));
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, PIXEL);
  const preview = open.getByRole("img", { name: "image.png" });
  await preview.scrollIntoViewIfNeeded();
  await expect.poll(() => preview.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBe(1);
  await expect(field).toHaveValue("");
  await paste(field, "Just words");
  await expect(open.getByRole("region", { name: "Attachments" }).getByRole("listitem")).toHaveCount(1);
});

test("comments are written, edited and deleted; what is not sent yet is kept", async () => {
  const { page } = shared.launched;
  const open = await openCard(page, BANNER);
  const field = open.getByRole("textbox", { name: "New comment" });
  await field.fill("The partner wants **two** logos.");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(open.locator("strong", { hasText: "two" })).toBeVisible();
  await expect(field).toHaveValue("");
  await open.getByRole("button", { name: "Edit comment" }).click();
  await open.getByRole("textbox", { name: "Comment", exact: true }).fill("One logo will do.");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(open.getByText("One logo will do.")).toBeVisible();
  await field.fill("Half a thought");
  await open.getByRole("button", { name: "Close card" }).click();
  const again = await openCard(page, BANNER);
  await expect(again.getByRole("textbox", { name: "New comment" })).toHaveValue("Half a thought");
  await again.getByRole("button", { name: "Delete comment" }).click();
  await expect(again.getByText("One logo will do.")).toHaveCount(0);
});

test("files are attached by button and by dropping, pictures are previewed, and saved elsewhere", async () => {
  const { page, app } = shared.launched;
  const text = join(folder, "notes.txt");
  const picture = join(folder, "logo.png");
  await writeFile(text, "Sizes: 300 x 250");
  await writeFile(picture, Buffer.from(PIXEL, "base64"));
  const open = await openCard(page, BANNER);
  await answerDialogs(app, { open: [text], save: join(folder, "copy.txt") });
  await open.getByRole("button", { name: "Attach", exact: true }).click();
  await expect(open.getByText("notes.txt")).toBeVisible();
  await dropFiles(page, open.getByRole("region", { name: "Attachments" }), [picture]);
  const preview = open.getByRole("img", { name: "logo.png" });
  // Pictures are loaded when they come into view.
  await preview.scrollIntoViewIfNeeded();
  await expect.poll(() => preview.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBe(1);
  await open.getByRole("button", { name: "Save “notes.txt” as…" }).click();
  await expect(page.getByText("Saved “copy.txt”.")).toBeVisible();
  await open.getByRole("button", { name: "Remove “logo.png”" }).click();
  await expect(preview).toHaveCount(0);
});

test("links to cards and pages; a waiting ring is refused in words", async () => {
  const { page } = shared.launched;
  const open = await openCard(page, BANNER);
  await open.getByRole("region", { name: "Links" }).getByRole("button", { name: "Add a link" }).click();
  const form = page.getByRole("dialog", { name: "Add a link" });
  await form.getByRole("combobox", { name: "Card" }).fill("keyword");
  await page.getByRole("option", { name: /Keyword research/u }).click();
  await form.getByRole("button", { name: "Add link" }).click();
  await expect(open.getByRole("region", { name: "Links" })).toContainText("Waits for");
  await open.getByRole("button", { name: /Keyword research/u }).click();
  await expect(panel(page)).toHaveAttribute("aria-label", /Keyword research/u);
  await expect(panel(page).getByRole("region", { name: "Links" })).toContainText("Is waited for by");

  await panel(page).getByRole("region", { name: "Links" }).getByRole("button", { name: "Add a link" }).click();
  await form.getByRole("combobox", { name: "Card" }).fill("banner");
  await page.getByRole("option", { name: /Banner set/u }).click();
  await form.getByRole("button", { name: "Add link" }).click();
  await expect(form.getByText(/would wait for itself/u)).toBeVisible();
});

test("a card is blocked with reason and owner, and freed", async () => {
  const { page } = shared.launched;
  await card(page, BANNER).focus();
  await page.keyboard.press("b");
  await page.getByRole("textbox", { name: "What is in the way?" }).fill("No logo yet");
  await choose(page, page.getByRole("dialog"), "Who sees to it\\?", "Jonas Lund");
  await page.getByRole("button", { name: "Block", exact: true }).click();
  await expect(card(page, BANNER)).toContainText("No logo yet");
  const open = await openCard(page, BANNER);
  await expect(open.getByRole("alert")).toContainText("Jonas Lund sees to it");
  await open.getByRole("button", { name: "Unblock" }).click();
  await expect(card(page, BANNER)).not.toContainText("No logo yet");
});

test("Move to… moves by one pointer, and the card's moves are listed", async () => {
  const { page } = shared.launched;
  const open = await openCard(page, BANNER);
  await open.getByRole("button", { name: /^Move to…/u }).click();
  const dialog = page.getByRole("dialog", { name: /^Move “Banner set/u });
  await choose(page, dialog, "Column", "Waiting");
  await dialog.getByRole("button", { name: "Move", exact: true }).click();
  await expect.poll(() => titles(page, "Waiting", "Campaign")).toContain(BANNER);
  await expect(open.getByRole("region", { name: "Moves" })).toContainText("Ready · Campaign → Waiting · Campaign");
});

test("a limit that blocks asks for a reason, and lets through with it", async () => {
  const { page } = shared.launched;
  await page.getByRole("button", { name: "Menu of the column Waiting" }).click();
  await page
    .getByRole("menuitem", { name: /settings|Edit|limit/iu })
    .first()
    .click();
  const column = page.getByRole("dialog", { name: /Column “Waiting”/u });
  await column.getByText("Limited").click();
  await column.getByRole("textbox", { name: "At most" }).fill("1");
  await choose(page, column, "When it is passed", /Block/u);
  await column.getByRole("button", { name: "Save" }).click();
  await card(page, BANNER).focus();
  await page.keyboard.press("m");
  const dialog = page.getByRole("dialog", { name: /^Move/u });
  await choose(page, dialog, "Column", "Waiting");
  await dialog.getByRole("button", { name: "Move", exact: true }).click();
  const question = page.getByRole("dialog", { name: "This needs a reason" });
  await expect(question).toContainText("Waiting");
  await question.getByRole("textbox").fill("The agency promised it for noon");
  await question.getByRole("button", { name: "Do it anyway" }).click();
  await expect.poll(() => titles(page, "Waiting", "Campaign")).toContain(BANNER);
});

test("a card is duplicated, archived, deleted and brought back", async () => {
  const { page } = shared.launched;
  const open = await openCard(page, BANNER);
  const more = open.getByRole("button", { name: "More for this card" });
  await more.click();
  await page.getByRole("menuitem", { name: "Duplicate" }).click();
  await expect(cell(page, "Ready", "Campaign").locator("[data-card]")).toHaveCount(6);
  await more.click();
  await page.getByRole("menuitem", { name: "Archive" }).click();
  await expect(open.getByText("In the archive")).toBeVisible();
  await open.getByRole("button", { name: "Restore" }).click();
  await more.click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(open.getByText("In the bin")).toBeVisible();
  await open.getByRole("button", { name: "Restore" }).click();
  await expect(cell(page, "Ready", "Campaign").locator("[data-card]")).toHaveCount(6);
});

test("what is typed when the window closes is there at the next start", async () => {
  const { page, app, userData } = shared.launched;
  const open = await openCard(page, BANNER);
  await page.getByRole("button", { name: "Add a card to Ready, Campaign" }).click();
  const adding = "New card in Ready, Campaign";
  await page.getByRole("textbox", { name: adding }).fill("Typed and not added");
  await open.getByRole("textbox", { name: "Title" }).fill("Typed and not left");
  await app.close();
  const again = await launchApp({ userData });
  shared.launched = again;
  await expect(card(again.page, "Typed and not left")).toBeVisible();
  await saved(again.page);
  await again.page.getByRole("button", { name: "Add a card to Ready, Campaign" }).click();
  await expect(again.page.getByRole("textbox", { name: adding })).toHaveValue("Typed and not added");
});
