import { expect, test } from "vitest";
import { rankStep } from "../../../../src/renderer/features/backlog/rank-step.ts";

const ids = ["a", "b", "c"];

test("one up and one down", () => {
  expect(rankStep(ids, ["b"], "ArrowUp")).toBe("a");
  expect(rankStep(ids, ["a"], "ArrowDown")).toBe("c");
  expect(rankStep(ids, ["b"], "ArrowDown")).toBeNull();
});

test("first and last of all", () => {
  expect(rankStep(ids, ["c"], "Home")).toBe("a");
  expect(rankStep(ids, ["a"], "End")).toBeNull();
});

test("nothing where the row stands there already, is not in the list, or the key means something else", () => {
  expect(rankStep(ids, ["a"], "ArrowUp")).toBeUndefined();
  expect(rankStep(ids, ["a"], "Home")).toBeUndefined();
  expect(rankStep(ids, ["c"], "ArrowDown")).toBeUndefined();
  expect(rankStep(ids, ["c"], "End")).toBeUndefined();
  expect(rankStep(ids, ["x"], "Home")).toBeUndefined();
  expect(rankStep(ids, ["b"], "Enter")).toBeUndefined();
});

test("several go together, and come together where others stand between them", () => {
  const five = ["a", "b", "c", "d", "e"];
  expect(rankStep(five, ["b", "c"], "ArrowUp")).toBe("a");
  expect(rankStep(five, ["b", "c"], "ArrowDown")).toBe("e");
  expect(rankStep(five, ["c", "d"], "ArrowDown")).toBeNull();
  expect(rankStep(five, ["a", "b"], "ArrowUp")).toBeUndefined();
  expect(rankStep(five, ["a", "c"], "ArrowUp")).toBe("a");
  expect(rankStep(five, ["c", "e"], "End")).toBeNull();
  expect(rankStep(five, ["d", "e"], "End")).toBeUndefined();
});
