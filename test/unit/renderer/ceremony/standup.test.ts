import { beforeEach, describe, expect, test } from "vitest";
import { cardAdd } from "../../../../src/core/commands/card-add.ts";
import { cardArchive } from "../../../../src/core/commands/card-archive.ts";
import { cardMove } from "../../../../src/core/commands/card-move.ts";
import { cardTag } from "../../../../src/core/commands/card-tag.ts";
import { cardUpdate } from "../../../../src/core/commands/card-update.ts";
import { practiceUpdate } from "../../../../src/core/commands/practice-update.ts";
import type { CardRecord } from "../../../../src/core/document/records.ts";
import { speakerCards } from "../../../../src/core/reports/speaker-cards.ts";
import { spanWords, summaryWords, usedWords } from "../../../../src/renderer/features/ceremony/shared/minutes-words.ts";
import { ageWords, owedBy } from "../../../../src/renderer/features/ceremony/standup/card-facts.ts";
import { renewWalk, standupLocal } from "../../../../src/renderer/features/ceremony/standup/standup-local.ts";
import { createIndexes } from "../../../../src/renderer/session/create-indexes.ts";
import { BenchBoard } from "../../../helpers/bench-board.ts";

const MINUTE = 60_000;

describe("the walk of this window", () => {
  let bench: BenchBoard;
  const idOf = (title: string) => [...bench.board.tables.card.values()].find((card) => card.title === title)?.id ?? "";
  const titles = (ids: readonly string[]) => ids.map((id) => bench.board.tables.card.get(id)?.title);
  const focus = () => titles([standupLocal.getState().focus ?? ""])[0];
  const on = (title: string) => standupLocal.setState({ focus: idOf(title) });

  beforeEach(() => {
    bench = new BenchBoard();
    for (const title of ["one", "two", "three"]) {
      bench.ctx.now += MINUTE;
      bench.do(cardAdd, { titles: [title], column: "ready", lane: "campaign", at: "bottom" });
    }
    standupLocal.setState(standupLocal.getInitialState());
    renewWalk(bench, "today", null);
  });

  test("a standup begins with the first card", () => {
    expect(titles(standupLocal.getState().order)).toEqual(["one", "two", "three"]);
    expect(focus()).toBe("one");
  });

  test("the card in focus stays in focus when it is moved to where nobody is heard", () => {
    on("two");
    bench.do(cardMove, { cards: [idOf("two")], column: "done", lane: "campaign", before: null });
    renewWalk(bench, "today", null);
    expect(focus()).toBe("two");
    expect(titles(standupLocal.getState().order)).toEqual(["one", "two", "three"]);
  });

  test("whoever was next has it when the card in focus leaves the board, and the last stays last", () => {
    on("two");
    bench.do(cardArchive, { cards: [idOf("two")], archived: true });
    renewWalk(bench, "today", null);
    expect(focus()).toBe("three");
    bench.do(cardArchive, { cards: [idOf("three")], archived: true });
    renewWalk(bench, "today", null);
    expect(focus()).toBe("one");
  });

  test("where nothing is left nothing is in focus, and new work is found again", () => {
    bench.do(cardArchive, { cards: ["one", "two", "three"].map(idOf), archived: true });
    renewWalk(bench, "today", null);
    expect(standupLocal.getState().focus).toBeNull();
    bench.do(cardAdd, { titles: ["late"], column: "ready", lane: "campaign", at: "bottom" });
    renewWalk(bench, "today", null);
    expect(focus()).toBe("late");
  });

  test("what the wall hears besides is heard here too", () => {
    bench.do(cardAdd, { titles: ["shipped"], column: "done", lane: "campaign", at: "bottom" });
    renewWalk(bench, "today", { stages: ["ready", "done"], sales: "first" });
    expect(titles(standupLocal.getState().order)).toEqual(["shipped", "one", "two", "three"]);
    expect(focus()).toBe("one");
  });

  test("who speaks tells of their cards in the order in which the board is walked", () => {
    bench.do(cardAdd, { titles: ["deal"], column: "ready", lane: "sales", at: "bottom" });
    bench.do(cardTag, { cards: [idOf("one"), idOf("deal")], add: { assignees: ["ana"] }, remove: {} });
    expect(titles(speakerCards(bench.board, "ana"))).toEqual(["deal", "one"]);
    bench.do(practiceUpdate, { fields: { standupSales: "last" } });
    expect(titles(speakerCards(bench.board, "ana"))).toEqual(["one", "deal"]);
  });

  test("a card is due until it is done", () => {
    bench.do(cardUpdate, { cards: [idOf("one")], fields: { dueDate: "2017-04-20" } });
    const owed = () => {
      const card = bench.board.tables.card.get(idOf("one")) as CardRecord;
      return owedBy(bench.board, createIndexes(bench.board), card, { now: bench.ctx.now, zone: "UTC" });
    };
    expect(owed()).toMatchObject([{ label: "Due", late: true }]);
    bench.do(cardMove, { cards: [idOf("one")], column: "done", lane: "campaign", before: null });
    expect(owed()).toEqual([]);
  });

  test("the next standup begins anew", () => {
    on("three");
    renewWalk(bench, "tomorrow", null);
    expect(focus()).toBe("one");
  });
});

describe("the words of a standup", () => {
  test("how long a card has been where it is", () => {
    const now = Date.UTC(2026, 2, 12, 9);
    const today = { now, zone: "UTC" };
    expect(ageWords(now - MINUTE, "Review", today)).toBe("new in Review today");
    // Days change at midnight, not after 24 hours.
    expect(ageWords(now - 10 * 60 * MINUTE, "Review", today)).toBe("in Review since yesterday");
    expect(ageWords(Date.UTC(2026, 2, 6, 23), "Review", today)).toBe("6 days in Review");
  });

  test("the time it took, and by how much it was over", () => {
    expect(spanWords(59_999)).toBe("less than a minute");
    expect(usedWords({ usedMs: 14 * MINUTE, lengthMs: 15 * MINUTE })).toBe("14 min of 15 min");
    expect(usedWords({ usedMs: 18 * MINUTE, lengthMs: 15 * MINUTE })).toBe("18 min of 15 min, 3 min over");
    expect(usedWords({ usedMs: 15.5 * MINUTE, lengthMs: 15 * MINUTE })).not.toContain("over");
  });

  test("what it came to", () => {
    const moved = { card: "c", number: 1, title: "Banner", from: "Ready", to: "Doing" };
    const stop = { blocker: "x", title: "Banner", reason: "no logo", owner: "" };
    expect(summaryWords({ moved: [], raised: [], cleared: [] })).toBe("nothing moved");
    expect(summaryWords({ moved: [moved], raised: [stop, stop], cleared: [stop] })).toBe(
      "1 card moved, 2 impediments raised, 1 cleared",
    );
  });
});
