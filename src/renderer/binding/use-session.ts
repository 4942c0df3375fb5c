import { useCallback, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import type { MemberRecord, RecordOf, RecordType } from "../../core/document/records.ts";
import type { ActionRegistry } from "../session/actions.ts";
import type { AboutCard, BoardIndexes, Tally } from "../session/board-indexes.ts";
import type { SaveState, Session, SessionState } from "../session/session.ts";
import type { UiState, UiStore } from "../session/ui-store.ts";
import { useTandem } from "./tandem.ts";

const NONE: readonly never[] = [];
const ZERO: Tally = { count: 0, points: 0 };

/** The session itself, for gestures and for reads that need no subscription. */
export const useSession = (): Session => useTandem().session;

/** The store of the view state, for writing with `setState`. */
export const useUiStore = (): UiStore => useTandem().ui;

/** The actions of the window. */
export const useActions = (): ActionRegistry => useTandem().actions;

/** A part of the view state; `select` returns a value or a reference that is stable while nothing changed. */
export const useUi = <T>(select: (state: UiState) => T): T => useStore(useTandem().ui, select);

/** A part of the session's state: `useSessionState((state) => state.undoLabel)`. */
export const useSessionState = <T>(select: (state: SessionState) => T): T =>
  useStore(useTandem().session.store, select);

/**
 * Reads from the open board and renders again when what `read` returns changes; `read` must return a stable reference
 * (a record, a list of the indexes, a number). `none` is returned while no board is open.
 */
export function useBoard<T>(read: (session: Session) => T, none: T): T {
  const { session } = useTandem();
  // The board changes with the version alone: hundreds of readers need not look again because something was saved.
  const subscribe = useCallback(
    (listener: () => void) =>
      session.store.subscribe((state, before) => {
        if (state.version !== before.version) listener();
      }),
    [session],
  );
  return useSyncExternalStore(subscribe, () => (session.store.getState().boardId === null ? none : read(session)));
}

/** Reads from the indexes of the open board, as {@link useBoard}. */
export const useIndexes = <T>(read: (indexes: BoardIndexes) => T, none: T): T =>
  useBoard((session) => read(session.indexes), none);

/** A record of the open board, or undefined; only a change of this record renders again. `id` null: none. */
export const useRecord = <T extends RecordType>(type: T, id: string | null): RecordOf<T> | undefined =>
  useBoard<RecordOf<T> | undefined>(
    (session) => (id === null ? undefined : session.board.tables[type].get(id)),
    undefined,
  );

/** The open board's own record, or undefined. */
export const useBoardRecord = (): RecordOf<"board"> | undefined =>
  useBoard<RecordOf<"board"> | undefined>((session) => session.board.tables.board.values().next().value, undefined);

/** The columns, left to right. */
export const useColumns = () => useIndexes((indexes) => indexes.columns, NONE);

/** The lanes, top to bottom. */
export const useLanes = () => useIndexes((indexes) => indexes.lanes, NONE);

/** The ids of the cards of a cell, top to bottom, whatever the filter. */
export const useCell = (column: string, lane: string): readonly string[] =>
  useIndexes((indexes) => indexes.cell(column, lane), NONE);

/** Count and points of a column, a lane, a cell or the board. */
export const useTally = (where: { readonly column?: string; readonly lane?: string }): Tally =>
  useIndexes((indexes) => indexes.tally(where), ZERO);

/** Count and points of what fills a person's limit; zero for those who have none, for whom nothing is counted. */
export const useMemberWork = (member: MemberRecord | undefined): Tally =>
  useIndexes((indexes) => (member?.limit ? indexes.memberWork(member.id) : ZERO), ZERO);

/** The ids of what is about a card, oldest first. */
export const useOfCard = (type: AboutCard, card: string): readonly string[] =>
  useIndexes((indexes) => indexes.ofCard(type, card), NONE);

/** What the bar says about keeping. */
export const useSaveState = (): SaveState => useSessionState((state) => state.save);

/** Goes up with every change: for views that compute over the whole board. */
export const useVersion = (): number => useSessionState((state) => state.version);
