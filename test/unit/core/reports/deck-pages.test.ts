import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnyRecord, CardRecord } from "../../../../src/core/document/records.ts";
import { checkRecords } from "../../../../src/core/interchange/check-records.ts";
import { deckLayout } from "../../../../src/core/reports/deck-layout.ts";
import { type DeckPage, deckPages } from "../../../../src/core/reports/deck-pages.ts";
import { sprintReview } from "../../../../src/core/reports/sprint-review.ts";
import { textLines } from "../../../../src/core/reports/text-lines.ts";
import { card, DAY, MONDAY, smallBoard, sprint } from "../../../helpers/sample-records.ts";

const frame = smallBoard().filter((one) => one.type !== "card");
const pagesOf = (
  cards: AnyRecord[],
  fields: Parameters<typeof sprint>[0] = {},
  id: string | null = "s14",
): DeckPage[] => {
  const board = checkRecords([...frame, sprint(fields), ...cards]);
  return deckPages(sprintReview(board, { sprint: id, now: MONDAY + 9 * DAY, zone: "UTC" }), "en-GB");
};
const some = (count: number, column: string, fields: Partial<CardRecord> = {}): AnyRecord[] =>
  Array.from({ length: count }, (_, index) => {
    const lane = fields.origin === "sales" ? "sales" : "l1";
    const id = `${column}${lane}${index}`;
    return card({
      id,
      number: index + 1,
      title: `Card ${index + 1}`,
      sprint: "s14",
      ...fields,
      place: { column, lane, order: `a${id}` },
    });
  });
const kinds = (pages: readonly DeckPage[]) => pages.map((page) => page.kind);

describe("a deck", () => {
  test("of a sprint with something of everything has one page for each message", () => {
    const pages = pagesOf([
      ...some(3, "done"),
      ...some(2, "doing"),
      ...some(2, "done", { origin: "sales" }).map((one) => ({ ...one, number: 9 }) as AnyRecord),
    ]);
    expect(kinds(pages)).toEqual(["title", "goal", "numbers", "done", "done", "open", "requests", "share"]);
    expect(pages.map((page) => page.heading)).toEqual([
      "Sprint 14",
      "30 % more registrations by the end of the quarter",
      "15 of 21 points done, with 5 of 7 cards",
      "2 cards done, 6 points",
      "3 of 5 cards done, 9 points",
      "2 cards not done: all in progress",
      "All 2 requests are done",
      "6 of 30 points for sales: 20.0 % of the capacity",
    ]);
  });

  test("has as many pages as its lists need, nine short rows on each", () => {
    const pages = pagesOf(some(60, "done"));
    const lists = pages.filter((page) => page.kind === "done");
    expect(lists.map((page) => page.rows.length)).toEqual([9, 9, 9, 9, 9, 9, 6]);
    expect(lists.map((page) => page.continued)).toEqual([false, true, true, true, true, true, true]);
    // Title, goal, numbers, the lists, “everything was done”, no work for sales.
    expect(pages).toHaveLength(3 + 7 + 1 + 1);
  });

  test("without a done card says so, and why", () => {
    const pages = pagesOf(some(2, "ready"));
    expect(kinds(pages)).toEqual(["title", "goal", "numbers", "message", "open", "message"]);
    expect(pages[2]?.heading).toBe("None of 2 cards are done yet");
    expect(pages[5]).toMatchObject({
      heading: "No work for sales this time",
      text: "10 points were given to sales and not used.",
    });
  });

  test("of a sprint without cards or goal is short and says both", () => {
    const pages = pagesOf([], { goal: "" });
    expect(pages.map((page) => page.heading)).toEqual([
      "Sprint 14",
      "No goal was set for this sprint",
      "Nothing is finished yet",
    ]);
  });

  test("of a board without sprints is of all its work", () => {
    const pages = pagesOf(some(1, "done"), {}, null);
    expect(pages[0]).toMatchObject({ kind: "title", kicker: "Review", heading: "Webinar series" });
    expect(kinds(pages)).not.toContain("goal");
  });

  test("of a board without sprints counts what was not begun on one page, and speaks of no share", () => {
    const pages = pagesOf([...some(2, "done"), ...some(1, "doing"), ...some(500, "ready")], {}, null);
    expect(pages.map((page) => page.heading)).toEqual([
      "Webinar series",
      "6 of 9 points done, with 2 of 3 cards",
      "2 of 3 cards done, 6 points",
      "1 card not done: in progress",
      "500 cards are not begun; these are next",
    ]);
    const last = pages.at(-1);
    expect(last?.kind === "open" && last.rows.map(({ card: { number } }) => number)).toEqual([1, 2, 11, 101, 102]);

    const none = pagesOf(some(3, "ready"), {}, null);
    expect(none.map((page) => page.heading)).toEqual([
      "Webinar series",
      "Nothing is finished yet",
      "3 cards are not begun",
    ]);
    expect(none[1]).toMatchObject({ text: "No card on the board was begun." });
    expect(pagesOf([], {}, null).at(-1)).toMatchObject({ text: "There are no cards on the board." });
  });

  test("a long goal goes on over pages, whole", () => {
    const goal = `First line of the goal\n${"word ".repeat(900)}\nLast line`;
    const pages = pagesOf([], { goal }).filter((page) => page.kind === "goal");
    expect(pages.length).toBeGreaterThan(3);
    expect(
      pages
        .flatMap((page) => page.paragraphs)
        .join(" ")
        .split(" ")
        .filter((word) => word === "word"),
    ).toHaveLength(900);
    for (const { paragraphs } of pages) {
      const lines = paragraphs.reduce((sum, one) => sum + textLines(one, deckLayout.goalWidth, deckLayout.goalFont), 0);
      expect(lines).toBeLessThanOrEqual(deckLayout.goalLines);
    }
  });

  test("never puts more on a page than its height holds, nor loses or doubles a card", () => {
    const title = fc.oneof(
      fc.string({ maxLength: 400 }),
      fc.constant("Überarbeitung der Einladungsstrecke ".repeat(9)),
      fc.constant("使用できるタグ".repeat(30)),
    );
    fc.assert(
      fc.property(fc.array(title, { maxLength: 60 }), (titles) => {
        const cards = titles.map((text, index) =>
          card({
            id: `c${index}`,
            number: index + 1,
            title: text,
            sprint: "s14",
            place: { column: "done", lane: "l1", order: `a${index}` },
          }),
        );
        const lists = pagesOf(cards).filter((page) => page.kind === "done");
        const numbers = lists.flatMap((page) => page.rows.map((row) => row.card.number));
        expect(numbers.toSorted((a, b) => a - b)).toEqual(cards.map((one) => one.number));
        for (const { rows } of lists) {
          const height = rows.reduce(
            (sum, row) => sum + Math.max(row.titleLines, row.noteLines) * deckLayout.rowLine + deckLayout.rowPadding,
            0,
          );
          expect(height).toBeLessThanOrEqual(deckLayout.rows);
        }
      }),
    );
  });
});

describe("lines of text", () => {
  test.each([
    ["", 1],
    ["short", 1],
    ["word ".repeat(40), 4],
    ["使用できるタグ".repeat(20), 5],
    ["W".repeat(200), 6],
    ["👩‍👩‍👧‍👦".repeat(3), 1],
  ])("%j", (text, lines) => {
    expect(Math.abs(textLines(text, 560, 17) - lines)).toBeLessThanOrEqual(1);
  });
});
