import { ceremonyStart } from "../../../../core/commands/ceremony-start.ts";
import { ceremonyUpdate } from "../../../../core/commands/ceremony-update.ts";
import { feedbackToCard } from "../../../../core/commands/feedback-to-card.ts";
import type { CeremonyRecord, FeedbackRecord } from "../../../../core/document/ceremony-records.ts";
import type { SmartPart } from "../../../../core/document/sprint-records.ts";
import { feedbackPlace } from "../../../../core/reports/feedback.ts";
import type { ReviewStop } from "../../../../core/reports/review-agenda.ts";
import { flushDrafts } from "../../../binding/drafts.ts";
import type { Tandem } from "../../../binding/tandem.ts";
import { dispatchAndTell } from "../../../binding/use-dispatch.ts";
import { endCeremony, heldCeremony, startCeremonyClock } from "../shared/held-ceremony.ts";
import { goOn, goToStep, reviewLocal } from "./review-local.ts";

/** The review of the open board that is being held, or null. */
export const heldReview = (tandem: Pick<Tandem, "session">): CeremonyRecord | null => heldCeremony(tandem, "review");

/** Begins the review of a sprint (null: of all work on the board) and its clock. */
export function startReview(tandem: Tandem, sprint: string | null, present: readonly string[]): void {
  const result = dispatchAndTell(tandem)(ceremonyStart, { kind: "review", present: [...present], sprint });
  if (result.ok) startClock(tandem);
}

/** Starts the time-box of the review that is being held. */
export function startClock(tandem: Tandem): void {
  const ceremony = heldReview(tandem);
  if (ceremony) startCeremonyClock(tandem, ceremony);
}

/** Shows a stop of the review on the wall; from then on a clicker goes on with it, whatever view is open here. */
export function stageReview(tandem: Tandem, ceremony: string, { step, card }: ReviewStop): void {
  tandem.presenter.stage({ kind: "review", ceremony, step, card }, (way) => {
    flushDrafts();
    if (way === "first") goToStep("goal");
    else if (way === "last") goToStep("next");
    else goOn(way === "next" ? 1 : -1);
    stageReview(tandem, ceremony, reviewLocal.getState());
  });
}

/** Ends the review: the clock stops, the minutes are written and shown. */
export async function endReview(tandem: Tandem): Promise<void> {
  const held = heldReview(tandem);
  if (await endCeremony(tandem, "review"))
    reviewLocal.setState({ told: held?.id ?? null, step: "goal", card: null, writing: null });
}

type Fields = (before: CeremonyRecord) => Partial<Pick<CeremonyRecord, "results" | "resultNotes" | "reasons">>;

/** Changes what is written down, from how it is at this moment; answers the words of a refusal, or null. */
function write(tandem: Tandem, fields: Fields): string | null {
  const before = heldReview(tandem);
  if (!before) return "This review has ended; its minutes stay as they are.";
  const result = dispatchAndTell(tandem)(ceremonyUpdate, { ceremony: before.id, fields: fields(before) });
  return result.ok || result.refusal.code === "nothing-to-do" ? null : result.refusal.message;
}

/** Decides how a part of the goal came out. */
export const setResult = (tandem: Tandem, part: SmartPart, result: CeremonyRecord["results"][SmartPart]) =>
  write(tandem, ({ results }) => ({ results: { ...results, [part]: result } }));

/** Keeps the words to a result. */
export const setResultNote = (tandem: Tandem, part: SmartPart, note: string) =>
  write(tandem, ({ resultNotes }) => ({ resultNotes: { ...resultNotes, [part]: note.trim() } }));

/** Keeps the team's own words for why a card was not done; "" takes them away. */
export const setReason = (tandem: Tandem, card: string, reason: string) =>
  write(tandem, ({ reasons }) => {
    const others = reasons.filter((one) => one.card !== card);
    return { reasons: reason.trim() ? [...others, { card, reason: reason.trim() }] : others };
  });

/** Makes a card of feedback where such cards go, with its limits. */
export function makeCard(tandem: Tandem, feedback: FeedbackRecord): void {
  const place = feedbackPlace(tandem.session.board, feedback);
  if (place) dispatchAndTell(tandem)(feedbackToCard, { feedback: feedback.id, ...place });
}

/** Writes feedback on what is in focus. */
export function writeFeedback(feedback: string | null = null): void {
  const { step, card } = reviewLocal.getState();
  reviewLocal.setState({ writing: { feedback, about: step === "done" ? card : null } });
}
