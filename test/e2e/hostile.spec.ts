import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { encodeBoardFile } from "../../src/core/interchange/board-file.ts";
import { answerDialogs } from "../helpers/dialogs.ts";
import { flatPng } from "../helpers/flat-png.ts";
import { hostileBoard } from "../helpers/hostile-board.ts";
import { hostileLine, hostileLinks, hostileText, RAN } from "../helpers/hostile-text.ts";
import { type LaunchedApp, launchApp } from "../helpers/launch-app.ts";
import { netLogSwitch, networkIn } from "../helpers/net-log.ts";
import { readPdf } from "../helpers/read-pdf.ts";
import { runCliWith } from "../helpers/run-cli.ts";
import { contentOf } from "../helpers/sample-records.ts";
import { paletteDialogs, views } from "../helpers/screens.ts";
import { openWall } from "../helpers/wall-page.ts";
import { dropFiles, panel, run, saved } from "../helpers/window-page.ts";

let launched: LaunchedApp | null = null;
let folder: string;
/** What Chromium writes down of its network, in every process that is started here. */
let network: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tandem-hostile-"));
  network = join(folder, "network.json");
});
test.afterEach(async () => {
  await launched?.stop();
  launched = null;
  const reached = await networkIn(network);
  await rm(folder, { recursive: true, force: true });
  expect(reached).toEqual([]);
});

/** What says that it is a picture: one that is HTML besides, one that would take 200 MB to draw, one with a script. */
const attached: readonly [Buffer, ...Buffer[]] = [
  Buffer.concat([flatPng(9, 9), Buffer.from(`<!doctype html><script>console.error("${RAN}")</script>`)]),
  flatPng(20_000, 2_501),
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="9"><script>console.error("${RAN}")</script></svg>`),
];

async function hostileFile(): Promise<string> {
  const path = join(folder, "hostile.tandem");
  const blobs = new Map(attached.map((bytes) => [sha256(bytes), bytes]));
  await writeFile(path, encodeBoardFile(contentOf(hostileBoard([...blobs.keys()])), blobs, sha256));
  return path;
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** Nothing on these pages was made by content: no script, frame, handler, foreign picture, or link to anywhere odd. */
const strangers = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = [...document.querySelectorAll("body *")].filter((element) => {
      const handlers = element.getAttributeNames().some((name) => name.startsWith("on") || name === "srcdoc");
      if (
        handlers ||
        /^(script|iframe|frame|object|embed|base|form|foreignobject|meta|link)$/iu.test(element.localName)
      )
        return true;
      if (element instanceof HTMLImageElement) return !/^(attachment|blob):/u.test(element.src);
      if (element instanceof HTMLStyleElement) return element.closest("svg, main, dialog") !== null;
      const href = element.getAttribute("href");
      return href !== null && !/^(https:\/\/(?!user)|mailto:|#)/u.test(href);
    });
    return found.map((element) => element.outerHTML.slice(0, 200));
  });

/** What the session was asked for from now on, done or cancelled, and what was opened outside or asked about. */
async function record({ app, page }: LaunchedApp): Promise<{ said: string[]; seen: () => Promise<Seen> }> {
  const said: string[] = [];
  app.context().on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
  const listen = (window: Page) => window.on("pageerror", (error) => said.push(String(error)));
  app.on("window", listen);
  listen(page);
  await app.evaluate(({ session, shell, dialog }) => {
    const seen: Seen = { requests: [], opened: [] };
    (globalThis as unknown as { seen: Seen }).seen = seen;
    session.defaultSession.webRequest.onCompleted(({ url }) => void seen.requests.push(url));
    session.defaultSession.webRequest.onErrorOccurred(({ url }) => void seen.requests.push(url));
    shell.openExternal = async (url) => void seen.opened.push(url);
    dialog.showMessageBox = (async (_window: unknown, { message }: Electron.MessageBoxOptions) => {
      seen.opened.push(message);
      return { response: 0, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
  });
  return { said, seen: () => app.evaluate(() => (globalThis as unknown as { seen: Seen }).seen) };
}
interface Seen {
  readonly requests: string[];
  readonly opened: string[];
}

/** A small Trello export whose every text is a payload. */
const hostileExport = () => {
  const id = (mark: string) => mark.padStart(24, "0");
  const links = hostileLinks.map((url, index) => ({ id: id(`f${index}`), name: hostileLine("file"), url }));
  const item = { id: id("e1"), name: hostileLine("item"), state: "complete" };
  const person = { id: id("d1"), fullName: hostileLine("person"), username: hostileLine("user") };
  return JSON.stringify({
    id: id("a1"),
    name: hostileLine("trello"),
    desc: hostileText("desc"),
    lists: [{ id: id("b1"), name: hostileLine("list"), pos: 1 }],
    labels: [{ id: id("c1"), name: hostileLine("label"), color: "green" }],
    members: [person],
    cards: [
      {
        id: id("ca"),
        idList: id("b1"),
        name: hostileLine("imported"),
        desc: hostileText("desc"),
        idLabels: [id("c1")],
        idMembers: [id("d1")],
        attachments: links,
      },
    ],
    checklists: [{ id: id("cb"), idCard: id("ca"), name: hostileLine("checklist"), checkItems: [item] }],
    actions: [
      {
        id: id("cc"),
        type: "commentCard",
        date: "2026-03-02T09:00:00.000Z",
        memberCreator: person,
        data: { text: hostileText("comment"), card: { id: id("ca") } },
      },
    ],
  });
};

const looker = (screen: string, where: Page) =>
  strangers(where).then((found) => expect.soft(found, screen).toEqual([]));

/** Each dialog, view, menu and panel in turn. */
async function walkScreens(page: Page): Promise<void> {
  for (const [words, name] of paletteDialogs) {
    await run(page, words);
    await expect(page.getByRole("dialog", { name })).toBeVisible();
    await looker(words, page);
    await page.keyboard.press("Escape");
  }
  for (const view of views) {
    await page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: view }).click();
    await expect(page.getByRole("main").getByRole("button").first()).toBeVisible();
    await looker(`view ${view}`, page);
  }
  for (const button of [/^board\.name/u, "Board menu"]) {
    await page.getByRole("banner").getByRole("button", { name: button }).click();
    await expect(page.getByRole("menu")).toBeVisible();
    await looker("a menu", page);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("menu")).toHaveCount(0);
  }
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("combobox", { name: "Find a command, a card or a board" }).fill("card.title");
  await expect(page.getByRole("option").first()).toContainText("card.title <img");
  await looker("palette", page);
  // The first Escape clears what was typed.
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

const boardCard = (page: Page, id: string): Locator => page.locator(`[data-card="${id}"]:not([aria-hidden] *)`);

/** A card's panel: what it shows, and every address on it pressed. */
async function walkCard(page: Page, seen: () => Promise<Seen>): Promise<void> {
  await boardCard(page, "c1").focus();
  await page.keyboard.press("Enter");
  const open = panel(page);
  await expect(open).toBeVisible();
  for (const text of ["card.description <img src=x", "comment.text <img src=x", "card.checklist.0.text <img src=x"])
    await expect(
      open
        .getByText(text)
        .or(open.locator(`textarea:has-text("${text}")`))
        .first(),
    ).toBeAttached();
  await expect(open.getByText("picture (not loaded)").first()).toBeAttached();
  await looker("card", page);
  const picture = open.getByRole("img", { name: /^attachment\.name/u });
  await picture.evaluateAll((images) => {
    for (const image of images) (image as HTMLImageElement).loading = "eager";
  });
  await expect(picture).toHaveCount(1);
  await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(9);
  const links = open.getByRole("region", { name: "Links" }).getByRole("button", { name: /^card\.links/u });
  await expect(links).toHaveCount(hostileLinks.length);
  for (const link of await links.all()) await link.click();
  await expect(page.getByText("The link was not opened.").first()).toBeVisible();
  expect((await seen()).opened).toEqual([]);
  await open.getByRole("button", { name: "Close card" }).click();
}

test("a board that means harm is text on every screen, in print and in every file: nothing runs, nothing is fetched", async () => {
  test.setTimeout(120_000);
  launched = await launchApp({ args: [netLogSwitch(network)] });
  const { app, page } = launched;
  const { said, seen } = await record(launched);
  const path = await hostileFile();
  await answerDialogs(app, { open: [path] });
  // A page that has loaded does not hear keys yet.
  await expect(page.getByRole("heading", { name: "Tandem" })).toBeVisible();
  await run(page, "Open a file…");
  await expect(boardCard(page, "c1")).toContainText("card.title <img src=x onerror=");
  await looker("board", page);
  await walkScreens(page);
  await walkCard(page, seen);
  // The picture that is a page besides comes as a picture, and as a page could do nothing.
  const served = await app.evaluate(
    ({ net }, url) => net.fetch(url).then(({ headers }) => Object.fromEntries(headers)),
    `attachment://blob/${sha256(attached[0])}`,
  );
  expect(served).toMatchObject({
    "content-type": "image/png",
    "x-content-type-options": "nosniff",
    "content-security-policy": expect.stringMatching(/^default-src 'none'.*sandbox$/u),
  });

  await run(page, "Show the standup");
  await page.getByRole("complementary", { name: "Past standups" }).getByRole("button").first().click();
  await expect(page.getByRole("main").getByRole("article")).toContainText("ceremony.minutes.moved.0.title <img src=x");
  await looker("minutes", page);
  await page.getByRole("button", { name: "All standups" }).click();
  await page.getByRole("button", { name: "Start the standup" }).click();
  await expect(page.locator("[data-focus-card]")).toContainText("card.title <img src=x");
  await looker("standup", page);
  const wall = await openWall(launched);
  await expect(wall.locator("[data-wall]")).toContainText("card.title <img src=x");
  await looker("wall", wall);
  await run(page, "Stop presenting");
  await page.keyboard.press("Shift+E");
  await expect(page.getByRole("heading", { name: /^Standup of /u })).toBeVisible();

  await run(page, "Show the review deck");
  const deck = join(folder, "review.pdf");
  await answerDialogs(app, { save: deck });
  await page.getByRole("button", { name: "Save PDF…" }).click();
  await expect(page.getByText(/^Saved “review.pdf”/u)).toBeVisible({ timeout: 30_000 });
  await looker("deck", page);
  const text = (await readPdf(deck)).pages.map((sheet) => sheet.text).join(" ");
  for (const part of ["sprint.goal", "card.title", "<img src=x onerror="]) expect(text).toContain(part);
  for (const format of ["CSV", "JSON", "Markdown"]) {
    const file = join(folder, `board.${format}`);
    await answerDialogs(app, { save: file });
    await run(page, `Export as ${format}…`);
    await expect(page.getByText(`Saved “board.${format}`)).toBeVisible();
    expect(await readFile(file, "utf8")).toContain("card.title");
  }

  await run(page, "Show the board");
  await boardCard(page, "c3").focus();
  await page.keyboard.press("Delete");
  await expect(
    page
      .getByRole("region", { name: "Messages" })
      .getByText(/card\.title <img/u)
      .first(),
  ).toBeVisible();
  await looker("message", page);
  await run(page, "Undo");
  const trello = join(folder, "hostile.json");
  await writeFile(trello, hostileExport());
  await dropFiles(page, page.locator("[data-board]"), [trello]);
  const preview = page.getByRole("dialog", { name: /^Import “/u });
  await expect(preview).toContainText("list <img src=x");
  await looker("import preview", page);
  await preview.getByRole("button", { name: "Import as a new board" }).click();
  await expect(page.locator("[data-card]").first()).toContainText("imported <img src=x");
  await looker("imported board", page);
  await saved(page);

  const { requests, opened } = await seen();
  expect(opened).toEqual([]);
  expect(requests.length).toBeGreaterThan(0);
  expect(requests.filter((url) => !/^(app:\/\/tandem|attachment:\/\/blob)\//u.test(url))).toEqual([]);
  // That the record would have had it: what main itself asks for is there.
  const attempt = () => app.evaluate(({ net }) => net.fetch("https://control.invalid/").catch(() => undefined));
  await attempt();
  expect((await seen()).requests).toContain("https://control.invalid/");
  // No payload ran, and none was left to the policy to stop. What is no picture was looked for in vain.
  expect(said.filter((line) => !line.includes("status of 404"))).toEqual([]);
});

test("the command line reaches for nothing either", async () => {
  const { code, err } = await runCliWith(
    [netLogSwitch(network)],
    folder,
    "deck",
    await hostileFile(),
    "--out",
    "d.pdf",
  );
  expect({ code, err }).toEqual({ code: 0, err: "" });
});
