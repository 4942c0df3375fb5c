import { createStore } from "zustand/vanilla";
import type { Change } from "../../core/change/change.ts";

/** What is shown and held in the window now; never stored with the board. */
export interface UiState {
  readonly view: "board" | "backlog" | "sprint" | "standup" | "review" | "retro" | "impediments" | "deck";
  /** The card whose panel is open. */
  readonly openCard: string | null;
  /** The card that has (or last had) the keyboard focus on the board. */
  readonly focusCard: string | null;
  readonly selection: ReadonlySet<string>;
  /** The filter as typed; "" shows all. */
  readonly filter: string;
  /** The dialog or side panel that is open over the board, with what it is about. */
  readonly dialog: Dialog | null;
  /** Short messages ("Undid: …", warnings, failures), newest last. */
  readonly toasts: readonly Toast[];
  /** Long work that is under way. */
  readonly works: readonly { readonly id: number; readonly words: string; readonly cancel: () => void }[];
}

export type Dialog =
  | {
      readonly kind:
        | "palette"
        | "keys"
        | "history"
        | "settings"
        | "boards"
        | "bin"
        | "archive"
        | "members"
        | "labels"
        | "rename-board"
        | "board-policies"
        | "present"
        | "timer";
    }
  | { readonly kind: "new-board"; readonly start?: "scrum" | "kanban" | "blank" | "sample" }
  /** `file` where one was dropped; else the dialog asks for it. */
  | { readonly kind: "import"; readonly file?: { readonly name: string; readonly bytes: Uint8Array } }
  /** A board file of a board that is here already: `token` names it to main, `known` is the name of the board here. */
  | {
      readonly kind: "adopt";
      readonly token: string;
      readonly file: string;
      readonly known: string;
      readonly changedAt: number;
    }
  | { readonly kind: "move"; readonly cards: readonly string[] }
  | { readonly kind: "block"; readonly card: string }
  | { readonly kind: "attach"; readonly card: string }
  | { readonly kind: "edit-many"; readonly cards: readonly string[] }
  | { readonly kind: "column"; readonly column: string | null }
  | { readonly kind: "lane"; readonly lane: string | null }
  | { readonly kind: "column-delete"; readonly column: string }
  | { readonly kind: "lane-delete"; readonly lane: string }
  | { readonly kind: "cell-limit"; readonly column: string; readonly lane: string }
  | { readonly kind: "paste"; readonly column: string; readonly lane: string; readonly titles: readonly string[] }
  | { readonly kind: "override"; readonly message: string; readonly proceed: (reason: string) => void };

export interface Toast {
  readonly id: number;
  readonly tone: "info" | "warn" | "error";
  readonly text: string;
  /** An offer beside the text, such as “Undo”. */
  readonly offer?: { readonly label: string; readonly run: () => void };
  /** The change it tells of: taken back, the message is no longer true and goes. */
  readonly about?: Change;
  /** What it says could not be kept: once that holds another value, there is nothing more to say. */
  readonly refused?: string;
}

/** The one store of a window's view state. Features write it with `setState`. */
export const createUiStore = () =>
  createStore<UiState>(() => ({
    view: "board",
    openCard: null,
    focusCard: null,
    selection: new Set<string>(),
    filter: "",
    dialog: null,
    toasts: [],
    works: [],
  }));
export type UiStore = ReturnType<typeof createUiStore>;
