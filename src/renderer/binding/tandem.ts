import { createContext, useContext } from "react";
import type { z } from "zod";
import type { StoreApi } from "zustand";
import type { Command } from "../../core/commands/command.ts";
import type { AnyRecord } from "../../core/document/records.ts";
import type { Info } from "../platform/app-info.ts";
import type { BoardSummary, Platform, Settings } from "../platform/bridge.ts";
import type { ActionRegistry } from "../session/actions.ts";
import type { Presenter } from "../session/presenter.ts";
import type { DispatchResult, Session } from "../session/session.ts";
import type { UiStore } from "../session/ui-store.ts";
import type { Watch } from "../session/work.ts";

/** The boards of this machine. All reject with an error that has words (`wordsOf`). */
export interface Boards {
  /** All boards, archived and deleted ones too. */
  list(): Promise<BoardSummary[]>;
  /** Opens a board and remembers it as the last one; the one before is closed when all of it is saved. */
  open(board: string): Promise<void>;
  /** Stores a new board made of these records (one of them its board record) and opens it; answers its id. */
  create(records: readonly AnyRecord[]): Promise<string>;
  /** Stores a copy of a board, attachments too, under a new id and name, and opens it; answers its id. */
  duplicate(board: string, name: string): Promise<string>;
  /** Takes a board file that main has open (files.open …) among the boards and opens it; answers its id. */
  adopt(token: string, as: "same" | "copy", watch: Watch): Promise<string>;
  /** Puts a backup (of backups.list) in the place of its board, of which main keeps a safety copy, and opens it; out of the bin too. */
  restore(board: string, backup: string, watch: Watch): Promise<void>;
  /** Performs a command on any board, open or not: renaming, archiving and deleting from the list. */
  dispatch<Args extends z.ZodType>(board: string, command: Command<Args>, args: z.input<Args>): Promise<DispatchResult>;
  /** Removes a deleted board for good; closes it first where it is open. */
  purge(board: string): Promise<void>;
}

/** Everything a feature can reach. */
export interface Tandem {
  readonly session: Session;
  readonly ui: UiStore;
  readonly actions: ActionRegistry;
  readonly boards: Boards;
  /** What the wall shows, while there is one. */
  readonly presenter: Presenter;
  readonly platform: Platform;
  readonly info: Info;
  /** The settings as they are now; written by `saveSettings` alone. */
  readonly settings: StoreApi<Settings>;
  /** Keeps settings and shows them at once. */
  saveSettings(changes: Partial<Settings>): Promise<void>;
}

/** Carries the window's Tandem to its components; `<TandemContext value={…}>` at the root. */
export const TandemContext = createContext<Tandem | null>(null);

/** The window's Tandem. Throws outside a provider. */
export function useTandem(): Tandem {
  const tandem = useContext(TandemContext);
  if (!tandem) throw new Error("A component outside <TandemContext>.");
  return tandem;
}
