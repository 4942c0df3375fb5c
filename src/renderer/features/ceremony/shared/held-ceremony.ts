import { daysBetween } from "../../../../core/calendar/day.ts";
import { sprintWeeks, timeBox } from "../../../../core/calendar/timer.ts";
import { ceremonyDelete } from "../../../../core/commands/ceremony-delete.ts";
import { ceremonyEnd } from "../../../../core/commands/ceremony-end.ts";
import { ceremonyUpdate } from "../../../../core/commands/ceremony-update.ts";
import { openCeremony } from "../../../../core/document/ceremonies.ts";
import type { CeremonyKind, CeremonyRecord } from "../../../../core/document/ceremony-records.ts";
import { boardText, flushDrafts, keepText } from "../../../binding/drafts.ts";
import type { Tandem } from "../../../binding/tandem.ts";
import { dispatchAndTell } from "../../../binding/use-dispatch.ts";
import { timersNow } from "../../../binding/use-timers.ts";
import { type TimerView, wordsOf } from "../../../platform/bridge.ts";
import { showToast } from "../../../session/toasts.ts";

/** The longest a ceremony is written down for: one that nobody ended for days. */
const MOST_MS = 86_400_000;

/** What each ceremony is called where it stands alone. */
export const ceremonyNames: Readonly<Record<CeremonyKind, string>> = {
  standup: "Standup",
  planning: "Planning",
  review: "Review",
  retro: "Retrospective",
};

/** The ceremony of a kind that is being held on the open board, or null. */
export const heldCeremony = ({ session }: Pick<Tandem, "session">, kind: CeremonyKind): CeremonyRecord | null =>
  session.store.getState().boardId === null ? null : openCeremony(session.board, kind);

/** The clock of this board's ceremony of a kind, while it runs or is paused. */
export const ceremonyTimer = (
  { platform, session }: Pick<Tandem, "platform" | "session">,
  kind: CeremonyKind,
): TimerView | undefined => timersNow({ platform, session }).find((timer) => timer.kind === kind);

/** How long a ceremony may take: its time-box for the weeks of its sprint; two weeks where it is of none. Milliseconds. */
export function ceremonyLength(
  { session }: Pick<Tandem, "session">,
  { kind, sprint: id }: Pick<CeremonyRecord, "kind" | "sprint">,
): number {
  const sprint = id === null ? undefined : session.board.tables.sprint.get(id);
  return timeBox(kind, sprint ? sprintWeeks(daysBetween(sprint.startDate, sprint.endDate) + 1) : 2);
}

/** Starts the clock of a ceremony that is being held; with speakers (ids) they share its time. */
export function startCeremonyClock(tandem: Tandem, ceremony: CeremonyRecord, speakers: readonly string[] = []): void {
  const { platform, session, ui } = tandem;
  platform
    .ask("timer.start", {
      kind: ceremony.kind,
      name: ceremonyNames[ceremony.kind],
      board: session.store.getState().boardId,
      lengthMs: ceremonyLength(tandem, ceremony),
      speakers: namedSpeakers(tandem, speakers),
    })
    .catch((error) => showToast(ui, "error", wordsOf(error)));
}

/** Members as the speaker clock knows them. */
const namedSpeakers = ({ session }: Pick<Tandem, "session">, speakers: readonly string[]) =>
  speakers.map((id) => ({ id, name: session.board.tables.member.get(id)?.name ?? "" }));

/**
 * Somebody comes late to a ceremony or leaves early. The order of the others stays; whoever has the floor keeps it, and the
 * clock shares what is left among those who are there. The first of sales to come to a standup stands for it.
 */
export function setPresence(tandem: Tandem, ceremony: string, member: string, isThere: boolean): void {
  const { board } = tandem.session;
  const held = board.tables.ceremony.get(ceremony);
  if (!held) return;
  const isSales = (id: string) => board.tables.member.get(id)?.role === "sales";
  const present = isThere ? [...held.present, member] : held.present.filter((id) => id !== member);
  const first = held.kind === "standup" && isThere && isSales(member) && !held.present.some(isSales);
  const { ok } = dispatchAndTell(tandem)(ceremonyUpdate, {
    ceremony,
    fields: { present, ...(first ? { representative: member } : {}) },
  });
  const after = board.tables.ceremony.get(ceremony);
  // Elsewhere, and while the board is walked, nobody's time is counted.
  if (ok && after?.kind === "standup" && after.walk === "speakers") tellSpeakers(tandem, after);
}

/** Tells the clock of a ceremony who shares its time, where it runs. */
export function tellSpeakers(tandem: Tandem, { kind, speakers }: Pick<CeremonyRecord, "kind" | "speakers">): void {
  const timer = ceremonyTimer(tandem, kind);
  if (!timer) return;
  tandem.platform
    .ask("timer.speakers", { kind, board: timer.board, speakers: namedSpeakers(tandem, speakers) })
    .catch((error) => showToast(tandem.ui, "error", wordsOf(error)));
}

/** Under which key an action that is being typed in a ceremony is kept. */
export const actionText = (ceremony: string): string => `action:${ceremony}`;

/** That key among the texts of the open board. */
export const actionKey = ({ session }: Pick<Tandem, "session">, ceremony: string): string =>
  boardText(session.store.getState().boardId, actionText(ceremony));

/** Ends a ceremony: what is typed is kept, the clock stops, the minutes are written. True where that was done. */
export async function endCeremony(tandem: Tandem, kind: CeremonyKind): Promise<boolean> {
  const { platform } = tandem;
  flushDrafts();
  const ceremony = heldCeremony(tandem, kind);
  if (!ceremony) return false;
  // A clock that ended by itself or by hand leaves the ceremony's own time.
  const running = ceremonyTimer(tandem, kind);
  const timer = running
    ? await platform.ask("timer.step", { kind, board: running.board, step: "end" }).catch(() => undefined)
    : undefined;
  // Somebody may have typed on meanwhile, and after the end no note is taken.
  flushDrafts();
  const used = timer?.ranMs ?? Date.now() - ceremony.startedAt;
  const { ok } = dispatchAndTell(tandem)(ceremonyEnd, {
    ceremony: ceremony.id,
    usedMs: Math.round(Math.min(Math.max(0, used), MOST_MS)),
    lengthMs: Math.round(timer?.lengthMs ?? ceremonyLength(tandem, ceremony)),
    spoke: (timer?.speakers ?? [])
      .filter(({ spentMs }) => spentMs > 0)
      .map(({ id, spentMs }) => ({ member: id, ms: Math.round(spentMs) })),
  });
  return ok;
}

/** Drops a ceremony that was begun by mistake, and its clock. */
export function discardCeremony(tandem: Tandem, { id, kind }: Pick<CeremonyRecord, "id" | "kind">): void {
  const { ok } = dispatchAndTell(tandem)(ceremonyDelete, { ceremony: id });
  if (!ok) return;
  keepText(actionKey(tandem, id), "");
  const timer = ceremonyTimer(tandem, kind);
  if (timer) tandem.platform.ask("timer.step", { kind, board: timer.board, step: "end" }).catch(() => undefined);
}
