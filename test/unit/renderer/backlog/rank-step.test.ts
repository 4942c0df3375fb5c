import { expect, test } from "vitest";
import { rankStep } from "../../../../src/renderer/features/backlog/rank-step.ts";

const ids = ["a", "b", "c"];

test("one up and one down", () => {
  expect(rankStep(ids, "b", "ArrowUp")).toBe("a");
  expect(rankStep(ids, "a", "ArrowDown")).toBe("c");
  expect(rankStep(ids, "b", "ArrowDown")).toBeNull();
});

test("first and last of all", () => {
  expect(rankStep(ids, "c", "Home")).toBe("a");
  expect(rankStep(ids, "a", "End")).toBeNull();
});

test("nothing where the row stands there already, is not in the list, or the key means something else", () => {
  expect(rankStep(ids, "a", "ArrowUp")).toBeUndefined();
  expect(rankStep(ids, "a", "Home")).toBeUndefined();
  expect(rankStep(ids, "c", "ArrowDown")).toBeUndefined();
  expect(rankStep(ids, "c", "End")).toBeUndefined();
  expect(rankStep(ids, "x", "Home")).toBeUndefined();
  expect(rankStep(ids, "b", "Enter")).toBeUndefined();
});
