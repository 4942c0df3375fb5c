import { beforeEach, describe, expect, it } from "vitest";
import { attachmentLink } from "../../../../src/core/commands/attachment-link.ts";
import { cardAdd } from "../../../../src/core/commands/card-add.ts";
import { cardBlock } from "../../../../src/core/commands/card-block.ts";
import { cardMove } from "../../../../src/core/commands/card-move.ts";
import { cardUpdate } from "../../../../src/core/commands/card-update.ts";
import { ceremonyDelete } from "../../../../src/core/commands/ceremony-delete.ts";
import { ceremonyEnd } from "../../../../src/core/commands/ceremony-end.ts";
import { ceremonyStart } from "../../../../src/core/commands/ceremony-start.ts";
import { ceremonyUpdate } from "../../../../src/core/commands/ceremony-update.ts";
import { columnUpdate } from "../../../../src/core/commands/column-update.ts";
import { feedbackSave } from "../../../../src/core/commands/feedback-save.ts";
import { feedbackToCard } from "../../../../src/core/commands/feedback-to-card.ts";
import { laneUpdate } from "../../../../src/core/commands/lane-update.ts";
import { memberUpdate } from "../../../../src/core/commands/member-update.ts";
import { sprintAddCards } from "../../../../src/core/commands/sprint-add-cards.ts";
import { sprintClose } from "../../../../src/core/commands/sprint-close.ts";
import { sprintRemoveCards } from "../../../../src/core/commands/sprint-remove-cards.ts";
import { sprintSave } from "../../../../src/core/commands/sprint-save.ts";
import { sprintStart } from "../../../../src/core/commands/sprint-start.ts";
import { type CeremonyRecord, ceremonySchema } from "../../../../src/core/document/ceremony-records.ts";
import { deckLayout } from "../../../../src/core/reports/deck-layout.ts";
import { deckPages } from "../../../../src/core/reports/deck-pages.ts";
import { feedbackPeople, feedbackPlace } from "../../../../src/core/reports/feedback.ts";
import { minutesMarkdown } from "../../../../src/core/reports/minutes-markdown.ts";
import { nextUp } from "../../../../src/core/reports/next-up.ts";
import { proofOf } from "../../../../src/core/reports/proof.ts";
import { heirOf, nextStop, reviewAgenda, reviewStops, stopOf } from "../../../../src/core/reports/review-agenda.ts";
import { numbersLine, reviewFacts } from "../../../../src/core/reports/review-facts.ts";
import { sprintToHold } from "../../../../src/core/reports/review-sprint.ts";
import { sprintReview } from "../../../../src/core/reports/sprint-review.ts";
import { BenchBoard, NOW } from "../../../helpers/bench-board.ts";

const DAY = 86_400_000;
let bench: BenchBoard;
beforeEach(() => {
  bench = new BenchBoard();
});

const last = (type: "sprint" | "ceremony" | "feedback") => [...bench.board.tables[type].values()].at(-1)?.id ?? "";
const ceremony = () => {
  const record = bench.board.tables.ceremony.get(last("ceremony"));
  if (!record) throw new Error("No ceremony.");
  return record;
};
const add = (title: string, column: string, lane: string, fields: object = {}) =>
  bench.do(cardAdd, { titles: [title], column, lane, at: "bottom", fields });
const plan = (name: string, fields: object = {}) => {
  bench.do(sprintSave, { sprint: null, fields: { name, capacity: 30, ...fields } });
  return last("sprint");
};
const review = (sprint: string | null) => bench.do(ceremonyStart, { kind: "review", present: ["ana"], sprint });
const end = () => bench.do(ceremonyEnd, { ceremony: last("ceremony"), usedMs: 0, lengthMs: 7_200_000, spoke: [] });
const say = (text: string, fields: object = {}) =>
  bench.do(feedbackSave, {
    feedback: null,
    ceremony: last("ceremony"),
    name: "Rosa",
    side: "sales",
    about: null,
    text,
    ...fields,
  });

/** A sprint with two finished cards and two open ones, one of each from sales, that has started. */
function sprintUnderWay(): string {
  const sprint = plan("Sprint 1", { goal: "Fifty meetings" });
  add("Flyer", "ready", "campaign", { points: 5, sprint });
  add("Price list", "ready", "sales", { points: 3, sprint, requester: "Rosa" });
  add("Stand", "ready", "campaign", { points: 8, sprint });
  add("Battle card", "ready", "sales", { points: 2, sprint, requester: "Rosa" });
  bench.do(sprintStart, { sprint });
  bench.ctx.now += DAY;
  for (const title of ["Flyer", "Price list"])
    bench.do(cardMove, { cards: bench.ids(title), column: "done", lane: bench.card(title).place.lane, before: null });
  return sprint;
}

describe("the agenda", () => {
  it("shares the time-box out: of two weeks' two hours", () => {
    const agenda = reviewAgenda(7_200_000);
    expect(agenda.map(({ step, minutes }) => [step, minutes])).toEqual([
      ["goal", 10],
      ["done", 50],
      ["results", 20],
      ["open", 10],
      ["feedback", 20],
      ["next", 10],
    ]);
    expect(reviewAgenda(3_600_000).reduce((sum, { minutes }) => sum + minutes, 0)).toBe(60);
  });

  it("goes point by point, and through the finished work card by card", () => {
    const done = ["a", "b"];
    expect(reviewStops(done)).toHaveLength(7);
    const start = stopOf(done, "goal");
    const first = nextStop(done, start, 1);
    expect(first).toEqual({ step: "done", card: "a" });
    expect(nextStop(done, nextStop(done, first, 1), 1)).toEqual({ step: "results", card: null });
    expect(nextStop(done, stopOf(done, "results"), -1)).toEqual({ step: "done", card: "b" });
    expect(nextStop(done, start, -1)).toEqual(start);
    expect(nextStop(done, stopOf(done, "next"), 1)).toEqual(stopOf(done, "next"));
    expect(nextStop([], stopOf([], "goal"), 1)).toEqual({ step: "done", card: null });
  });

  it("gives the turn to whoever was next where a card is not finished any more", () => {
    expect(heirOf(["a", "b", "c"], ["a", "c"], "b")).toBe("c");
    expect(heirOf(["a", "b", "c"], ["a", "b"], "c")).toBe("b");
    expect(heirOf(["a", "b"], ["a", "b"], "b")).toBe("b");
    expect(heirOf([], ["a"], null)).toBe("a");
    expect(heirOf(["a"], [], "a")).toBeNull();
  });
});

describe("the sprint a review is about", () => {
  it("is the one that was just closed, until its review was held, then the one that runs", () => {
    const first = sprintUnderWay();
    expect(sprintToHold(bench.board, bench.ctx.now)?.id).toBe(first);
    bench.do(sprintClose, { sprint: first, rest: "backlog" });
    const second = plan("Sprint 2");
    bench.do(sprintStart, { sprint: second });
    expect(sprintToHold(bench.board, bench.ctx.now)?.id).toBe(first);
    expect(sprintToHold(bench.board, bench.ctx.now + 8 * DAY)?.id).toBe(second);
    review(first);
    expect(sprintToHold(bench.board, bench.ctx.now)?.id).toBe(first);
    end();
    expect(sprintToHold(bench.board, bench.ctx.now)?.id).toBe(second);
  });
});

describe("the facts of a review", () => {
  it("are the finished cards, the open ones and the numbers, and stay as they were when it ended", () => {
    const sprint = sprintUnderWay();
    review(sprint);
    const now = () => reviewFacts(bench.board, ceremony(), bench.ctx.now, "UTC");
    expect(now().done.map(({ title }) => title)).toEqual(["Price list", "Flyer"]);
    expect(now().open.map(({ title }) => title)).toEqual(["Stand", "Battle card"]);
    expect(now().numbers).toEqual({
      done: { cards: 2, points: 8 },
      committed: { cards: 4, points: 18 },
      added: { cards: 0, points: 0 },
      removed: { cards: 0, points: 0 },
      velocity: null,
      sprints: 0,
    });
    end();
    const then = now();
    bench.ctx.now += DAY;
    bench.do(sprintClose, { sprint, rest: "backlog" });
    expect(now().done).toEqual(then.done);
    expect(now().numbers).toEqual(then.numbers);
    review(sprint);
    expect(now().numbers).toMatchObject({ done: { cards: 2, points: 8 }, velocity: 8, sprints: 1 });
    expect(numbersLine(now())).toBe(
      "8 points done of 18 committed, 2 cards of 4; velocity 8 (mean of 1 sprint); sales 5 points of 10 given, 16.7 % of the capacity; 1 of 1 promises kept.",
    );
  });

  it("are those of its end, whatever is estimated, renamed, taken in or out before its sprint closes", () => {
    const sprint = sprintUnderWay();
    const first = { column: "done", lane: "campaign", before: bench.card("Flyer").id };
    bench.do(cardMove, { cards: bench.ids("Stand"), ...first });
    review(sprint);
    const told = (held = ceremony()) => reviewFacts(bench.board, held, bench.ctx.now, "UTC");
    const shown = told();
    end();
    const then = told();
    // In the order in which they were shown, too.
    expect(then.done).toEqual(shown.done);
    const words = minutesMarkdown(bench.board, ceremony(), bench.ctx.now, "UTC");
    bench.ctx.now += DAY;
    const [flyer, stand] = [bench.card("Flyer").id, bench.card("Stand").id];
    bench.do(cardUpdate, { cards: [flyer], fields: { points: 13, title: "Folder", origin: "sales" } });
    bench.do(sprintRemoveCards, { sprint, cards: [stand], override: { reason: "No stand this year" } });
    bench.do(sprintSave, { sprint, fields: { capacity: 60 }, override: { reason: "A new colleague" } });
    add("Late", "ready", "campaign", { points: 1 });
    bench.do(sprintAddCards, { sprint, cards: bench.ids("Late"), override: { reason: "Asked for" } });
    for (const id of bench.board.tables.member.keys())
      bench.do(memberUpdate, { member: id, fields: { name: `New ${id}` } });
    for (const id of bench.board.tables.column.keys())
      bench.do(columnUpdate, { column: id, fields: { name: `New ${id}` } });
    for (const id of bench.board.tables.lane.keys()) bench.do(laneUpdate, { lane: id, fields: { name: `New ${id}` } });
    const [open] = then.open;
    bench.do(cardUpdate, { cards: [open?.id ?? ""], fields: { assignees: ["ben"], requester: "Rosa" } });
    bench.do(cardBlock, { card: open?.id ?? "", reason: "Legal", owner: null });
    expect(told()).toEqual(then);
    expect(minutesMarkdown(bench.board, ceremony(), bench.ctx.now, "UTC")).toBe(words);
    // Minutes of before this was kept tell of today.
    const { reviewed, ...minutes } = ceremony().minutes ?? {};
    expect(reviewed?.cards).toHaveLength(4);
    const older = { ...ceremony(), minutes } as CeremonyRecord;
    expect(ceremonySchema.safeParse(older).error).toBeUndefined();
    expect(told(older).done.map(({ title, points }) => [title, points])).toContainEqual(["Folder", 13]);
    bench.do(sprintClose, { sprint, rest: "backlog" });
    expect(told()).toEqual({ ...then, review: { ...then.review, state: "closed" } });
    // What a closed sprint came to stands in its summary.
    review(sprint);
    end();
    expect(ceremony().minutes).not.toHaveProperty("reviewed");
  });

  it("are without a sprint what was finished since the review before", () => {
    add("Old", "done", "campaign", { points: 1 });
    bench.ctx.now += DAY;
    review(null);
    expect(reviewFacts(bench.board, ceremony(), bench.ctx.now, "UTC").done).toHaveLength(1);
    end();
    bench.ctx.now += DAY;
    add("New", "done", "campaign", { points: 2 });
    review(null);
    const { done, numbers } = reviewFacts(bench.board, ceremony(), bench.ctx.now, "UTC");
    expect(done.map(({ title }) => title)).toEqual(["New"]);
    expect(numbers).toMatchObject({ done: { cards: 1, points: 2 }, committed: null });
  });

  it("have as proof what hangs on a card and the pages it links to", () => {
    add("Flyer", "done", "campaign", {
      links: [{ id: "l1", relation: "page", card: null, url: "https://example.com", title: "Printed" }],
    });
    bench.do(attachmentLink, { card: bench.card("Flyer").id, url: "https://example.com/flyer.pdf", name: "Flyer" });
    const { attachments, pages } = proofOf(bench.board, bench.card("Flyer"));
    expect(attachments.map(({ name }) => name)).toEqual(["Flyer"]);
    expect(pages.map(({ title }) => title)).toEqual(["Printed"]);
  });
});

describe("feedback", () => {
  it("is proposed from people, requesters and earlier words, each with the side they spoke for last", () => {
    bench.do(memberUpdate, { member: "ben", fields: { role: "sales" } });
    add("Price list", "ready", "sales", { requester: " Rosa " });
    add("Banner", "ready", "campaign", { requester: "Jonas" });
    review(null);
    say("Shorter", { name: "Jonas", side: "client" });
    expect(feedbackPeople(bench.board)).toEqual([
      { name: "Ana", side: "other" },
      { name: "Ben", side: "sales" },
      { name: "Jonas", side: "client" },
      { name: "Rosa", side: "sales" },
    ]);
  });

  it("becomes a card in the backlog, in the lane of sales or of what it is about", () => {
    add("Price list", "done", "sales");
    add("Flyer", "done", "campaign");
    const place = (side: "sales" | "client", about: string | null) => feedbackPlace(bench.board, { side, about });
    const [list, flyer] = bench.ids("Price list", "Flyer");
    expect(place("sales", flyer ?? null)).toEqual({ column: "backlog", lane: "sales" });
    expect(place("client", list ?? null)).toEqual({ column: "backlog", lane: "sales" });
    expect(place("client", null)).toEqual({ column: "backlog", lane: "campaign" });
  });
});

describe("what comes next", () => {
  it("is the sprint that runs or is planned next, and the top of the backlog without its cards", () => {
    const first = sprintUnderWay();
    const second = plan("Sprint 2");
    add("Inside", "backlog", "campaign", { points: 3, sprint: second });
    add("Then", "backlog", "campaign", { points: 1 });
    const next = nextUp(bench.board, first);
    expect(next.sprint).toMatchObject({ record: { id: second }, cards: 1, points: 3 });
    expect(next.cards.map(({ title }) => title)).toEqual(["Then"]);
    expect(nextUp(bench.board, second).sprint?.record.id).toBe(first);
  });

  it("is what is ready on a board without a backlog", () => {
    add("Ready", "ready", "campaign");
    expect(nextUp(bench.board, null)).toMatchObject({ sprint: null, cards: [{ title: "Ready" }] });
  });
});

describe("the minutes and the deck", () => {
  const held = () => {
    const sprint = sprintUnderWay();
    bench.do(sprintSave, {
      sprint,
      fields: {
        smart: { specific: "", measurable: "50 meetings", attainable: "", relevant: "", timeBound: "" },
      },
      override: { reason: "it was forgotten" },
    });
    bench.do(attachmentLink, { card: bench.card("Flyer").id, url: "https://example.com/flyer.pdf", name: "Flyer.pdf" });
    review(sprint);
    const { id, results, resultNotes } = ceremony();
    bench.do(ceremonyUpdate, {
      ceremony: id,
      fields: {
        results: { ...results, measurable: "partly" },
        resultNotes: { ...resultNotes, measurable: "41 of *50*" },
        reasons: [{ card: bench.card("Stand").id, reason: "The builder was ill" }],
      },
    });
    say("A one-pager for banks", { about: bench.card("Flyer").id });
    bench.do(feedbackToCard, { feedback: last("feedback"), column: "backlog", lane: "sales" });
    say("Thank you", { name: "Kim", side: "client" });
    return sprint;
  };

  it("tell results, reasons, proof and feedback with what became of it, and no Markdown of their own", () => {
    held();
    end();
    expect(minutesMarkdown(bench.board, ceremony(), bench.ctx.now, "UTC")).toBe(`# Review of 2017-04-26: Webinar series

Sprint 1: Fifty meetings

Took less than a minute of 120 min.

## There

- Ana

## Numbers

- 8 points done of 18 committed, 2 cards of 4; sales 5 points of 10 given, 16.7 % of the capacity; 1 of 1 promises kept.

## Done

- #2 Price list, without proof
- #1 Flyer, proof: Flyer.pdf

## Goal

- Specific: Open
- Measurable (50 meetings): Partly met. 41 of \\*50\\*
- Attainable: Open
- Relevant: Open
- Time-bound: Open

## Not done, and why

- #3 Stand: not started. The builder was ill
- #4 Battle card: not started

## Feedback

- Rosa (Sales) · \\#1 Flyer: A one-pager for banks → \\#5 A one-pager for banks
- Kim (Client): Thank you
`);
  });

  it("have a page of results and one of feedback where a review was held, and none where not", () => {
    const sprint = held();
    const pages = () => deckPages(sprintReview(bench.board, { sprint, now: bench.ctx.now, zone: "UTC" }), "en-GB");
    const results = pages().find((page) => page.kind === "results");
    expect(results).toMatchObject({ heading: "0 of 5 parts of the goal met, 1 partly met, 4 still open" });
    expect(results?.rows[1]).toMatchObject({ words: "Partly met: 41 of *50*", part: { aim: "50 meetings" } });
    const feedback = pages().find((page) => page.kind === "feedback");
    expect(feedback).toMatchObject({ heading: "2 things were said, 1 is a card by now" });
    expect(feedback?.rows.map(({ who, feedback: { made } }) => [who, made])).toEqual([
      ["Rosa, sales", "#5 A one-pager for banks"],
      ["Kim, client", ""],
    ]);
    const open = pages().find((page) => page.kind === "open");
    expect(open?.rows.map(({ note }) => note.words)).toEqual(["not started. The builder was ill", "not started"]);
    bench.do(ceremonyDelete, { ceremony: last("ceremony") });
    expect(pages().some(({ kind }) => kind === "results" || kind === "feedback")).toBe(false);
  });

  it("split much feedback over pages that hold it", () => {
    const sprint = sprintUnderWay();
    review(sprint);
    for (let at = 0; at < 30; at += 1) say("Wir hätten gern eine Übersicht aller Ansprechpartner ".repeat(4));
    const all = deckPages(sprintReview(bench.board, { sprint, now: NOW + DAY, zone: "UTC" }), "en-GB");
    const pages = all.filter((page) => page.kind === "feedback");
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flatMap(({ rows }) => rows)).toHaveLength(30);
    for (const { rows } of pages) {
      const lines = rows.map(({ textLines, madeLines }) => Math.max(textLines, madeLines, 2));
      const height = lines.reduce((sum, one) => sum + one * deckLayout.rowLine + deckLayout.rowPadding, 0);
      expect(height).toBeLessThanOrEqual(deckLayout.rows);
    }
    expect(pages.map(({ continued }) => continued)).toEqual(pages.map((_, index) => index > 0));
  });
});

it("is told in the deck of its own sprint, and of no other", () => {
  const sprint = sprintUnderWay();
  const next = plan("Sprint 2");
  review(sprint);
  say("A one-pager for banks");
  end();
  const heldOf = (one: string | null) =>
    sprintReview(bench.board, { sprint: one, now: bench.ctx.now, zone: "UTC" }).held;
  expect(heldOf(sprint)?.feedback.map(({ text }) => text)).toEqual(["A one-pager for banks"]);
  expect(heldOf(next)).toBeNull();
  expect(heldOf(null)).toBeNull();
});
