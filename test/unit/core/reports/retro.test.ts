import { beforeEach, describe, expect, it } from "vitest";
import { actionSave } from "../../../../src/core/commands/action-save.ts";
import { actionToCard } from "../../../../src/core/commands/action-to-card.ts";
import { cardAdd } from "../../../../src/core/commands/card-add.ts";
import { cardBlock } from "../../../../src/core/commands/card-block.ts";
import { cardUnblock } from "../../../../src/core/commands/card-unblock.ts";
import { ceremonyEnd } from "../../../../src/core/commands/ceremony-end.ts";
import { ceremonyStart } from "../../../../src/core/commands/ceremony-start.ts";
import { ceremonyUpdate } from "../../../../src/core/commands/ceremony-update.ts";
import { stickyDelete } from "../../../../src/core/commands/sticky-delete.ts";
import { stickyGroup } from "../../../../src/core/commands/sticky-group.ts";
import { stickySave } from "../../../../src/core/commands/sticky-save.ts";
import { stickyVote } from "../../../../src/core/commands/sticky-vote.ts";
import type { CeremonyRecord } from "../../../../src/core/document/ceremony-records.ts";
import type { AnyRecord, RecordOf, RecordType } from "../../../../src/core/document/records.ts";
import { impediments, impedimentsMarkdown, impedimentTotals } from "../../../../src/core/reports/impediments.ts";
import {
  followedActions,
  retroCounts,
  retroPart,
  retroTopics,
  votesGiven,
} from "../../../../src/core/reports/retro.ts";
import { retroMarkdown } from "../../../../src/core/reports/retro-markdown.ts";
import { BenchBoard } from "../../../helpers/bench-board.ts";
import { sprint } from "../../../helpers/sample-records.ts";

const DAY = 86_400_000;
let bench: BenchBoard;
const last = <T extends RecordType>(type: T): RecordOf<T> =>
  [...(bench.board.tables[type].values() as Iterable<AnyRecord>)].at(-1) as RecordOf<T>;
const begin = (more: object = {}): CeremonyRecord => {
  bench.ctx.now += DAY;
  bench.do(ceremonyStart, { kind: "retro", present: ["ana", "ben"], ...more });
  return last("ceremony");
};
const held = () => last("ceremony");
const write = (text: string, column = "improve", author: string | null = "ana"): string => {
  bench.ctx.now += 1;
  bench.do(stickySave, { sticky: null, ceremony: held().id, column, text, author });
  return last("sticky").id;
};
const reveal = () => bench.do(ceremonyUpdate, { ceremony: held().id, fields: { revealed: true } });
const decide = (text: string, more: object = {}) => {
  const usual = { action: null, ceremony: held().id, owner: "ana", dueDate: null, done: false };
  bench.do(actionSave, { ...usual, text, ...more });
  return last("action");
};
const end = () => bench.do(ceremonyEnd, { ceremony: held().id, usedMs: 2_700_000, lengthMs: 5_400_000, spoke: [] });

beforeEach(() => {
  bench = new BenchBoard();
});

describe("a retrospective", () => {
  it("counts face-down notes by column and by who wrote them, and a deleted one no more", () => {
    begin();
    write("a");
    write("b", "keep", null);
    const gone = write("c");
    bench.do(stickyDelete, { sticky: gone });
    expect(retroCounts(bench.board, held().id)).toEqual({
      columns: new Map([
        ["improve", 1],
        ["keep", 1],
      ]),
      authors: new Map([
        ["ana", 1],
        [null, 1],
      ]),
    });
  });

  it("tells a person's own votes, and keeps topics as written while people vote", () => {
    expect(begin({ votesEach: 5 }).votesEach).toBe(5);
    const [first, second] = [write("first"), write("second")];
    reveal();
    bench.do(stickyVote, { sticky: second, member: "ana", votes: 4 });
    bench.do(stickyVote, { sticky: second, member: "ben", votes: 1 });
    bench.do(stickyVote, { sticky: first, member: "ben", votes: 2 });
    expect(votesGiven(bench.board, held().id, "ana")).toEqual(new Map([[second, 4]]));
    expect(votesGiven(bench.board, held().id, "ben")).toEqual(
      new Map([
        [first, 2],
        [second, 1],
      ]),
    );
    const texts = (as?: "written") => retroTopics(bench.board, held().id, as).map(({ text }) => text);
    expect(texts("written")).toEqual(["first", "second"]);
    expect(texts()).toEqual(["second", "first"]);
  });

  it("goes on where its records stand when a window was closed in the middle", () => {
    begin();
    const part = () => retroPart(bench.board, held());
    expect(part()).toBe("write");
    const note = write("Fewer meetings");
    expect(part()).toBe("write");
    reveal();
    expect(part()).toBe("group");
    bench.do(stickyVote, { sticky: note, member: "ana", votes: 1 });
    expect(part()).toBe("vote");
    decide("Cancel the Monday meeting");
    expect(part()).toBe("discuss");
    end();
    begin();
    expect(part()).toBe("last");
    write("x");
    expect(part()).toBe("write");
  });

  it("begins with the open actions of those before, and keeps the ones that are ticked meanwhile in view", () => {
    begin();
    const [late, soon] = [decide("Late", { dueDate: "2017-05-09" }), decide("Soon", { dueDate: "2017-05-02" })];
    decide("Over", { done: true });
    end();
    begin();
    decide("Of today");
    const followed = () => followedActions(bench.board, held()).map(({ text }) => text);
    expect(followed()).toEqual(["Soon", "Late"]);
    const { id: action, ceremony, text, owner, dueDate } = soon;
    bench.do(actionSave, { action, ceremony, text, owner, dueDate, done: true });
    expect(followed()).toEqual(["Late", "Soon"]);
    expect(late.doneAt).toBeNull();
  });

  it("hands out topics with votes and notes, and what was agreed", () => {
    begin();
    const lead = write("Fewer *meetings*");
    const under = write("Mondays are\nfull", "better", null);
    const quiet = write("Pair reviews", "keep", "ben");
    bench.do(stickyGroup, { stickies: [under], under: lead });
    expect(retroMarkdown(bench.board, held(), "UTC")).not.toContain("meetings");
    expect(retroMarkdown(bench.board, held(), "UTC")).toContain("2 notes were never revealed.");
    reveal();
    bench.do(stickyVote, { sticky: lead, member: "ben", votes: 2 });
    bench.do(stickyVote, { sticky: quiet, member: "ben", votes: 1 });
    const cancel = decide("Cancel the Monday meeting", { dueDate: "2017-05-02" });
    decide("Ask the agency", { owner: null, done: true });
    bench.do(actionToCard, { action: cancel.id, column: "backlog", lane: "campaign" });
    end();
    expect(retroMarkdown(bench.board, held(), "UTC")).toBe(`# Retrospective of 2017-04-26: Webinar series

Took 45 min of 90 min.

## There

- Ana, Ben

## What to keep doing

- Pair reviews (Ben) — 1 vote

## How to improve

- Fewer \\*meetings\\* (Ana) — 2 votes
  - Mondays are full

## Actions

- Cancel the Monday meeting (Ana, by 2017-05-02, card #1)
- Ask the agency (nobody owns it, done)
`);
  });
});

describe("impediments", () => {
  it("add up to what stands, the working days the sprint lost, and the mean days to clear", () => {
    bench = new BenchBoard([
      sprint({ startDate: "2017-04-26", endDate: "2017-05-09", startedAt: bench.ctx.now + DAY / 2, state: "active" }),
    ]);
    bench.do(cardAdd, { titles: ["Banner", "Mail"], column: "doing", lane: "campaign", at: "bottom" });
    const totals = () => {
      const list = impediments(bench.board, bench.ctx.now, "UTC");
      return impedimentTotals(bench.board, list, bench.ctx.now, "UTC");
    };
    expect(totals()).toEqual({ open: 0, lostInSprint: 0, meanDays: null });
    // Tuesday, the day before the sprint: of the three days until Thursday the sprint lost two.
    bench.do(cardBlock, { card: bench.card("Mail").id, reason: "no texts", owner: "ana" });
    bench.ctx.now += 2 * DAY;
    bench.do(cardUnblock, { card: bench.card("Mail").id });
    bench.ctx.now += DAY;
    // Friday to Monday: two working days, four of the calendar.
    bench.do(cardBlock, { card: bench.card("Banner").id, reason: "no logo | no type", owner: null });
    bench.ctx.now += 3 * DAY;
    expect(totals()).toEqual({ open: 1, lostInSprint: 4, meanDays: 3 });
    bench.do(cardUnblock, { card: bench.card("Banner").id });
    expect(totals()).toEqual({ open: 0, lostInSprint: 4, meanDays: 3.5 });
    expect(impedimentsMarkdown(impediments(bench.board, bench.ctx.now, "UTC"))).toBe(
      `| Card | In the way | Owner | Sprint | Since | Cleared | Age in days | Working days lost |
| --- | --- | --- | --- | --- | --- | --- | --- |
| #1 Banner | no logo \\| no type | — | Sprint 14 | 2017-04-28 | 2017-05-01 | 4 | 2 |
| #2 Mail | no texts | Ana | — | 2017-04-25 | 2017-04-27 | 3 | 3 |
`,
    );
  });
});
