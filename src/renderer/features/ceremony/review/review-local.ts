import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { heirOf, nextStop, type ReviewStep, type ReviewStop, stopOf } from "../../../../core/reports/review-agenda.ts";

/** Feedback that is being written: new, or (by its id) one that is changed. */
export interface Writing {
  readonly feedback: string | null;
  /** The card it is proposed to be about. */
  readonly about: string | null;
}

/** How far the review is in this window. What is worth keeping is on the board: results, reasons, feedback, minutes. */
interface ReviewLocal extends ReviewStop {
  /** The ceremony this belongs to. */
  readonly ceremony: string | null;
  /** The finished cards, in the order in which they are shown. */
  readonly order: readonly string[];
  readonly writing: Writing | null;
  /** The review whose minutes are shown. */
  readonly told: string | null;
}

export const reviewLocal = createStore<ReviewLocal>(() => ({
  ceremony: null,
  order: [],
  step: "goal",
  card: null,
  writing: null,
  told: null,
}));

/** A part of the state above. */
export const useReview = <T>(select: (state: ReviewLocal) => T): T => useStore(reviewLocal, select);

/** One stop on, or back. */
export function goOn(by: 1 | -1): void {
  const { order, step, card } = reviewLocal.getState();
  reviewLocal.setState(nextStop(order, { step, card }, by));
}

/** To the beginning of a point of the agenda. */
export function goToStep(step: ReviewStep): void {
  reviewLocal.setState(stopOf(reviewLocal.getState().order, step));
}

/** To one of the finished cards. */
export const goToCard = (card: string): void => reviewLocal.setState({ step: "done", card });

/** The finished work brought up to date with the board; another review begins anew with its goal. */
export function renewReview(ceremony: string, done: readonly string[]): void {
  const { ceremony: before, order, step, card } = reviewLocal.getState();
  if (before !== ceremony) reviewLocal.setState({ ceremony, order: done, writing: null, ...stopOf(done, "goal") });
  else reviewLocal.setState({ order: done, card: step === "done" ? heirOf(order, done, card) : null });
}
