import { createStore } from "zustand/vanilla";

/** Where cards would land: above the card `before`, or at the foot of the cell where null. */
export interface Target {
  readonly column: string;
  readonly lane: string;
  readonly before: string | null;
}

/** Cards that are in the hand now. */
export interface Lift {
  readonly by: "pointer" | "keyboard";
  /** In board order. The first-gripped one is `primary`. */
  readonly cards: readonly string[];
  readonly primary: string;
  /** Where `primary` was when it was lifted. */
  readonly origin: Target;
  /** Null while the pointer is over no cell. */
  readonly target: Target | null;
  /** Height of the card in the hand, in CSS pixels: the gap that opens has the same. */
  readonly height: number;
  /** Where its top was inside its cell's list, in CSS pixels: there it stays, unseen, while the pointer holds it. */
  readonly top: number;
}

/** A column or lane head in the hand; `before` is the id it would stand before, null at the end. */
export interface HeadLift {
  readonly kind: "column" | "lane";
  readonly id: string;
  readonly before: string | null;
}

/** What the board holds for itself between two renders: never stored, never undone. */
export interface BoardLocal {
  readonly lift: Lift | null;
  readonly head: HeadLift | null;
  /** The cell in which new cards are being typed. */
  readonly adding: { readonly column: string; readonly lane: string } | null;
  /** The card whose title is edited in place. */
  readonly renaming: string | null;
  /** The card that takes the keyboard focus as soon as it is mounted. */
  readonly focusNext: string | null;
  /** The card that the keyboard is asked to lift, by palette or menu. */
  readonly liftNext: string | null;
  /** The column or lane whose name is edited in its head. */
  readonly renamingHead: string | null;
  /** Ids of the cards that the filter leaves; null while it says nothing. */
  readonly shown: ReadonlySet<string> | null;
  /** Whether the name for a filter is being asked for. */
  readonly savingFilter: boolean;
  /** The card whose menu is open, and where in the window. */
  readonly menu: { readonly card: string; readonly x: number; readonly y: number } | null;
  /** What the live region says next; `id` tells two equal sentences apart. */
  readonly said: { readonly id: number; readonly text: string };
}

const initial: BoardLocal = {
  lift: null,
  head: null,
  adding: null,
  renaming: null,
  focusNext: null,
  liftNext: null,
  renamingHead: null,
  shown: null,
  savingFilter: false,
  menu: null,
  said: { id: 0, text: "" },
};

/** The one board view of a window. */
export const boardLocal = createStore<BoardLocal>(() => initial);

/** Says a sentence to those who listen. */
export const say = (text: string): void => boardLocal.setState(({ said }) => ({ said: { id: said.id + 1, text } }));

/** Forgets everything in the hand: another board was opened. */
export const resetBoardLocal = (): void => boardLocal.setState(initial, true);
