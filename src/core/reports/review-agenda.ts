/** A point of the agenda of a sprint review. */
export type ReviewStep = "goal" | "done" | "results" | "open" | "feedback" | "next";

/** The points of the agenda, in their order, with the minutes of each hour of the time-box that are theirs. */
export const reviewPoints: readonly { readonly step: ReviewStep; readonly name: string; readonly perHour: number }[] = [
  { step: "goal", name: "Goal and numbers", perHour: 5 },
  { step: "done", name: "Finished work", perHour: 25 },
  { step: "results", name: "How the goal came out", perHour: 10 },
  { step: "open", name: "What was not done", perHour: 5 },
  { step: "feedback", name: "Feedback", perHour: 10 },
  { step: "next", name: "What comes next", perHour: 5 },
];

const HOUR_MS = 3_600_000;

/** The agenda with the minutes of each point, out of a time-box in milliseconds. */
export const reviewAgenda = (lengthMs: number) =>
  reviewPoints.map(({ step, name, perHour }) => ({ step, name, minutes: Math.round((perHour * lengthMs) / HOUR_MS) }));

/** Where a review stands: at a point of the agenda and, among the finished work, at a card. */
export interface ReviewStop {
  readonly step: ReviewStep;
  /** Null at every other point, and where nothing is finished. */
  readonly card: string | null;
}

/** Every stop of a review in its order: the points of the agenda, the finished work card by card. */
export const reviewStops = (done: readonly string[]): ReviewStop[] =>
  reviewPoints.flatMap(({ step }): ReviewStop[] =>
    step === "done" && done.length > 0 ? done.map((card) => ({ step, card })) : [{ step, card: null }],
  );

/** The stop one on from another, or one back; the first and the last stay where they are. */
export function nextStop(done: readonly string[], from: ReviewStop, by: 1 | -1): ReviewStop {
  const stops = reviewStops(done);
  const at = stops.findIndex(({ step, card }) => step === from.step && card === from.card);
  const known = at < 0 ? stops.findIndex(({ step }) => step === from.step) : at;
  return stops[Math.min(Math.max(known + by, 0), stops.length - 1)] ?? from;
}

/** The stop at which a point of the agenda begins. */
export const stopOf = (done: readonly string[], step: ReviewStep): ReviewStop => ({
  step,
  card: step === "done" ? (done[0] ?? null) : null,
});

/**
 * The card in focus after the list of finished work changed: it stays while it is listed; else whoever was next, or the
 * last.
 */
export function heirOf(before: readonly string[], after: readonly string[], card: string | null): string | null {
  if (card !== null && after.includes(card)) return card;
  const next = card === null ? after[0] : before.slice(before.indexOf(card) + 1).find((id) => after.includes(id));
  return next ?? after.at(-1) ?? null;
}
