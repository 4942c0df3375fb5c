import { beforeEach, expect, test } from "vitest";
import {
  goOn,
  goToCard,
  goToStep,
  renewReview,
  reviewLocal,
} from "../../../../src/renderer/features/ceremony/review/review-local.ts";

const at = () => {
  const { step, card } = reviewLocal.getState();
  return card === null ? step : `${step} ${card}`;
};

beforeEach(() => {
  reviewLocal.setState(reviewLocal.getInitialState());
  renewReview("today", ["a", "b", "c"]);
});

test("a review goes from its goal through every finished card to what comes next, and back", () => {
  const seen = [at()];
  for (let step = 0; step < 8; step += 1) {
    goOn(1);
    seen.push(at());
  }
  expect(seen).toEqual(["goal", "done a", "done b", "done c", "results", "open", "feedback", "next", "next"]);
  goToStep("results");
  goOn(-1);
  expect(at()).toBe("done c");
});

test("the card in focus stays in focus while it is finished, and its heir follows it", () => {
  goToCard("b");
  renewReview("today", ["x", "a", "b", "c"]);
  expect(at()).toBe("done b");
  renewReview("today", ["x", "a", "c"]);
  expect(at()).toBe("done c");
  renewReview("today", []);
  expect(at()).toBe("done");
  renewReview("today", ["y"]);
  expect(at()).toBe("done y");
});

test("another review begins anew", () => {
  goToCard("b");
  renewReview("tomorrow", ["d"]);
  expect(at()).toBe("goal");
  goOn(1);
  expect(at()).toBe("done d");
});
