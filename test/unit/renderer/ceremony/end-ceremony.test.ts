import { expect, it, vi } from "vitest";
import { ceremonyStart } from "../../../../src/core/commands/ceremony-start.ts";
import { noteSave } from "../../../../src/core/commands/note-save.ts";
import { openCeremony } from "../../../../src/core/document/ceremonies.ts";
import { holdDraft, keepText } from "../../../../src/renderer/binding/drafts.ts";
import type { Tandem } from "../../../../src/renderer/binding/tandem.ts";
import { timersNow } from "../../../../src/renderer/binding/use-timers.ts";
import { retroLocal } from "../../../../src/renderer/features/ceremony/retro/retro-local.ts";
import { endRetro } from "../../../../src/renderer/features/ceremony/retro/run-retro.ts";
import { actionKey, endCeremony } from "../../../../src/renderer/features/ceremony/shared/held-ceremony.ts";
import { createUiStore } from "../../../../src/renderer/session/ui-store.ts";
import { openSession } from "../../../helpers/open-session.ts";

it("a ceremony that ends keeps what is still typed while its clock stops", async () => {
  const { session } = await openSession();
  session.dispatch(ceremonyStart, { kind: "standup", present: ["ana"], walk: "board" });
  const ceremony = openCeremony(session.board, "standup")?.id ?? "";
  const timer = {
    kind: "standup",
    board: session.store.getState().boardId,
    ranMs: 1_000,
    lengthMs: 900_000,
    speakers: [],
  };
  let typed = "";
  const leave = holdDraft(() => {
    if (typed === "") return;
    const said = { card: null, speaker: "ana", question: null, text: typed };
    session.dispatch(noteSave, { note: null, ceremony, ...said });
    typed = "";
  });
  const ask = async (channel: string) => {
    if (channel === "timer.list") return [timer];
    typed = "The banner is late";
    return timer;
  };
  const platform = { ask, on: () => () => undefined };
  const tandem = { session, ui: createUiStore(), platform } as unknown as Tandem;
  await vi.waitFor(() => expect(timersNow(tandem)).toHaveLength(1));
  expect(await endCeremony(tandem, "standup")).toBe(true);
  leave();
  expect([...session.board.tables.note.values()].map(({ text }) => text)).toEqual(["The banner is late"]);
});

it("an action that is typed and not added when the retrospective ends is an action then", async () => {
  const store = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, text: string) => store.set(key, text),
    removeItem: (key: string) => store.delete(key),
  });
  const { session } = await openSession();
  session.dispatch(ceremonyStart, { kind: "retro", present: ["ana"] });
  const ceremony = openCeremony(session.board, "retro")?.id ?? "";
  const platform = { ask: async () => [], on: () => () => undefined };
  const tandem = { session, ui: createUiStore(), platform } as unknown as Tandem;
  keepText(actionKey(tandem, ceremony), "  Ask legal on Mondays ");
  retroLocal.setState({ agreed: { owner: "ana", dueDate: "2026-12-04" } });
  await endRetro(tandem);
  expect(openCeremony(session.board, "retro")).toBeNull();
  expect([...session.board.tables.action.values()]).toMatchObject([
    { text: "Ask legal on Mondays", owner: "ana", dueDate: "2026-12-04" },
  ]);
  expect(store.size).toBe(0);
  expect(tandem.ui.getState().toasts.map(({ text }) => text)).toEqual([
    "“Ask legal on Mondays” was typed and not added yet. It is an action now.",
  ]);
  vi.unstubAllGlobals();
});
