import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Command } from "../../../../src/core/commands/command.ts";
import { commandById } from "../../../../src/core/commands/registry.ts";
import type { CeremonyRecord } from "../../../../src/core/document/ceremony-records.ts";
import { type SprintRecord, sprintSchema } from "../../../../src/core/document/sprint-records.ts";
import { deckPages } from "../../../../src/core/reports/deck-pages.ts";
import { minutesMarkdown } from "../../../../src/core/reports/minutes-markdown.ts";
import { sprintReview } from "../../../../src/core/reports/sprint-review.ts";
import { type BenchBoard, NOW } from "../../../helpers/bench-board.ts";
import { gestures, groundedBoard, onBoard } from "../../../helpers/random-gesture.ts";

const DAY = 86_400_000;
const run = (bench: BenchBoard, id: string, args: unknown) => bench.do(commandById(id) as Command, args);

/** A bench on which a sprint of eight cards was closed: three done, five not, each of which went another way. */
function closed() {
  const bench = groundedBoard();
  const [sprint, next] = [...bench.board.tables.sprint.keys()] as [string, string];
  const cards = bench.ids("a", "b", "c", "d", "e", "f", "g", "h");
  const [a, b, c, d, e] = cards;
  const override = { reason: "It is needed for the fair" };
  run(bench, "sprint.addCards", { sprint, cards, override });
  run(bench, "sprint.start", { sprint });
  const move = (card: string | undefined, column: string, days: number) => {
    bench.ctx.now = NOW + days * DAY;
    run(bench, "card.move", { cards: [card], column, lane: "campaign", before: null });
  };
  move(a, "doing", 1);
  move(b, "doing", 1);
  move(a, "done", 2);
  move(e, "done", 3);
  move(c, "waiting", 3);
  run(bench, "card.block", { card: d, reason: "Legal has the text", owner: "ben" });
  bench.ctx.now = NOW + 9 * DAY;
  const ways = [{ card: c, to: "next" }, ...[d].map((card) => ({ card, to: "stays" }))];
  run(bench, "sprint.close", { sprint, rest: "backlog", cards: ways, next, override });
  return { bench, sprint };
}

/** All that the review of a closed sprint tells, but for what was said in it and what became of that. */
function cameTo(bench: BenchBoard, sprint: string) {
  return { ...sprintReview(bench.board, { sprint, now: bench.ctx.now, zone: "UTC" }), held: null };
}

describe("the review of a closed sprint", () => {
  it("says what was done, and of the rest where it stood and what became of it", () => {
    const { bench, sprint } = closed();
    const review = sprintReview(bench.board, { sprint, now: bench.ctx.now, zone: "UTC" });
    expect(review.total).toMatchObject({ cards: 3, ofCards: 8 });
    expect(review.open.map(({ title, open }) => [title, open?.words])).toEqual([
      ["c", "in Waiting for 6 days; went on to the next sprint"],
      ["f", "in Doing for 9 days; went back to the backlog"],
      ["g", "in Doing for 9 days; went back to the backlog"],
      ["b", "in Doing for 8 days; went back to the backlog"],
      ["d", "blocked 6 days: Legal has the text (Ben is on it); stayed on the board"],
    ]);
  });

  it("stays what it is when columns change their stage, and cards their points, side, title and place", () => {
    const { bench, sprint } = closed();
    const before = cameTo(bench, sprint);
    bench.ctx.now += DAY;
    run(bench, "column.update", { column: "done", fields: { stage: "active" } });
    run(bench, "column.update", { column: "doing", fields: { stage: "done" } });
    run(bench, "lane.update", { lane: "campaign", fields: { kind: "sales" } });
    run(bench, "card.update", { cards: bench.ids("b", "h"), fields: { points: 99, title: "Renamed" } });
    run(bench, "card.delete", { cards: bench.ids("a", "c"), deleted: true });
    run(bench, "card.unblock", { card: bench.card("d").id });
    expect(cameTo(bench, sprint)).toEqual(before);
  });

  it("is told in the names of that day, in deck and minutes alike, whoever and whatever is called otherwise since", () => {
    const { bench, sprint } = closed();
    const end = () => {
      const held = [...bench.board.tables.ceremony.values()].find(
        ({ kind, endedAt }) => kind === "review" && endedAt === null,
      );
      run(bench, "ceremony.end", { ceremony: held?.id, usedMs: 0, lengthMs: 7_200_000, spoke: [] });
      return held?.id ?? "";
    };
    end();
    run(bench, "ceremony.start", { kind: "review", sprint, present: ["ana", "ben"] });
    const ceremony = end();
    const texts = () => {
      const review = sprintReview(bench.board, { sprint, now: bench.ctx.now, zone: "UTC" });
      const held = bench.board.tables.ceremony.get(ceremony) as CeremonyRecord;
      return {
        deck: [review.board, review.team, review.promise, review.days, deckPages(review, "en-GB")],
        minutes: minutesMarkdown(bench.board, held, bench.ctx.now, "UTC"),
      };
    };
    const before = texts();
    expect(JSON.stringify(before.deck)).toContain("Ben is on it");
    run(bench, "member.update", { member: "ben", fields: { name: "Benedikt" } });
    run(bench, "member.delete", { member: "ana" });
    run(bench, "column.update", { column: "doing", fields: { name: "In hand" } });
    run(bench, "column.update", { column: "waiting", fields: { name: "Asleep" } });
    run(bench, "column.move", { column: "waiting", before: "backlog" });
    run(bench, "lane.update", { lane: "campaign", fields: { name: "Renamed", kind: "custom" } });
    run(bench, "lane.move", { lane: "campaign", before: "sales" });
    run(bench, "lane.delete", { lane: "sales", moveTo: "campaign" });
    run(bench, "column.delete", { column: "waiting", moveTo: "doing" });
    run(bench, "board.update", {
      fields: { name: "Another", workingDays: [1, 2], promise: { days: 3, strictness: "within" } },
    });
    run(bench, "card.update", { cards: bench.ids("a"), fields: { assignees: [], requester: "Somebody else" } });
    run(bench, "card.block", { card: bench.card("d").id, reason: "Another reason", owner: "ben" });
    expect(texts()).toEqual(before);
  });

  it("is told in the names of today where an older version closed it and wrote none down", () => {
    const { bench, sprint } = closed();
    const record = bench.board.tables.sprint.get(sprint) as SprintRecord;
    if (!record.summary) throw new Error("It was not closed.");
    const { board: _names, cards, ...summary } = record.summary;
    const older = { ...record, summary: { ...summary, cards: cards.map(({ stood: _stood, ...card }) => card) } };
    const before = cameTo(bench, sprint);
    bench.board.tables.sprint.set(sprint, sprintSchema.parse(older));
    expect(cameTo(bench, sprint)).toEqual(before);
    run(bench, "column.update", { column: "waiting", fields: { name: "Asleep" } });
    const review = sprintReview(bench.board, { sprint, now: bench.ctx.now, zone: "UTC" });
    expect(review.open[0]?.open?.words).toBe("in Asleep for 6 days; went on to the next sprint");
  });

  it("stays what it is whatever is done afterwards", { timeout: 60_000 }, () => {
    let done = 0;
    fc.assert(
      fc.property(gestures, (list) => {
        const { bench, sprint } = closed();
        const before = cameTo(bench, sprint);
        for (const gesture of list) {
          bench.ctx.now += 3_600_000;
          const { command, args } = onBoard(bench.board, gesture);
          if (bench.try(command, args).kind === "proposal") done += 1;
        }
        expect(cameTo(bench, sprint)).toEqual(before);
      }),
      { numRuns: 100 },
    );
    expect(done).toBeGreaterThan(500);
  });
});
