import type { Dispatch } from "../../binding/use-dispatch.ts";
import type { Action } from "../../session/actions.ts";
import type { Session } from "../../session/session.ts";
import type { UiStore } from "../../session/ui-store.ts";
import { boardLocal } from "./board-local.ts";
import { createCardGestures } from "./card-gestures.ts";
import { FILTER_FIELD_ID } from "./filter-field-id.ts";
import { concerned, selectCell, toggleSelected } from "./selection.ts";

export interface BoardActionsDeps {
  readonly session: Session;
  readonly ui: UiStore;
  readonly dispatch: Dispatch;
}

/**
 * What can be done on the board by key, palette and native menu. The keys hold while the focus is on a card (or nowhere):
 * on a button or in a panel they stay those of the button and the panel.
 */
export function boardActions({ session, ui, dispatch }: BoardActionsDeps): Action[] {
  const gestures = createCardGestures({ session, ui, dispatch });
  const isOnBoard = () =>
    session.store.getState().boardId !== null && ui.getState().view === "board" && boardLocal.getState().lift === null;
  const hasCards = () => isOnBoard() && focusAllows() && concerned(session, ui).length > 0;
  /** The card that keys are about while the focus is nowhere is not seen as such: nothing takes it off the board. */
  const hasSeenCards = () =>
    hasCards() && (ui.getState().selection.size > 0 || document.activeElement !== document.body);
  const focused = (): string | null => {
    const { focusCard } = ui.getState();
    return focusCard !== null && session.board.tables.card.has(focusCard) ? focusCard : null;
  };
  const hasFocused = () => hasCards() && focused() !== null;
  const withFocused = (run: (card: string) => void) => () => {
    const card = focused();
    if (card !== null) run(card);
  };
  const cards = (
    id: string,
    label: string,
    keys: readonly string[],
    run: (cards: string[]) => void,
    enabled = hasCards,
  ): Action => ({
    id,
    label,
    group: "Card",
    keys,
    enabled,
    run: () => run(concerned(session, ui)),
  });
  const one = (id: string, label: string, keys: readonly string[], run: (card: string) => void): Action => ({
    id,
    label,
    group: "Card",
    keys,
    enabled: hasFocused,
    run: withFocused(run),
  });

  return [
    {
      id: "card.add",
      label: "Add a card",
      group: "Card",
      keys: ["N"],
      // It is about no card: it holds on the view too, which has the focus after another board was opened.
      enabled: () => isOnBoard() && (focusAllows() || document.activeElement?.matches("main") === true),
      run: gestures.add,
    },
    one("card.open", "Open the card", ["Enter"], (card) => ui.setState({ openCard: card })),
    one("card.rename", "Edit the title", ["E"], (card) => boardLocal.setState({ renaming: card })),
    cards("card.move", "Move to…", ["M"], (ids) => ui.setState({ dialog: { kind: "move", cards: ids } })),
    one("card.lift", "Lift and move by arrow keys", [], (card) => gestures.lift(card)),
    one("card.block", "Block, or take the blocker off", ["B"], gestures.block),
    cards("card.duplicate", "Duplicate", ["Mod+D"], gestures.duplicate),
    one("card.select", "Select or deselect", ["X"], (card) => toggleSelected(ui, card)),
    one("card.select-cell", "Select all cards of the cell", ["Mod+A"], (card) => selectCell(session, ui, card)),
    {
      id: "card.edit-many",
      label: "Edit the selected cards together…",
      group: "Card",
      enabled: () => isOnBoard() && ui.getState().selection.size > 1,
      run: () => ui.setState({ dialog: { kind: "edit-many", cards: concerned(session, ui) } }),
    },
    cards("card.archive", "Archive", ["Shift+A"], gestures.archive, hasSeenCards),
    cards("card.delete", "Delete", ["Delete", "Backspace"], gestures.remove, hasSeenCards),
    {
      id: "filter.focus",
      label: "Filter the board",
      group: "View",
      keys: ["/"],
      enabled: isOnBoard,
      run: () => document.getElementById(FILTER_FIELD_ID)?.focus(),
    },
  ];
}

/** Whether the focus is where a key can mean a card: on one, nowhere, or in a dialog such as the palette. */
function focusAllows(): boolean {
  const active = document.activeElement;
  if (!active || active === document.body) return true;
  return active.matches("[data-card], [data-lifted]") || active.closest('[role="dialog"], [role="menu"]') !== null;
}
