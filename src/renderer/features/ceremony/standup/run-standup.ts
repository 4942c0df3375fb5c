import { ceremonyStart } from "../../../../core/commands/ceremony-start.ts";
import { ceremonyUpdate } from "../../../../core/commands/ceremony-update.ts";
import type { CeremonyRecord } from "../../../../core/document/ceremony-records.ts";
import { type WalkStep, walkTo } from "../../../../core/reports/board-walk.ts";
import { flushDrafts } from "../../../binding/drafts.ts";
import type { Tandem } from "../../../binding/tandem.ts";
import { dispatchAndTell } from "../../../binding/use-dispatch.ts";
import { type TimerView, wordsOf } from "../../../platform/bridge.ts";
import { showToast } from "../../../session/toasts.ts";
import { ceremonyTimer, endCeremony, heldCeremony, startCeremonyClock, tellSpeakers } from "../shared/held-ceremony.ts";
import { standupLocal } from "./standup-local.ts";

/** The standup of the open board that is being held, or null. */
export const heldStandup = (tandem: Pick<Tandem, "session">): CeremonyRecord | null => heldCeremony(tandem, "standup");

/** The running timer of this board's standup. */
export const standupTimer = (tandem: Pick<Tandem, "platform" | "session">): TimerView | undefined =>
  ceremonyTimer(tandem, "standup");

/** What a standup is begun with. `representative` undefined: whose turn it is. */
export interface StandupPlan {
  readonly present: readonly string[];
  readonly representative: string | null | undefined;
  readonly walk: CeremonyRecord["walk"];
}

/** Begins the standup and its clock. */
export function startStandup(tandem: Tandem, { present, representative, walk }: StandupPlan): void {
  const turn = representative === undefined ? {} : { representative };
  const result = dispatchAndTell(tandem)(ceremonyStart, { kind: "standup", present: [...present], walk, ...turn });
  if (result.ok) startClock(tandem);
}

/** Starts the fifteen minutes of the standup that is being held, with its speakers where they are heard in turn. */
export function startClock(tandem: Tandem): void {
  const ceremony = heldStandup(tandem);
  if (ceremony) startCeremonyClock(tandem, ceremony, ceremony.walk === "speakers" ? ceremony.speakers : []);
}

/** After the cards, a round of speakers: they share the time that is left. */
export function hearSpeakers(tandem: Tandem): void {
  const ceremony = heldStandup(tandem);
  if (!ceremony) return;
  const result = dispatchAndTell(tandem)(ceremonyUpdate, { ceremony: ceremony.id, fields: { walk: "speakers" } });
  if (result.ok) tellSpeakers(tandem, ceremony);
}

/** Ends the standup: the clock stops, the minutes are written and shown. */
export async function endStandup(tandem: Tandem): Promise<void> {
  const held = heldStandup(tandem);
  if (await endCeremony(tandem, "standup")) standupLocal.setState({ told: held?.id ?? null });
}

/** Puts a card in focus, on the wall too where there is one. */
export function focusOn({ presenter, ui }: Pick<Tandem, "presenter" | "ui">, card: string | null): void {
  standupLocal.setState({ focus: card });
  ui.setState({ focusCard: card });
  if (presenter.store.getState().on) presenter.show(card);
}

/** One step on: to the next card of the walk or, where the speakers are heard, to the next of them. */
export function goOn(tandem: Tandem, step: WalkStep): void {
  const { platform, ui } = tandem;
  const ceremony = heldStandup(tandem);
  if (!ceremony) return;
  if (ceremony.walk === "board") {
    const { order, focus } = standupLocal.getState();
    focusOn(tandem, walkTo(order, focus, step));
    return;
  }
  flushDrafts();
  const [now, last] = [speakingNow(tandem, ceremony), Math.max(0, ceremony.speakers.length - 1)];
  const to = { next: now + 1, previous: now - 1, first: 0, last }[step];
  const at = Math.min(Math.max(to, 0), last);
  standupLocal.setState({ focus: null, speaking: at });
  stageSpeakers(tandem, ceremony, at);
  const timer = standupTimer(tandem);
  if (timer)
    platform
      .ask("timer.step", { kind: "standup", board: timer.board, step: `${step}-speaker` })
      .catch((error) => showToast(ui, "error", wordsOf(error)));
}

/** Who has the floor, counted from 0: as the clock says or, without one, as it was left. */
export function speakingNow(
  tandem: Pick<Tandem, "platform" | "session">,
  { speakers }: Pick<CeremonyRecord, "speakers">,
): number {
  const at = standupTimer(tandem)?.speaker?.index ?? standupLocal.getState().speaking;
  return Math.min(at, Math.max(0, speakers.length - 1));
}

/** Shows who has the floor on the wall; from then on a clicker goes from speaker to speaker. */
export function stageSpeakers(tandem: Tandem, ceremony: Pick<CeremonyRecord, "id">, at: number): void {
  tandem.presenter.stage({ kind: "speakers", ceremony: ceremony.id, at }, (step) => goOn(tandem, step));
}
