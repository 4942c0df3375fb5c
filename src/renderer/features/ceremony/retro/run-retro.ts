import { timeBox } from "../../../../core/calendar/timer.ts";
import { actionSave } from "../../../../core/commands/action-save.ts";
import { ceremonyStart } from "../../../../core/commands/ceremony-start.ts";
import { ceremonyUpdate } from "../../../../core/commands/ceremony-update.ts";
import type { CeremonyRecord } from "../../../../core/document/ceremony-records.ts";
import { retroTopics } from "../../../../core/reports/retro.ts";
import { flushDrafts, keepText, keptText } from "../../../binding/drafts.ts";
import type { Tandem } from "../../../binding/tandem.ts";
import { dispatchAndTell } from "../../../binding/use-dispatch.ts";
import { timersNow } from "../../../binding/use-timers.ts";
import { type TimerView, wordsOf } from "../../../platform/bridge.ts";
import { showToast } from "../../../session/toasts.ts";
import { actionKey, endCeremony, heldCeremony, startCeremonyClock } from "../shared/held-ceremony.ts";
import { type RetroStage, type RetroStop, retroLocal, retroStages, takeUp } from "./retro-local.ts";

/** The retrospective of the open board that is being held, or null. */
export const heldRetro = (tandem: Pick<Tandem, "session">): CeremonyRecord | null => heldCeremony(tandem, "retro");

/** Begins the retrospective and its clock. */
export function startRetro(tandem: Tandem, plan: { present: readonly string[]; votesEach: number }): void {
  const { present, votesEach } = plan;
  const result = dispatchAndTell(tandem)(ceremonyStart, { kind: "retro", present: [...present], votesEach });
  const held = heldRetro(tandem);
  if (!result.ok || !held) return;
  takeUp(tandem.session, held);
  startCeremonyClock(tandem, held);
}

/** Shows a stage. What is typed is kept; whose turn it was is not, so that nobody sees another's votes. */
export function showStage(stage: RetroStage): void {
  flushDrafts();
  retroLocal.setState({ stage, who: null });
}

/** The ids of the topics, those with most votes first; [] while the notes lie face down. */
export function topicOrder({ session }: Pick<Tandem, "session">, { id, revealed }: CeremonyRecord): string[] {
  return revealed ? retroTopics(session.board, id).map((topic) => topic.id) : [];
}

/** Puts a topic in focus. A clock that runs for the one before begins anew. */
export function showTopic(tandem: Tandem, topic: string): void {
  if (retroLocal.getState().topic === topic) return;
  flushDrafts();
  retroLocal.setState({ topic });
  if (topicTimer(tandem)?.state === "running") startTopicTimer(tandem);
}

/** One step on or back: to the next topic while topics are discussed, else to the next stage. */
export function goOn(tandem: Tandem, by: 1 | -1): void {
  const held = heldRetro(tandem);
  if (!held) return;
  const { stage, topic } = retroLocal.getState();
  if (stage === "discuss") {
    const order = topicOrder(tandem, held);
    const next = order[Math.max(0, order.indexOf(topic ?? "")) + by];
    if (next !== undefined) {
      showTopic(tandem, next);
      return;
    }
  }
  const to = retroStages[retroStages.findIndex(({ id }) => id === stage) + by];
  if (to) showStage(to.id);
}

/** Shows a stage of the retrospective on the wall; from then on a clicker goes on with it, whatever view is open here. */
export function stageRetro(tandem: Tandem, ceremony: string, { stage, topic }: RetroStop): void {
  const shown = stage === "people" ? "last" : stage;
  tandem.presenter.stage({ kind: "retro", ceremony, stage: shown, topic }, (way) => {
    if (way === "next" || way === "previous") goOn(tandem, way === "next" ? 1 : -1);
    else goToEnd(tandem, way);
    stageRetro(tandem, ceremony, retroLocal.getState());
  });
}

/** To the first or the last topic while topics are discussed, else to that stage. */
function goToEnd(tandem: Tandem, way: "first" | "last"): void {
  const held = heldRetro(tandem);
  if (!held) return;
  const at = way === "first" ? 0 : -1;
  const topic = retroLocal.getState().stage === "discuss" ? topicOrder(tandem, held).at(at) : undefined;
  const stage = retroStages.at(at);
  if (topic !== undefined) showTopic(tandem, topic);
  else if (stage) showStage(stage.id);
}

/** Lays the notes open for good. */
export function reveal(tandem: Tandem): void {
  flushDrafts();
  const held = heldRetro(tandem);
  if (held) dispatchAndTell(tandem)(ceremonyUpdate, { ceremony: held.id, fields: { revealed: true } });
}

/** What was typed as agreed on and not added yet is an action too: after the end nobody comes back to the field. */
function takeAction(tandem: Tandem, ceremony: string): void {
  const key = actionKey(tandem, ceremony);
  const text = keptText(key).trim();
  if (text === "") return;
  const { agreed } = retroLocal.getState();
  if (!dispatchAndTell(tandem)(actionSave, { action: null, ceremony, text, ...agreed, done: false }).ok) return;
  keepText(key, "");
  showToast(tandem.ui, "info", `“${text}” was typed and not added yet. It is an action now.`);
}

/** Ends the retrospective and its clock; the minutes are shown. Asks first where notes lie face down. */
export async function endRetro(tandem: Tandem, { asked = false } = {}): Promise<void> {
  flushDrafts();
  const held = heldRetro(tandem);
  if (!held) return;
  if (!asked && !held.revealed && retroTopics(tandem.session.board, held.id).length > 0) {
    retroLocal.setState({ asks: "end" });
    return;
  }
  takeAction(tandem, held.id);
  if (await endCeremony(tandem, "retro")) retroLocal.setState({ told: held.id });
}

/** The clock of the topic that is discussed on this board, while one runs or is paused. */
export const topicTimer = ({ platform, session }: Pick<Tandem, "platform" | "session">): TimerView | undefined =>
  timersNow({ platform, session }).find(({ kind }) => kind === "topic");

/** Gives the topic in focus five minutes from now. */
export function startTopicTimer({ platform, session, ui }: Tandem): void {
  const board = session.store.getState().boardId;
  platform
    .ask("timer.start", { kind: "topic", name: "Topic", board, lengthMs: timeBox("topic", 1), speakers: [] })
    .catch((error) => showToast(ui, "error", wordsOf(error)));
}

/** Does something with the topic's clock; what goes wrong is said. */
export function stepTopicTimer(
  { platform, session, ui }: Tandem,
  step: "pause" | "resume" | "add-minute" | "end",
): void {
  const board = session.store.getState().boardId;
  platform.ask("timer.step", { kind: "topic", board, step }).catch((error) => showToast(ui, "error", wordsOf(error)));
}

/** One key for the topic's clock: starts it, pauses it, goes on. */
export function toggleTopicTimer(tandem: Tandem): void {
  const timer = topicTimer(tandem);
  if (timer) stepTopicTimer(tandem, timer.state === "paused" ? "resume" : "pause");
  else startTopicTimer(tandem);
}
