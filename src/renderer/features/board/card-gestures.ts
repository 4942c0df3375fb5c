import { cardArchive } from "../../../core/commands/card-archive.ts";
import { cardDelete } from "../../../core/commands/card-delete.ts";
import { cardDuplicate } from "../../../core/commands/card-duplicate.ts";
import { cardUnblock } from "../../../core/commands/card-unblock.ts";
import type { Dispatch } from "../../binding/use-dispatch.ts";
import type { DispatchResult, Session } from "../../session/session.ts";
import { showToast } from "../../session/toasts.ts";
import type { UiStore } from "../../session/ui-store.ts";
import { boardLocal, say } from "./board-local.ts";
import { afterRemoval, seatOf } from "./keys/neighbours.ts";
import { seenOf } from "./seen.ts";
import { focusCard } from "./selection.ts";

interface GestureDeps {
  readonly session: Session;
  readonly ui: UiStore;
  readonly dispatch: Dispatch;
}

/** What key, menu and selection bar do with cards; all of them leave the focus on a card. */
export function createCardGestures({ session, ui, dispatch }: GestureDeps) {
  /** The card to focus when these leave the board. */
  const heir = (cards: readonly string[]): string | null => {
    const removed = new Set(cards);
    const from = [ui.getState().focusCard, ...cards].find((id) => id !== null && removed.has(id));
    const card = from == null ? undefined : session.board.tables.card.get(from);
    const seat = card && seatOf(seenOf(session), card.place, card.id);
    return seat ? afterRemoval(seenOf(session), seat, removed) : ui.getState().focusCard;
  };
  /** Performs what takes cards off the board: says so, offers to take it back, moves the focus on. */
  const takeOff = (cards: readonly string[], perform: () => DispatchResult): void => {
    const next = heir(cards);
    const result = perform();
    if (!result.ok) return;
    const { openCard, selection } = ui.getState();
    const rest = [...selection].filter((id) => !cards.includes(id));
    ui.setState({
      selection: new Set(rest),
      ...(openCard !== null && cards.includes(openCard) ? { openCard: null } : {}),
    });
    focusCard(ui, next);
    say(result.change.label);
    const undo = () => {
      const undone = session.undoChange(result.change.id);
      if (!undone.ok) {
        showToast(ui, "error", undone.refusal.message);
        return;
      }
      say(undone.change.label);
      focusCard(ui, cards[0] ?? null);
    };
    showToast(ui, "info", result.change.label, { about: result.change, offer: { label: "Undo", run: undo } });
  };

  return {
    /** Opens the field for new cards in the cell of the focused card, or in the first that is open and for everyday work. */
    add: () => {
      const { focusCard: id } = ui.getState();
      const place = id === null ? undefined : session.board.tables.card.get(id)?.place;
      const { columns, lanes } = session.indexes;
      const isOpen = ({ folded }: { folded: boolean }) => !folded;
      const column = columns.filter(isOpen).find((one) => one.id === place?.column) ?? columns.find(isOpen);
      const open = lanes.filter(isOpen);
      // Nothing is sales' work, or urgent, for being the first to be typed.
      const plain = open.find(({ kind }) => kind === "marketing" || kind === "custom");
      const lane = open.find((one) => one.id === place?.lane) ?? plain ?? open[0];
      const places = columns.length > 0 && lanes.length > 0 ? "Unfold" : "Add";
      if (!column || !lane) showToast(ui, "info", `${places} a column and a lane to add cards there.`);
      else boardLocal.setState({ adding: { column: column.id, lane: lane.id } });
    },
    /** Lifts a card for the arrow keys; the board listens. */
    lift: (card: string) => {
      focusCard(ui, card);
      boardLocal.setState({ liftNext: card });
    },
    block: (card: string) => {
      if (session.indexes.blockerOf(card) === null) return ui.setState({ dialog: { kind: "block", card } });
      const result = dispatch(cardUnblock, { card });
      if (result.ok) say(result.change.label);
    },
    duplicate: (cards: readonly string[]) => {
      const result = dispatch(cardDuplicate, { cards: [...cards] });
      if (!result.ok) return;
      const copy = result.change.added.find((record) => record.type === "card");
      say(result.change.label);
      if (copy) focusCard(ui, copy.id);
    },
    archive: (cards: readonly string[]) =>
      takeOff(cards, () => dispatch(cardArchive, { cards: [...cards], archived: true })),
    remove: (cards: readonly string[]) =>
      takeOff(cards, () => dispatch(cardDelete, { cards: [...cards], deleted: true })),
  };
}
