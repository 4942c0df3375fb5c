import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import type { AnyRecord } from "../../../../src/core/document/records.ts";
import { checkRecords } from "../../../../src/core/interchange/check-records.ts";
import { fromCsvField, toCsvField } from "../../../../src/core/interchange/csv-field.ts";
import { exportBoard } from "../../../../src/core/interchange/export-board.ts";
import { readTrello } from "../../../../src/core/interchange/trello.ts";
import { blocker, card, DAY, MONDAY, smallBoard, sprint, transition } from "../../../helpers/sample-records.ts";

const options = { zone: "UTC", locale: "en-GB" };
const place = (column: string, lane = "l1", order = "a0") => ({ column, lane, order });
const boardOf = (...more: AnyRecord[]) => checkRecords([...smallBoard().filter((one) => one.type !== "card"), ...more]);
const rows = (csv: string) => Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;

describe("CSV", () => {
  test("has a line for each card, in the order of the board, the archive last", () => {
    const board = boardOf(
      card({ id: "c1", number: 1, title: "Old", archivedAt: MONDAY + DAY, place: place("ready") }),
      card({
        id: "c2",
        number: 2,
        title: "Finished, at last",
        place: place("done"),
        dueDate: "2026-03-04",
        points: 0.5,
      }),
      card({
        id: "c3",
        number: 3,
        title: 'Say "hello"\nand wait',
        place: place("ready", "sales"),
        origin: "sales",
        sprint: "s14",
        epic: "c2",
      }),
      card({ id: "c4", number: 4, title: "In the bin", deletedAt: 1 }),
      blocker({ card: "c3" }),
      sprint(),
    );
    const read = rows(exportBoard(board, "csv", options));
    expect(read.map((row) => row.Title)).toEqual(['Say "hello"\nand wait', "Finished, at last", "Old"]);
    expect(read[0]).toMatchObject({
      Number: "3",
      Column: "Ready",
      Lane: "Sales",
      Origin: "sales",
      Sprint: "Sprint 14",
      Epic: "#2 Finished, at last",
      Blocked: "waiting for the logo",
    });
    expect(read[1]).toMatchObject({ Points: "0.5", Due: "2026-03-04", Stage: "done", Archived: "" });
    expect(read[2]).toMatchObject({ Archived: "2026-03-03" });
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "'=1+1", "''@x", "'quoted'", "plain", "", "it's"])(
    "the field %j comes back as it was, and never starts as a formula",
    (text) => {
      expect(toCsvField(text)).not.toMatch(/^[=+\-@\t\r]/u);
      expect(fromCsvField(toCsvField(text))).toBe(text);
      const board = boardOf(card({ id: "c1", title: text }));
      expect(fromCsvField(rows(exportBoard(board, "csv", options))[0]?.Title ?? "")).toBe(text);
    },
  );
});

describe("JSON", () => {
  test("names things instead of their ids, with history and comments", () => {
    const board = boardOf(
      card({ id: "c1", place: place("doing") }),
      transition({ id: "t1", card: "c1", to: { column: "ready", lane: "l1" } }),
      transition({
        id: "t2",
        card: "c1",
        from: { column: "ready", lane: "l1" },
        to: { column: "doing", lane: "l1" },
        at: MONDAY + DAY,
      }),
    );
    const data = JSON.parse(exportBoard(board, "json", options));
    expect(data.format).toBe("tandem-export");
    expect(data.columns.map((column: { name: string }) => column.name)).toEqual(["Ready", "Doing", "Done"]);
    expect(data.cards[0]).toMatchObject({
      title: "Banner set",
      column: "Doing",
      lane: "Campaign",
      history: [
        { from: null, to: { column: "Ready", lane: "Campaign" }, at: "2026-03-02T09:00:00.000Z" },
        { from: { column: "Ready", lane: "Campaign" }, to: { column: "Doing", lane: "Campaign" }, by: "Ada" },
      ],
    });
  });
});

describe("Markdown", () => {
  test("has columns as headings and cards as tasks", () => {
    const items = [{ id: "i1", text: "Colours", done: true, group: "" }];
    const board = boardOf(
      card({ id: "c1", number: 1, title: "Poster", place: place("done"), points: 1, checklist: items }),
      card({
        id: "c2",
        number: 2,
        title: "Battle card",
        place: place("ready", "sales"),
        origin: "sales",
        requester: "Ruth",
        points: null,
        dueDate: "2026-03-04",
        description: "Fits on\n\n**one** page",
      }),
    );
    expect(exportBoard(board, "md", options)).toBe(
      [
        "# Webinar series",
        "## Ready",
        "### Sales",
        "- [ ] Battle card (\\#2) · from sales (Ruth) · due 4 Mar 2026\n\n  Fits on\n\n  **one** page\n",
        "## Doing",
        "## Done",
        "### Campaign",
        "- [x] Poster (\\#1) · 1 point\n  - [x] Colours\n",
      ].join("\n\n"),
    );
  });

  test("shows every title as the text it is", () => {
    const title = "<img src=x onerror=alert(1)> *bold* [link](javascript:alert(1)) | `code` # </script> {{x}}";
    const text = exportBoard(
      boardOf(card({ id: "c1", title, description: "<script>alert(1)</script> 1 < 2" })),
      "md",
      options,
    );
    expect(text).not.toMatch(/(?<!\\)<[a-z/]/iu);
    expect(text).not.toMatch(/(?<!\\)\[link/u);
    expect(text).not.toContain("javascript:");
    expect(text).toContain("1 < 2");
  });
});

test.each(["trello-test-drive", "trello-japanese-2015"])("%s goes out whole in every format", (name) => {
  const read = readTrello(readFileSync(`test/fixtures/trello/${name}.json`, "utf8"), "UTC");
  if (!read.ok) throw new Error(read.error.message);
  const board = checkRecords(read.value.records);
  const csv = rows(exportBoard(board, "csv", options));
  expect(csv).toHaveLength(read.value.counts.cards);
  const titles = [...board.tables.card.values()].map((one) => one.title).sort();
  expect(csv.map((row) => fromCsvField(row.Title ?? "")).sort()).toEqual(titles);
  expect(JSON.parse(exportBoard(board, "json", options)).cards).toHaveLength(read.value.counts.cards);
  expect(exportBoard(board, "md", options).match(/^- \[[ x]\] /gmu)).toHaveLength(read.value.counts.cards);
});
