import { createContext, useContext } from "react";
import type { z } from "zod";
import type { Command } from "../../core/commands/command.ts";
import type { AnyRecord } from "../../core/document/records.ts";
import type { BoardSummary, Platform } from "../platform/bridge.ts";
import type { ActionRegistry } from "../session/actions.ts";
import type { DispatchResult, Session } from "../session/session.ts";
import type { UiStore } from "../session/ui-store.ts";

/** The boards of this machine. All reject with an error that has words (`wordsOf`). */
export interface Boards {
  /** All boards, archived and deleted ones too. */
  list(): Promise<BoardSummary[]>;
  /** Opens a board and remembers it as the last one. */
  open(board: string): Promise<void>;
  /** Stores a new board made of these records (one of them its board record, whose id names it) and opens it. */
  create(records: readonly AnyRecord[]): Promise<string>;
  /** Stores a copy of a board under a new id and opens it. */
  duplicate(board: string, name: string): Promise<string>;
  /** Performs a command on any board, open or not: archiving and deleting from the list. */
  dispatch<Args extends z.ZodType>(board: string, command: Command<Args>, args: z.input<Args>): Promise<DispatchResult>;
  /** Removes a deleted board for good. */
  purge(board: string): Promise<void>;
}

/** Everything a feature can reach. */
export interface Tandem {
  readonly session: Session;
  readonly ui: UiStore;
  readonly actions: ActionRegistry;
  readonly boards: Boards;
  readonly platform: Platform;
}

/** Carries the window's Tandem to its components; `<TandemContext value={…}>` at the root. */
export const TandemContext = createContext<Tandem | null>(null);

/** The window's Tandem. Throws outside a provider. */
export function useTandem(): Tandem {
  const tandem = useContext(TandemContext);
  if (!tandem) throw new Error("A component outside <TandemContext>.");
  return tandem;
}
