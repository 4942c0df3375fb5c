import { describe, expect, test } from "vitest";
import type { AnyRecord, CardRecord } from "../../../../src/core/document/records.ts";
import { checkRecords } from "../../../../src/core/interchange/check-records.ts";
import { sprintReview } from "../../../../src/core/reports/sprint-review.ts";
import { blocker, card, DAY, MONDAY, smallBoard, sprint, transition } from "../../../helpers/sample-records.ts";

const NOW = MONDAY + 9 * DAY;
const options = { sprint: "s14", now: NOW, zone: "UTC" };
const member = (id: string, name: string): AnyRecord => ({
  type: "member",
  id,
  name,
  initials: "",
  colour: "teal",
  role: "team",
  limit: null,
  deletedAt: null,
  source: null,
});

/** A card of the sprint that came to `column` so many days after the sprint began. */
function work(id: string, column: string, days: number, fields: Partial<CardRecord> = {}): AnyRecord[] {
  const lane = fields.place?.lane ?? (fields.origin === "sales" ? "sales" : "l1");
  const number = Number(id.slice(1));
  return [
    card({
      id,
      number,
      title: `Card ${number}`,
      sprint: "s14",
      ...fields,
      place: { column, lane, order: `a${number}` },
    }),
    transition({ id: `${id}-1`, card: id, to: { column: "ready", lane } }),
    ...(column === "ready"
      ? []
      : [
          transition({
            id: `${id}-2`,
            card: id,
            from: { column: "ready", lane },
            to: { column, lane },
            at: MONDAY + days * DAY,
          }),
        ]),
  ];
}
const boardOf = (...records: AnyRecord[]) =>
  checkRecords([...smallBoard().filter((one) => one.type !== "card"), sprint(), ...records]);

describe("the review of a sprint", () => {
  const board = boardOf(
    member("m1", "Jonas Lund"),
    ...work("c1", "done", 4, { points: 5, assignees: ["m1"] }),
    ...work("c2", "done", 6, { points: 3, origin: "sales", requester: "Ruth", acceptedAt: MONDAY }),
    ...work("c3", "doing", 7, { points: 2.5 }),
    ...work("c4", "doing", 7, { points: 5, origin: "sales", acceptedAt: MONDAY - 14 * DAY }),
    ...work("c5", "ready", 0, { points: null }),
    ...work("c6", "done", 1, { sprint: null }),
    ...work("c7", "done", 1, { deletedAt: NOW }),
    blocker({ card: "c4", since: NOW - 3 * DAY, owner: "m1", reason: "the customer's lawyer" }),
  );
  const review = sprintReview(board, options);

  test("says of when and of what it is", () => {
    expect(review).toMatchObject({
      board: "Webinar series",
      sprint: "Sprint 14",
      from: "2026-03-02",
      to: "2026-03-13",
      days: 10,
      team: ["Jonas Lund"],
    });
    expect(review.goal).toBe("30 % more registrations by the end of the quarter");
  });

  test("counts cards and points done of those in the sprint, by lane", () => {
    expect(review.total).toEqual({ cards: 2, points: 8, ofCards: 5, ofPoints: 15.5 });
    expect(review.lanes.map(({ name, done, ...rest }) => [name, done.map((one) => one.number), rest])).toEqual([
      ["Sales", [2], { kind: "sales", cards: 1, points: 3, ofCards: 2, ofPoints: 8 }],
      ["Campaign", [1], { kind: "marketing", cards: 1, points: 5, ofCards: 3, ofPoints: 7.5 }],
    ]);
  });

  test("says why each open card is not done", () => {
    expect(review.open.map((one) => [one.number, one.open?.kind, one.open?.words])).toEqual([
      [3, "active", "in progress in Doing for 2 days"],
      [4, "blocked", "blocked 3 days: the customer's lawyer (Jonas Lund is on it)"],
      [5, "ready", "not started"],
    ]);
  });

  test("tells what sales asked for, its promises and its share of the capacity", () => {
    expect(review.requests.map((one) => [one.number, one.promise?.state])).toEqual([
      [2, "kept"],
      [4, "late"],
    ]);
    expect(review.promises).toEqual({ kept: 1, late: 1, running: 0 });
    expect(review.share).toMatchObject({ sales: 8, capacity: 30, allocated: 10, unused: 2, overBy: 0 });
    expect(review.share.share).toBeCloseTo(8 / 30, 10);
  });

  test("refuses a sprint that is not there", () => {
    expect(() => sprintReview(board, { ...options, sprint: "nope" })).toThrow("no sprint nope");
  });
});

test("a closed sprint is told as it stood at the end of its last day", () => {
  const late = [
    ...work("c1", "done", 4),
    ...work("c2", "done", 20),
    transition({
      id: "c1-3",
      card: "c1",
      from: { column: "done", lane: "l1" },
      to: { column: "doing", lane: "l1" },
      at: MONDAY + 21 * DAY,
    }),
    transition({
      id: "c1-4",
      card: "c1",
      from: { column: "doing", lane: "l1" },
      to: { column: "done", lane: "l1" },
      at: MONDAY + 22 * DAY,
    }),
  ];
  const board = checkRecords([
    ...smallBoard().filter((one) => one.type !== "card"),
    sprint({ state: "closed" }),
    ...late,
  ]);
  const review = sprintReview(board, { ...options, now: MONDAY + 60 * DAY });
  expect(review.lanes[0]?.done.map((one) => [one.number, one.finished])).toEqual([[1, "2026-03-06"]]);
  expect(review.open.map((one) => [one.number, one.open?.words])).toEqual([[2, "not started"]]);
});

test("a sprint that was closed keeps the cards that went elsewhere since, with the points they had", () => {
  const closedAt = MONDAY + 11 * DAY;
  const none = { cards: 0, points: 0 };
  const summary = {
    committed: { cards: 2, points: 8 },
    completed: { cards: 1, points: 5 },
    completedSales: 0,
    added: none,
    removed: none,
    capacity: 30,
    allocated: 10,
    cards: [
      { card: "c1", number: 1, title: "Card 1", points: 5, sales: false, committed: true, outcome: "done" as const },
      { card: "c2", number: 2, title: "Card 2", points: 3, sales: false, committed: true, outcome: "backlog" as const },
    ],
  };
  const board = checkRecords([
    ...smallBoard().filter((one) => one.type !== "card"),
    sprint({ state: "closed", closedAt, summary, miniGoals: [{ id: "g1", text: "Page live", done: true, group: "" }] }),
    ...work("c1", "done", 4, { points: 99, deletedAt: closedAt + DAY }),
    ...work("c2", "doing", 4, { points: 99, sprint: null, title: "Renamed" }),
    ...work("c3", "doing", 4),
  ]);
  const review = sprintReview(board, { ...options, now: MONDAY + 60 * DAY });
  expect(review.total).toEqual({ cards: 1, points: 5, ofCards: 2, ofPoints: 8 });
  expect(review.open.map((one) => [one.title, one.open?.words])).toEqual([
    ["Card 2", "in Doing for 7 days; went back to the backlog"],
  ]);
  expect(review.steps).toEqual([{ kind: "mini-goal", text: "Page live", done: true }]);
});

test("a sprint that was closed is told of the lane and the side a card was on, wherever it went since", () => {
  const closedAt = MONDAY + 11 * DAY;
  const none = { cards: 0, points: 0 };
  const told = (card: string, sales: boolean) => ({
    card,
    number: 1,
    title: "Card",
    points: 5,
    sales,
    committed: true,
    outcome: "done" as const,
  });
  const summary = {
    committed: { cards: 2, points: 10 },
    completed: { cards: 2, points: 10 },
    completedSales: 5,
    added: none,
    removed: none,
    capacity: 30,
    allocated: 10,
    cards: [told("c1", true), told("c2", false)],
  };
  const board = checkRecords([
    ...smallBoard().filter((one) => one.type !== "card"),
    sprint({ state: "closed", closedAt, summary }),
    ...work("c1", "done", 4, { origin: "sales" }),
    ...work("c2", "done", 4),
  ]);
  const then = sprintReview(board, { ...options, now: closedAt + 40 * DAY });
  const [one, two] = ["c1", "c2"].map((id) => board.tables.card.get(id) as CardRecord) as [CardRecord, CardRecord];
  board.tables.card.set("c1", { ...one, origin: "marketing", place: { ...one.place, lane: "l1" } });
  board.tables.card.set("c2", { ...two, origin: "sales" });
  const move = { from: { column: "done", lane: "sales" }, to: { column: "done", lane: "l1" }, at: closedAt + DAY };
  const moved = transition({ id: "c1-3", card: "c1", ...move });
  if (moved.type === "transition") board.tables.transition.set(moved.id, moved);
  expect(then.share.sales).toBe(5);
  expect(sprintReview(board, { ...options, now: closedAt + 40 * DAY })).toEqual(then);
});

test("a review of all work counts the archive as far as it is done, and only counts what nobody began", () => {
  const ideas: AnyRecord = {
    ...smallBoard().find((one) => one.id === "ready"),
    id: "ideas",
    name: "Ideas",
    stage: "backlog",
    order: "Zz",
  } as AnyRecord;
  const board = boardOf(
    ideas,
    ...work("c1", "done", 4, { archivedAt: NOW, sprint: null }),
    ...work("c2", "doing", 4, { archivedAt: NOW, sprint: null }),
    card({ id: "c3", number: 3, place: { column: "ideas", lane: "l1", order: "a0" } }),
    ...work("c4", "doing", 4),
    ...work("c5", "ready", 0),
    ...work("c6", "ready", 0, { origin: "sales", acceptedAt: MONDAY - 30 * DAY }),
  );
  const review = sprintReview(board, { ...options, sprint: null });
  expect(review.total).toMatchObject({ cards: 1, ofCards: 3 });
  expect(review.notBegun.cards).toBe(2);
  expect(review.notBegun.next.map((one) => one.number)).toEqual([5, 3]);
  // Sales is owed the sixth: it is named, begun or not.
  expect(review.open.map((one) => one.number)).toEqual([4, 6]);
  // The board's share is one of its sprints; nobody gave sales one of all work.
  expect(review.share).toMatchObject({ share: null, allocated: null, unused: 0, overBy: 0 });
});

test("what was begun and put back, waits or is archived is told as that", () => {
  const waiting: AnyRecord = {
    ...smallBoard().find((one) => one.id === "doing"),
    id: "legal",
    name: "Legal",
    stage: "waiting",
    order: "a15",
  } as AnyRecord;
  const board = boardOf(
    waiting,
    ...work("c1", "legal", 8),
    ...work("c2", "doing", 4),
    transition({
      id: "c2-3",
      card: "c2",
      from: { column: "doing", lane: "l1" },
      to: { column: "ready", lane: "l1" },
      at: MONDAY + 5 * DAY,
    }),
    ...work("c3", "doing", 4, { archivedAt: NOW - DAY }),
  );
  const back = board.tables.card.get("c2") as CardRecord;
  board.tables.card.set("c2", { ...back, place: { ...back.place, column: "ready" } });
  expect(sprintReview(board, options).open.map((one) => [one.number, one.open?.words])).toEqual([
    [1, "waiting in Legal for 1 day"],
    [3, "archived before it was done"],
    [2, "put back to Ready"],
  ]);
});
