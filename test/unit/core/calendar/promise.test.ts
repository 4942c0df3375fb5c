import { describe, expect, it } from "vitest";
import { finishedAt, promiseDue, promiseState } from "../../../../src/core/calendar/promise.ts";
import { boardUpdate } from "../../../../src/core/commands/board-update.ts";
import { cardAdd } from "../../../../src/core/commands/card-add.ts";
import { cardMove } from "../../../../src/core/commands/card-move.ts";
import type { BoardRecord } from "../../../../src/core/document/records.ts";
import { BenchBoard, NOW } from "../../../helpers/bench-board.ts";

const DAY = 86_400_000;
const policy = (days: number, strictness: "under" | "within", holidays: string[] = []) =>
  ({ promise: { days, strictness }, workingDays: [1, 2, 3, 4, 5], holidays }) satisfies Partial<BoardRecord>;

describe("the promise to sales", () => {
  it("ends on Tue 9 May 2017 when accepted on Tue 25 April within ten working days", () => {
    expect(promiseDue(policy(10, "within"), "2017-04-25")).toBe("2017-05-09");
  });

  it("ends a working day earlier when it says under ten", () => {
    expect(promiseDue(policy(10, "under"), "2017-04-25")).toBe("2017-05-08");
  });

  it("steps over holidays", () => {
    expect(promiseDue(policy(10, "within", ["2017-05-01", "2017-05-06"]), "2017-04-25")).toBe("2017-05-10");
  });

  it("starts on the next working day when accepted on a Saturday", () => {
    expect(promiseDue(policy(1, "within"), "2017-04-29")).toBe("2017-05-02");
  });

  const salesCard = () => {
    const bench = new BenchBoard();
    bench.do(cardAdd, { titles: ["case study"], column: "ready", lane: "sales", at: "bottom" });
    return bench;
  };
  const words = (bench: BenchBoard, days: number) =>
    promiseState(bench.board, bench.card("case study"), NOW + days * DAY, "UTC")?.words;

  it("counts down on the card and says in words when it is late", () => {
    const bench = salesCard();
    expect(words(bench, 0)).toBe("0 of 10 days");
    expect(words(bench, 2)).toBe("2 of 10 days");
    expect(words(bench, 13)).toBe("9 of 10 days");
    expect(words(bench, 14)).toBe("1 day late");
    expect(words(bench, 15)).toBe("2 days late");
    bench.do(boardUpdate, { fields: { promise: { days: 10, strictness: "within" } } });
    expect(words(bench, 14)).toBe("10 of 10 days");
  });

  it("stands still once the card is done, and runs on when it leaves done", () => {
    const bench = salesCard();
    const move = (column: string) =>
      bench.do(cardMove, { cards: bench.ids("case study"), column, lane: "sales", before: null });
    bench.ctx.now = NOW + 8 * DAY;
    move("done");
    expect(words(bench, 40)).toBe("kept in 6 days");
    expect(finishedAt(bench.board, bench.card("case study"))).toBe(NOW + 8 * DAY);
    bench.ctx.now = NOW + 20 * DAY;
    move("doing");
    expect(words(bench, 20)).toBe("5 days late");
    bench.ctx.now = NOW + 21 * DAY;
    move("done");
    expect(words(bench, 60)).toBe("done 6 days late");
  });

  it("takes the day of acceptance from the board's zone, not from UTC", () => {
    const bench = salesCard();
    const late = Date.UTC(2017, 3, 25, 23);
    const card = { ...bench.card("case study"), acceptedAt: late };
    expect(promiseState(bench.board, card, late, "UTC")?.due).toBe("2017-05-08");
    expect(promiseState(bench.board, card, late, "Asia/Tokyo")?.due).toBe("2017-05-09");
  });

  it("is not given to marketing's own work, nor before acceptance", () => {
    const bench = new BenchBoard();
    bench.do(cardAdd, { titles: ["banner"], column: "ready", lane: "campaign", at: "bottom" });
    bench.do(cardAdd, { titles: ["idea"], column: "backlog", lane: "sales", at: "bottom" });
    expect(promiseState(bench.board, bench.card("banner"), NOW, "UTC")).toBeNull();
    expect(promiseState(bench.board, bench.card("idea"), NOW, "UTC")).toBeNull();
  });
});
