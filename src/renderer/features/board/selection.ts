import type { Session } from "../../session/session.ts";
import type { UiStore } from "../../session/ui-store.ts";
import { boardLocal } from "./board-local.ts";
import { takenWith } from "./drag/drag-order.ts";
import { seatOf, shownCell } from "./keys/neighbours.ts";
import { seenOf } from "./seen.ts";

/** Gives a card the keyboard focus, wherever on the board it is: it is mounted and scrolled into view. */
export function focusCard(ui: UiStore, card: string | null): void {
  if (card !== null) ui.setState({ focusCard: card });
  boardLocal.setState({ focusNext: card });
}

/** Selects a card or takes it out of the selection. */
export function toggleSelected(ui: UiStore, card: string): void {
  const selection = new Set(ui.getState().selection);
  if (!selection.delete(card)) selection.add(card);
  ui.setState({ selection });
}

/** Takes every card out of the selection; says whether there was one. */
export function clearSelection(ui: UiStore): boolean {
  if (ui.getState().selection.size === 0) return false;
  ui.setState({ selection: new Set() });
  return true;
}

/** Takes cards that a filter hides out of the selection: nothing is done to what is not seen. */
export function keepShownSelected(ui: UiStore, shown: ReadonlySet<string> | null): void {
  const { selection } = ui.getState();
  if (shown === null || selection.size === 0) return;
  const rest = [...selection].filter((card) => shown.has(card));
  if (rest.length < selection.size) ui.setState({ selection: new Set(rest) });
}

/** Selects from the focused card to this one, through the columns in their order. */
export function selectTo(session: Session, ui: UiStore, card: string): void {
  const { focusCard: from, selection } = ui.getState();
  const seen = seenOf(session);
  const all = session.indexes.columns.flatMap(({ id: column }) =>
    session.indexes.lanes.flatMap(({ id: lane }) => shownCell(seen, column, lane)),
  );
  const ends = [all.indexOf(from ?? card), all.indexOf(card)].filter((at) => at !== -1).sort((a, b) => a - b);
  const range = all.slice(ends[0], (ends.at(-1) ?? -1) + 1);
  ui.setState({ selection: new Set([...selection, ...range]) });
}

/** Carries the selection along with a step of the focus: on to the next card, or back off the one it leaves. */
export function selectAlong(ui: UiStore, from: string, to: string): void {
  const selection = new Set(ui.getState().selection);
  if (selection.has(from) && selection.has(to)) selection.delete(from);
  else selection.add(from).add(to);
  ui.setState({ selection });
}

/** Selects all shown cards of the cell in which a card stands. */
export function selectCell(session: Session, ui: UiStore, card: string): void {
  const place = session.board.tables.card.get(card)?.place;
  const seat = place && seatOf(seenOf(session), place, card);
  if (seat) ui.setState({ selection: new Set(seat.cell) });
}

/** What a gesture is about now: the selected cards, else the focused one; only cards that are on the board. */
export function concerned(session: Session, ui: UiStore): string[] {
  const { selection, focusCard: card } = ui.getState();
  const isThere = (id: string) => {
    const place = session.board.tables.card.get(id)?.place;
    return place !== undefined && session.indexes.cell(place.column, place.lane).includes(id);
  };
  const first = selection.values().next().value ?? card;
  return first === null ? [] : takenWith(session.indexes, selection, first).filter(isThere);
}
