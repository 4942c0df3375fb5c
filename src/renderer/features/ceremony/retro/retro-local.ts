import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { ActionRecord, CeremonyRecord } from "../../../../core/document/ceremony-records.ts";
import { type RetroPart, retroPart } from "../../../../core/reports/retro.ts";
import { keepText, keptText } from "../../../binding/drafts.ts";
import type { Session } from "../../../session/session.ts";

/** A stage of the retrospective's screen: who is there, the parts of the work, the end. */
export type RetroStage = "people" | RetroPart | "close";

/** The stages in their order. */
export const retroStages: readonly { readonly id: RetroStage; readonly name: string }[] = [
  { id: "people", name: "Who is there" },
  { id: "last", name: "Last time" },
  { id: "write", name: "Write" },
  { id: "group", name: "Group" },
  { id: "vote", name: "Vote" },
  { id: "discuss", name: "Discuss" },
  { id: "close", name: "End" },
];

/** Where a retrospective stands. */
export interface RetroStop {
  readonly stage: RetroStage;
  /** The topic that is discussed; null: the first. */
  readonly topic: string | null;
}

/** How far the retrospective is in this window. Notes, votes and actions are on the board. */
interface RetroLocal extends RetroStop {
  /** The ceremony all this belongs to. */
  readonly ceremony: string | null;
  /** Who writes or votes now; null: nobody, or without a name. */
  readonly who: string | null;
  /** Whether notes stay without a name even when they lie open. */
  readonly anonymous: boolean;
  /** Who does the action that is being typed, and by when. */
  readonly agreed: Pick<ActionRecord, "owner" | "dueDate">;
  /** What is asked before it is done. */
  readonly asks: "reveal" | "end" | null;
  /** The retrospective whose minutes are shown. */
  readonly told: string | null;
  /** What the live region says next; `id` tells two equal sentences apart. */
  readonly said: { readonly id: number; readonly text: string };
}

/** Whether names are left out, as chosen last on this machine. */
const KEPT = "retro-anonymous";

export const retroLocal = createStore<RetroLocal>(() => ({
  ceremony: null,
  stage: "last",
  topic: null,
  who: null,
  anonymous: keptText(KEPT) !== "",
  agreed: { owner: null, dueDate: null },
  asks: null,
  told: null,
  said: { id: 0, text: "" },
}));

/** A part of the state above. */
export const useRetro = <T>(select: (state: RetroLocal) => T): T => useStore(retroLocal, select);

/** Says a sentence to those who listen. */
export const say = (text: string): void => retroLocal.setState(({ said }) => ({ said: { id: said.id + 1, text } }));

/** Leaves names out, or keeps them, from the next note on. */
export function setAnonymous(anonymous: boolean): void {
  keepText(KEPT, anonymous ? "yes" : "");
  retroLocal.setState({ anonymous, who: null });
}

/** Takes up a retrospective that this window does not know yet, where its records stand. */
export function takeUp({ board }: Pick<Session, "board">, ceremony: CeremonyRecord): void {
  if (retroLocal.getState().ceremony === ceremony.id) return;
  retroLocal.setState({
    ceremony: ceremony.id,
    stage: retroPart(board, ceremony),
    topic: null,
    who: null,
    agreed: { owner: null, dueDate: null },
    asks: null,
  });
}
