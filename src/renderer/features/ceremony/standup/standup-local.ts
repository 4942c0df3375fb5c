import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { isLive } from "../../../../core/document/queries.ts";
import { boardWalk, continueWalk, type WalkOptions, walkOf } from "../../../../core/reports/board-walk.ts";
import type { Session } from "../../../session/session.ts";

/** How far the standup is in this window. What is worth keeping is on the board: notes, impediments, minutes. */
interface StandupLocal {
  /** The ceremony the walk belongs to. */
  readonly ceremony: string | null;
  readonly order: readonly string[];
  /** The card in focus: of the walk, or of those of who speaks. */
  readonly focus: string | null;
  /** Who has the floor while no timer says it, counted from 0. */
  readonly speaking: number;
  /** The standup whose minutes are shown. */
  readonly told: string | null;
}

export const standupLocal = createStore<StandupLocal>(() => ({
  ceremony: null,
  order: [],
  focus: null,
  speaking: 0,
  told: null,
}));

/** A part of the state above. */
export const useStandup = <T>(select: (state: StandupLocal) => T): T => useStore(standupLocal, select);

/**
 * The walk brought up to date with the board: what was moved keeps its turn, and where the card in focus left the board
 * whoever was next has it. A walk for another ceremony begins anew with its first card.
 *
 * @param onWall how the board is walked on the wall, while there is one; else as the board says
 */
export function renewWalk({ board }: Pick<Session, "board">, ceremony: string, onWall: WalkOptions | null): void {
  const { order, focus, ceremony: before } = standupLocal.getState();
  const fresh = boardWalk(board, onWall ?? walkOf(board));
  if (before !== ceremony) {
    standupLocal.setState({ ceremony, order: fresh, focus: fresh[0] ?? null, speaking: 0 });
    return;
  }
  const card = focus === null ? undefined : board.tables.card.get(focus);
  const kept = card && isLive(card) ? card.id : null;
  const next = continueWalk(order, fresh, kept);
  const heir = order.slice(focus === null ? 0 : order.indexOf(focus) + 1).find((id) => next.includes(id));
  standupLocal.setState({ order: next, focus: kept ?? heir ?? next.at(-1) ?? null });
}
