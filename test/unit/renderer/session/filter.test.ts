import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cardAdd } from "../../../../src/core/commands/card-add.ts";
import { cardArchive } from "../../../../src/core/commands/card-archive.ts";
import { cardBlock } from "../../../../src/core/commands/card-block.ts";
import { cardUpdate } from "../../../../src/core/commands/card-update.ts";
import type { AnyRecord } from "../../../../src/core/document/records.ts";
import { applyFilter } from "../../../../src/renderer/session/filter.ts";
import { parseFilter } from "../../../../src/renderer/session/filter-query.ts";
import { BenchBoard } from "../../../helpers/bench-board.ts";
import { openSession } from "../../../helpers/open-session.ts";

const label = (id: string, name: string): AnyRecord => ({
  type: "label",
  id,
  name,
  colour: "green",
  deletedAt: null,
  source: null,
});

async function filled() {
  const bench = new BenchBoard([label("l1", "Collateral"), label("l2", "Field Marketing")]);
  const opened = await openSession(bench);
  const { session } = opened;
  const add = (title: string, column: string, lane: string, fields: object = {}) =>
    session.dispatch(cardAdd, { titles: [title], column, lane, at: "bottom", fields });
  add("Banner set", "ready", "campaign", { labels: ["l1"], assignees: ["ana"], dueDate: "2017-04-25" });
  add("Price sheet", "doing", "sales", { requester: "Contoso", labels: ["l1", "l2"], dueDate: "2017-04-20" });
  add("Landing page", "done", "campaign", { description: "With a BANNER on top", dueDate: "2017-04-20" });
  add("Old thing", "ready", "campaign", { labels: ["l1"] });
  session.dispatch(cardArchive, { cards: [opened.card("Old thing").id], archived: true });
  session.dispatch(cardBlock, { card: opened.card("Price sheet").id, reason: "No prices", owner: null });
  const filter = (query: string) => {
    const { board, indexes } = session;
    const isBlocked = (card: string) => indexes.blockerOf(card) !== null;
    const { ids, words, shownIn } = applyFilter(query, { board, today: "2017-04-25", isBlocked });
    const titles = ids && [...ids].map((id) => board.tables.card.get(id)?.title);
    const places = [...shownIn].flatMap(([column, lanes]) =>
      [...lanes].map(([lane, count]) => `${column}/${lane} ${count}`),
    );
    return { titles, words, places };
  };
  return { ...opened, filter };
}

describe("the filter", () => {
  it("finds words in title, description, requester, label and number, of live cards only", async () => {
    const { filter, card } = await filled();
    expect(filter("banner").titles).toEqual(["Banner set", "Landing page"]);
    expect(filter("contoso").titles).toEqual(["Price sheet"]);
    expect(filter("field").titles).toEqual(["Price sheet"]);
    expect(filter(`#${card("Landing page").number}`).titles).toEqual(["Landing page"]);
    expect(filter("old").titles).toEqual([]);
    expect(filter("banner set").titles).toEqual(["Banner set"]);
    expect(filter('"set banner"').titles).toEqual([]);
  });

  it("narrows by label, person, origin, kind, due date and blocker", async () => {
    const { filter } = await filled();
    expect(filter("label:coll").titles).toEqual(["Banner set", "Price sheet"]);
    expect(filter('label:"field marketing"').titles).toEqual(["Price sheet"]);
    expect(filter("label:none").titles).toEqual(["Landing page"]);
    expect(filter("@ana").titles).toEqual(["Banner set"]);
    expect(filter("person:none").titles).toEqual(["Price sheet", "Landing page"]);
    expect(filter("origin:sales").titles).toEqual(["Price sheet"]);
    expect(filter("due:today").titles).toEqual(["Banner set"]);
    expect(filter("due:week").titles).toEqual(["Banner set"]);
    expect(filter("due:overdue").titles).toEqual(["Price sheet"]);
    expect(filter("due:none").titles).toEqual([]);
    expect(filter("is:blocked").titles).toEqual(["Price sheet"]);
    expect(filter("kind:task sprint:none label:coll @ana").titles).toEqual(["Banner set"]);
  });

  it("counts what it leaves by column and lane", async () => {
    const { session, filter, card } = await filled();
    expect(filter("banner").places).toEqual(["ready/campaign 1", "done/campaign 1"]);
    session.dispatch(cardUpdate, { cards: [card("Price sheet").id], fields: { title: "Banner price" } });
    expect(filter("banner").places).toEqual(["ready/campaign 1", "doing/sales 1", "done/campaign 1"]);
    expect(filter("nothing at all").places).toEqual([]);
  });

  it("explains itself in words", async () => {
    const { filter } = await filled();
    expect(filter("label:collateral @ana").words).toBe("1 of 3 cards: labelled “Collateral”, assigned to Ana");
    expect(filter("kind:task kind:bug").words).toBe("3 of 3 cards: of kind task or of kind bug");
    expect(filter("due:someday").words).toContain("unknown due date “someday” (there is today, week, overdue, none)");
    expect(filter("@nobody").words).toContain("somebody who is not on the board");
    expect(filter("  ")).toMatchObject({ titles: null, words: "" });
  });

  it("says nothing yet while a key is being typed, and takes the beginning of a value", async () => {
    const { filter } = await filled();
    expect(filter("label:").titles).toBeNull();
    expect(filter("@").titles).toBeNull();
    expect(filter("is:bl").titles).toEqual(["Price sheet"]);
  });

  it("follows a card that was edited", async () => {
    const { session, filter, card } = await filled();
    expect(filter("poster").titles).toEqual([]);
    session.dispatch(cardUpdate, { cards: [card("Banner set").id], fields: { title: "Poster set" } });
    expect(filter("poster").titles).toEqual(["Poster set"]);
  });

  it("has a reading for every input, patterns and prototype keys included", async () => {
    const { filter } = await filled();
    expect(filter("(a+)+$").titles).toEqual([]);
    expect(filter("constructor:x __proto__:y").titles).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (query) => {
        for (const term of parseFilter(query)) expect(term.value).not.toBe("");
      }),
    );
    expect(parseFilter(`${'"'.repeat(50_000)}`).length).toBeLessThan(2_000);
  });
});
