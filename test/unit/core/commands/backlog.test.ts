import { beforeEach, describe, expect, it } from "vitest";
import { applyDraft } from "../../../../src/core/change/apply.ts";
import type { Change } from "../../../../src/core/change/change.ts";
import { invert } from "../../../../src/core/change/invert.ts";
import { backlogOrder } from "../../../../src/core/commands/backlog-order.ts";
import { boardUpdate } from "../../../../src/core/commands/board-update.ts";
import { cardAdd } from "../../../../src/core/commands/card-add.ts";
import { cardDelete } from "../../../../src/core/commands/card-delete.ts";
import { cardMove } from "../../../../src/core/commands/card-move.ts";
import { cardRank } from "../../../../src/core/commands/card-rank.ts";
import { cardRefine } from "../../../../src/core/commands/card-refine.ts";
import { cardSplit } from "../../../../src/core/commands/card-split.ts";
import { cardUpdate } from "../../../../src/core/commands/card-update.ts";
import { columnAdd } from "../../../../src/core/commands/column-add.ts";
import { columnUpdate } from "../../../../src/core/commands/column-update.ts";
import { brokenBy } from "../../../../src/core/commands/perform.ts";
import { practiceUpdate } from "../../../../src/core/commands/practice-update.ts";
import { sprintAddCards } from "../../../../src/core/commands/sprint-add-cards.ts";
import { sprintClose } from "../../../../src/core/commands/sprint-close.ts";
import { sprintSave } from "../../../../src/core/commands/sprint-save.ts";
import { sprintStart } from "../../../../src/core/commands/sprint-start.ts";
import { suggestedDefinitions } from "../../../../src/core/document/definitions.ts";
import { violations } from "../../../../src/core/document/invariants.ts";
import { rankedBacklog } from "../../../../src/core/document/rank.ts";
import { waitPath } from "../../../../src/core/document/waits.ts";
import { backlogAdvice } from "../../../../src/core/reports/backlog-advice.ts";
import { type BacklogKey, sortBacklog } from "../../../../src/core/reports/backlog-sort.ts";
import { investCheck } from "../../../../src/core/reports/invest.ts";
import { again, pick, pokerResult, reveal, seated, startRound, yetToPick } from "../../../../src/core/reports/poker.ts";
import { nextReplenishing, replenish } from "../../../../src/core/reports/replenish.ts";
import { BenchBoard } from "../../../helpers/bench-board.ts";

let bench: BenchBoard;
const add = (title: string, lane = "campaign", fields: object = {}, column = "backlog") =>
  bench.do(cardAdd, { titles: [title], column, lane, at: "bottom", fields });
const ranked = () => rankedBacklog(bench.board).map(({ title }) => title);
const rank = (titles: string[], before: string | null) =>
  bench.do(cardRank, { cards: bench.ids(...titles), before: before && bench.card(before).id });
const waits = (title: string, forTitle: string) => {
  const link = { id: `l-${forTitle}`, relation: "waits-for", card: bench.card(forTitle).id, url: null, title: "" };
  const links = [...bench.card(title).links, link];
  bench.do(cardUpdate, { cards: bench.ids(title), fields: { links } });
};

beforeEach(() => {
  bench = new BenchBoard();
});

describe("the ranked backlog", () => {
  beforeEach(() => {
    for (const title of ["a", "b", "c"]) add(title);
    for (const title of ["s", "t"]) add(title, "sales");
    // Added lane by lane their keys are equal, and ids break the tie: as if they had been added in turns.
    expect(ranked()).toEqual(["a", "s", "b", "t", "c"]);
  });

  it("spans the lanes, and says in each lane what the board says", () => {
    rank(["t"], "a");
    rank(["c", "b"], "s");
    expect(ranked()).toEqual(["t", "a", "b", "c", "s"]);
    expect(bench.cell("backlog", "campaign")).toEqual(["a", "b", "c"]);
    expect(bench.cell("backlog", "sales")).toEqual(["t", "s"]);
    expect(bench.card("t").place.lane).toBe("sales");
    expect(bench.board.tables.transition.size).toBe(5);
  });

  it("gathers cards before one of them, goes to the end, and says when nothing changes", () => {
    rank(["a"], null);
    expect(ranked().at(-1)).toBe("a");
    const list = ranked();
    const all = { cards: bench.ids(...list), before: bench.card(list[0] as string).id };
    expect(bench.refused(cardRank, all).code).toBe("nothing-to-do");
    add("w", "campaign", {}, "doing");
    expect(bench.refused(cardRank, { cards: bench.ids("w"), before: null }).message).toContain("not in the backlog");
    expect(bench.refused(cardRank, { cards: bench.ids("a"), before: "gone" }).code).toBe("not-found");
  });

  it("puts the column nearest to the work first; ranking into it is a move", () => {
    bench.do(columnAdd, { name: "Next", stage: "backlog", before: "ready" });
    const next = [...bench.board.tables.column.values()].at(-1)?.id ?? "";
    add("n", "campaign", {}, next);
    expect(ranked()[0]).toBe("n");
    rank(["s"], "n");
    expect(bench.card("s").place).toMatchObject({ column: next, lane: "sales" });
    expect([...bench.board.tables.transition.values()].at(-1)).toMatchObject({ to: { column: next } });
  });

  it("takes a proposed order, and leaves the others in their places", () => {
    const [first] = ranked();
    bench.do(backlogOrder, { cards: bench.ids("c", "b") });
    expect(ranked().indexOf("c")).toBeLessThan(ranked().indexOf("b"));
    expect(ranked()[0]).toBe(first);
    expect(bench.refused(backlogOrder, { cards: bench.ids("c", "b") }).code).toBe("nothing-to-do");
  });

  it("sorts by value, effort, ROI and WSJF; without a figure a card stands last", () => {
    const figures = (title: string, value: number | null, effort: number | null, points: number | null) =>
      bench.do(cardUpdate, { cards: bench.ids(title), fields: { value, effort, points } });
    figures("a", 8, 4, 8);
    figures("b", 6, 2, 2);
    figures("s", 10, 10, 5);
    figures("t", null, 1, 1);
    bench.do(cardRefine, { card: bench.card("s").id, fields: { urgency: 15, risk: 5 } });
    const order = (by: BacklogKey) =>
      sortBacklog(bench.board, by).map(({ card, figure }) => [bench.board.tables.card.get(card)?.title, figure]);
    expect(order("value").slice(0, 3)).toEqual([
      ["s", 10],
      ["a", 8],
      ["b", 6],
    ]);
    expect(order("effort").slice(0, 4)).toEqual([
      ["t", 1],
      ["b", 2],
      ["a", 4],
      ["s", 10],
    ]);
    expect(order("roi").slice(0, 3)).toEqual([
      ["b", 2],
      ["a", 1],
      ["s", 0],
    ]);
    expect(order("wsjf").slice(0, 3)).toEqual([
      ["s", 6],
      ["b", 3],
      ["a", 1],
    ]);
    expect(order("wsjf").at(-1)?.[1]).toBeNull();
    bench.do(backlogOrder, { cards: sortBacklog(bench.board, "wsjf").map(({ card }) => card) });
    expect(ranked().slice(0, 3)).toEqual(["s", "b", "a"]);
  });
});

describe("refinement", () => {
  it("splits an epic into stories right below it, from the same origin, not estimated", () => {
    add("Webinar", "sales", { requester: "Rosa", points: 40 });
    add("after", "sales");
    bench.do(cardSplit, { card: bench.card("Webinar").id, titles: ["Page", "Mail"] });
    expect(bench.cell("backlog", "sales")).toEqual(["Webinar", "Page", "Mail", "after"]);
    expect(bench.card("Mail")).toMatchObject({
      kind: "story",
      origin: "sales",
      requester: "Rosa",
      points: null,
      epic: bench.card("Webinar").id,
      number: 4,
    });
  });

  it("says per letter of INVEST what is missing, and takes the answers only people can give", () => {
    add("Logo");
    add("Page", "campaign", { points: 13 });
    waits("Page", "Logo");
    const check = () => investCheck(bench.board, bench.card("Page")).map((one) => [one.letter, one.state, one.missing]);
    expect(check()).toEqual([
      ["I", "ask", "It waits for “Logo”."],
      ["N", "ask", ""],
      ["V", "ask", "It has no value yet."],
      ["E", "met", ""],
      ["S", "missing", "It has 13 points, more than 8: split it."],
      ["T", "missing", "It has no acceptance criteria."],
    ]);
    const line = { id: "c1", text: "Loads in a second", done: false, group: "" };
    bench.do(cardUpdate, { cards: bench.ids("Page"), fields: { criteria: [line], points: 5 } });
    const card = bench.card("Page").id;
    bench.do(cardRefine, { card, fields: { independent: { answer: true, note: "" } } });
    bench.do(cardRefine, { card, fields: { negotiable: { answer: false, note: "Sales wants this very text" } } });
    expect(check().map(([letter, state]) => `${letter} ${state}`)).toEqual([
      "I met",
      "N missing",
      "V ask",
      "E met",
      "S met",
      "T met",
    ]);
    expect(check()[1]?.[2]).toBe("Sales wants this very text");
    expect(bench.refused(cardRefine, { card, fields: { independent: { answer: true, note: "" } } }).code).toBe(
      "nothing-to-do",
    );
  });

  it("tells what does not meet the definitions where a card crosses, and lets it pass", () => {
    const lines = (which: "ready" | "done") =>
      suggestedDefinitions[which].map((line, index) => ({ id: `${which}${index}`, ...line }));
    bench.do(practiceUpdate, { fields: { definitionOfReady: lines("ready"), definitionOfDone: lines("done") } });
    add("Page");
    const cards = bench.ids("Page");
    const to = (column: string) => bench.do(cardMove, { cards, column, lane: "campaign", before: null }).notices;
    expect(to("ready")).toEqual([
      "“Page” does not meet yet: It is estimated; It has acceptance criteria; We know who asked and why.",
    ]);
    expect(to("doing")).toEqual([]);
    bench.do(cardRefine, { card: cards[0], fields: { done: ["done1", "done2", "done3"] } });
    expect(to("done")).toEqual(["“Page” does not meet yet: All acceptance criteria are met."]);
    add("Mail");
    bench.do(sprintSave, { sprint: null, fields: { goal: "More registrations" } });
    const sprint = [...bench.board.tables.sprint.keys()][0] as string;
    bench.do(sprintAddCards, { sprint, cards: bench.ids("Mail") });
    expect(bench.do(sprintStart, { sprint }).notices).toContainEqual(
      expect.stringContaining("“Mail” does not meet yet: It is estimated; It has"),
    );
    const many = ["k", "l", "m", "n"];
    for (const title of many) add(title, "campaign", { points: 3 });
    const all = { cards: bench.ids(...many), column: "ready", lane: "campaign", before: null };
    expect(bench.do(cardMove, all).notices).toEqual([
      "4 cards do not meet yet: It has acceptance criteria; We know who asked and why.",
    ]);
    const twins = [lines("ready")[0], lines("ready")[0]];
    expect(bench.refused(practiceUpdate, { fields: { definitionOfReady: twins } }).code).toBe("invalid");
  });

  it("shows the whole way of waiting, without what is done", () => {
    for (const title of ["a", "b", "c", "d"]) add(title);
    waits("a", "b");
    waits("a", "d");
    waits("b", "c");
    bench.do(cardMove, { cards: bench.ids("d"), column: "done", lane: "campaign", before: null });
    expect(waitPath(bench.board, bench.card("a")).map(({ card, depth }) => [card.title, depth])).toEqual([
      ["b", 1],
      ["c", 2],
    ]);
    const link = { id: "l", relation: "waits-for", card: bench.card("a").id, url: null, title: "" };
    expect(bench.refused(cardUpdate, { cards: bench.ids("c"), fields: { links: [link] } }).message).toContain(
      "“c” → “a” → “b” → “c”",
    );
  });
});

describe("cards that wait for each other", () => {
  const message = "These cards wait for each other: a → b → a.";
  it("are refused over a card in the bin, which may come back", () => {
    for (const title of ["a", "b", "c"]) add(title);
    waits("a", "b");
    waits("b", "c");
    bench.do(cardDelete, { cards: bench.ids("b"), deleted: true });
    const link = { id: "l", relation: "waits-for", card: bench.card("a").id, url: null, title: "" };
    const refusal = bench.refused(cardUpdate, { cards: bench.ids("c"), fields: { links: [link] } });
    expect(refusal).toMatchObject({ code: "cycle" });
    bench.do(cardDelete, { cards: bench.ids("b"), deleted: false });
  });

  it("do not come of taking one change back, and where they came with an import they hold up no other change", () => {
    for (const title of ["a", "b"]) add(title);
    waits("a", "b");
    bench.do(cardUpdate, { cards: bench.ids("a"), fields: { links: [] } });
    const untied = bench.changes.at(-1) as Change;
    waits("b", "a");
    expect(brokenBy(bench.board, invert(untied)).map((one) => one.message)).toEqual([message]);
    applyDraft(bench.board, invert(untied));
    expect(violations(bench.board)).toEqual([]);
    expect(violations(bench.board, [bench.card("a")]).map((one) => one.message)).toEqual([message]);
    bench.do(cardUpdate, { cards: bench.ids("a", "b"), fields: { points: 3 } });
  });
});

describe("advice on the backlog", () => {
  const closeSprint = (points: number) => {
    bench.do(sprintSave, { sprint: null, fields: {} });
    const sprint = [...bench.board.tables.sprint.keys()].at(-1) as string;
    add("worked", "campaign", { points }, "doing");
    bench.do(sprintAddCards, { sprint, cards: bench.ids("worked") });
    bench.do(sprintStart, { sprint });
    bench.do(cardMove, { cards: bench.ids("worked"), column: "done", lane: "campaign", before: null });
    bench.do(sprintClose, { sprint, rest: "stays" });
  };

  it("asks for as many cards as make a sprint and a half at the present velocity", () => {
    expect(backlogAdvice(bench.board)).toMatchObject({ state: "empty", wanted: null });
    add("ready one", "campaign", { points: 10 });
    add("rough one");
    expect(backlogAdvice(bench.board)).toMatchObject({ state: "unknown", refinedPoints: 10 });
    expect(backlogAdvice(bench.board).words).toBe("1 of 2 cards are refined.");
    bench.do(boardUpdate, { fields: { method: "scrum" } });
    expect(backlogAdvice(bench.board).words).toContain("After the first closed sprint");
    closeSprint(20);
    for (const title of ["r2", "r3", "r4"]) add(title);
    const advice = backlogAdvice(bench.board);
    expect(advice).toMatchObject({ state: "thin", refinedPoints: 10, wanted: 30 });
    expect(advice.refine).toEqual(bench.ids("rough one", "r2"));
    expect(advice.words).toBe("Refine 2 cards: that is enough for a sprint and a half (30 points; 10 are refined).");
    bench.do(cardUpdate, { cards: bench.ids("rough one", "r2"), fields: { points: 10 } });
    expect(backlogAdvice(bench.board).state).toBe("enough");
    bench.do(cardUpdate, { cards: bench.ids("r3", "r4"), fields: { points: 60 } });
    expect(backlogAdvice(bench.board)).toMatchObject({ state: "over-full" });
  });

  it("says why it cannot say how many are enough", () => {
    closeSprint(0);
    add("a");
    expect(backlogAdvice(bench.board)).toMatchObject({ state: "unknown", wanted: null });
    expect(backlogAdvice(bench.board).words).toContain("finished no points");
  });

  it("proposes for a Kanban board what to pull into ready, up to its limit", () => {
    for (const title of ["a", "b", "c"]) add(title);
    add("in", "sales", {}, "ready");
    expect(replenish(bench.board)).toEqual([]);
    const limit = { amount: 3, unit: "count", mode: "warn", scope: "across" };
    bench.do(columnUpdate, { column: "ready", fields: { limit } });
    expect(replenish(bench.board)).toEqual([{ column: "ready", cards: bench.ids("a", "b") }]);
  });

  it("proposes a card for one ready column only, and where points are limited none without an estimate", () => {
    const limit = { amount: 3, unit: "points", mode: "warn", scope: "across" };
    bench.do(columnUpdate, { column: "ready", fields: { limit } });
    bench.do(columnAdd, { name: "Next", stage: "ready", before: "doing" });
    const next = [...bench.board.tables.column.keys()].at(-1) as string;
    bench.do(columnUpdate, { column: next, fields: { limit: { ...limit, amount: 1, unit: "count" } } });
    add("rough");
    for (const title of ["a", "b"]) add(title, "campaign", { points: 2 });
    expect(replenish(bench.board)).toEqual([
      { column: "ready", cards: bench.ids("a") },
      { column: next, cards: bench.ids("rough") },
    ]);
  });

  it("says when the queue is next replenished: a working week after cards were last pulled", () => {
    add("a");
    expect(nextReplenishing(bench.board, "UTC")).toBeNull();
    bench.do(cardMove, { cards: bench.ids("a"), column: "ready", lane: "campaign", before: null });
    bench.ctx.now += 86_400_000;
    bench.do(cardMove, { cards: bench.ids("a"), column: "doing", lane: "campaign", before: null });
    expect(nextReplenishing(bench.board, "UTC")).toBe("2017-05-02");
  });
});

describe("a round of poker", () => {
  it("stays face down until it is revealed, names who should speak, and goes again", () => {
    let round = startRound(["ana", "ben", "cem", "dora"]);
    expect(reveal(round).revealed).toBe(false);
    round = pick(pick(pick(round, "ana", 3), "ben", 8), "ana", 5);
    expect(yetToPick(round)).toEqual(["cem", "dora"]);
    expect(pokerResult(round)).toBeNull();
    round = reveal(pick(pick(round, "cem", 5), "dora", null));
    expect(pick(round, "ana", 100)).toBe(round);
    expect(pokerResult(round)).toEqual({
      agreed: false,
      points: 5,
      lowest: 5,
      highest: 8,
      speak: ["ana", "ben", "cem"],
      unsure: ["dora"],
    });
    round = again(round);
    expect(round).toMatchObject({ revealed: false, picks: {} });
    expect(pick(round, "nobody", 3)).toBe(round);
    for (const member of ["ana", "ben"]) round = pick(round, member, 5);
    expect(pokerResult(reveal(round))).toMatchObject({ agreed: true, points: 5, speak: [] });
  });

  it("is among those at the table: who leaves counts no more, and alone turns nothing", () => {
    const both = pick(startRound(["ana", "ben"]), "ana", 5);
    const without = seated(both, ["ben"]);
    expect(reveal(without)).toBe(without);
    expect(pokerResult(reveal(pick(without, "ben", 3)))).toMatchObject({ agreed: true, points: 3 });
    expect(yetToPick(seated(without, ["ana", "ben"]))).toEqual(["ben"]);
  });
});
