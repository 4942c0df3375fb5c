import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "@playwright/test";
import { readPdf } from "../helpers/read-pdf.ts";
import { runCli } from "../helpers/run-cli.ts";

const sample = (name: string) => resolve(import.meta.dirname, `../fixtures/trello/${name}.json`);
const drive = sample("trello-test-drive");
const japanese = sample("trello-japanese-2015");

// Each run starts an app; several of them one after the other take their time on a busy machine.
test.describe.configure({ timeout: 120_000 });

let folder: string;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tandem-cli-test-"));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

const tandem = (...args: readonly string[]) => runCli(folder, ...args);
const bytes = (name: string) => readFile(join(folder, name));

test("a Trello export becomes a board file, says what did not come along, and updates the second time", async () => {
  const first = await tandem("import", drive, "--out", "drive.tandem");
  expect(first).toMatchObject({ code: 0, err: "" });
  expect(first.out).toContain("drive.tandem: “Test Drive”, 122 cards");
  expect(first.out).toContain("  - 40 comments on 13 cards are not in the file");
  const before = await bytes("drive.tandem");
  const second = await tandem("import", drive, "--out", "drive.tandem");
  expect(second.out).toContain("was up to date already");
  expect(await bytes("drive.tandem")).toEqual(before);
  expect(await tandem("check", "drive.tandem")).toEqual({
    code: 0,
    out: "drive.tandem: sound; “Test Drive”, 122 cards, 0 attachments\n",
    err: "",
  });
});

test("a newer export brings a board file up to date", async () => {
  await tandem("import", japanese, "--out", "board.tandem");
  const data = JSON.parse(await readFile(japanese, "utf8"));
  data.dateLastActivity = "2030-01-01T00:00:00.000Z";
  Object.assign(data.cards[0], { name: "新しい名前", dateLastActivity: "2030-01-01T00:00:00.000Z" });
  data.cards.push({ ...data.cards[1], id: "54b4a420e3782eba55004fff", idShort: 999, name: "One more" });
  await writeFile(join(folder, "newer.json"), JSON.stringify(data));
  const update = await tandem("import", "newer.json", "--out", "board.tandem");
  expect(update.out).toContain("brought up to date: 1 new, 1 updated, 66 unchanged");
  await tandem("export", "board.tandem", "--format", "csv", "--out", "board.csv");
  const csv = (await bytes("board.csv")).toString("utf8");
  expect(csv).toContain("新しい名前");
  expect(csv).toContain("One more");
});

test("a board goes out as JSON, CSV and Markdown", async () => {
  await tandem("import", drive, "--out", "drive.tandem");
  for (const format of ["json", "csv", "md"]) {
    const run = await tandem("export", "drive.tandem", "--format", format, "--out", `board.${format}`);
    expect(run).toEqual({ code: 0, out: `board.${format}: “Test Drive”, 122 cards\n`, err: "" });
  }
  expect(JSON.parse((await bytes("board.json")).toString("utf8")).cards).toHaveLength(122);
  expect((await bytes("board.csv")).toString("utf8").split("\r\n")[0]).toContain("Number,Title,Column");
  expect((await bytes("board.md")).toString("utf8")).toContain("\n## In Progress\n");
});

test("a review deck is written as a PDF of as many pages as it says", async () => {
  await tandem("import", japanese, "--out", "board.tandem");
  const run = await tandem("deck", "board.tandem", "--out", "review.pdf");
  expect(run).toMatchObject({ code: 0, err: "" });
  const pdf = await readPdf(join(folder, "review.pdf"));
  expect(run.out).toBe(`review.pdf: ${pdf.pages.length} pages, all work on the board\n`);
  expect(pdf.pages[0]?.text).toContain("Clipkit");
  expect(pdf.pages.length).toBeGreaterThan(4);
});

test("wrong usage ends with 2 and one line that says what is wrong", async () => {
  const cases: [string[], string][] = [
    [["frobnicate"], "“frobnicate” is no command; there are import, deck, export, check"],
    [["import"], "import: <file> is missing"],
    [["import", "a.json"], "import: --out is missing"],
    [["check", "a.tandem", "b.tandem"], "one <board.tandem> only"],
    [["check", "a.tandem", "--format", "csv"], "--format does not belong to it"],
    [["export", "a.tandem", "--format", "xls", "--out", "a.xls"], "--format is csv, json or md, not “xls”"],
    [["deck", "a.tandem", "--colour", "red"], "Unknown option '--colour'"],
  ];
  for (const [args, message] of cases) {
    const run = await tandem(...args);
    expect(run, args.join(" ")).toMatchObject({ code: 2, out: "" });
    expect(run.err.trimEnd().split("\n")).toHaveLength(1);
    expect(run.err).toContain(message);
  }
  expect(await readdir(folder)).toEqual([]);
});

test("bad input ends with 3, one line names the place, and nothing is written", async () => {
  await tandem("import", japanese, "--out", "board.tandem");
  const whole = await bytes("board.tandem");
  await writeFile(join(folder, "cut.tandem"), whole.subarray(0, whole.length - 30));
  await writeFile(join(folder, "cut.json"), (await readFile(japanese)).subarray(0, 100_000));
  await writeFile(join(folder, "other.json"), '{"issues": []}');
  const cases: [string[], string][] = [
    [["check", "nope.tandem"], "nope.tandem: no such file"],
    [["check", "cut.tandem"], "cut.tandem: The archive has no end"],
    [["check", japanese], "not a zip archive"],
    [["deck", "cut.tandem", "--out", "x.pdf"], "cut.tandem: The archive has no end"],
    [
      ["import", "cut.json", "--out", "x.tandem"],
      /cut\.json: The file ends in the middle, at line \d+, column \d+/u.source,
    ],
    [["import", "other.json", "--out", "x.tandem"], "other.json: This JSON is not a Trello board"],
    [["import", ".", "--out", "x.tandem"], "not a file that can be read"],
  ];
  for (const [args, message] of cases) {
    const run = await tandem(...args);
    expect(run, args.join(" ")).toMatchObject({ code: 3, out: "" });
    expect(run.err.trimEnd().split("\n")).toHaveLength(1);
    expect(run.err).toMatch(new RegExp(message.replace(/[()]/gu, "."), "u"));
  }
  expect((await readdir(folder)).filter((name) => name.startsWith("x."))).toEqual([]);
});

test("what cannot be written ends with 4, and what was there stays", async () => {
  await tandem("import", japanese, "--out", "board.tandem");
  const before = await bytes("board.tandem");
  const taken = await tandem("import", drive, "--out", "board.tandem");
  expect(taken.code).toBe(4);
  expect(taken.err).toContain("board.tandem: there is already another file of this name; it was left as it is");
  expect(await bytes("board.tandem")).toEqual(before);
  const nowhere = await tandem("export", "board.tandem", "--format", "csv", "--out", "no/such/folder/x.csv");
  expect(nowhere).toMatchObject({ code: 4, err: "tandem: no/such/folder/x.csv: no such file or folder\n" });
  const sprint = await tandem("deck", "board.tandem", "--out", "x.pdf", "--sprint", "Sprint 9");
  expect(sprint).toMatchObject({ code: 2 });
  expect(sprint.err).toContain("the board has no sprint “Sprint 9”");
  expect(await stat(join(folder, "x.pdf")).catch(() => null)).toBeNull();
});

test("--help says what there is", async () => {
  const run = await tandem("--help");
  expect(run).toMatchObject({ code: 0, err: "" });
  for (const command of ["import", "deck", "export", "check"]) expect(run.out).toContain(`tandem ${command} <`);
});
