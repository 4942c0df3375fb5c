import type { BoardView } from "../../document/board.ts";
import { columnsOf, compareCards, isLive, lanesOf } from "../../document/queries.ts";
import type { CardRecord, RecordOf, RecordType } from "../../document/records.ts";
import { quote, stop } from "../command.ts";

type Deletable = Exclude<
  RecordType,
  "board" | "cell" | "blocker" | "transition" | "override" | "scope" | "refinement" | "practice"
>;

/** The record of that id. Stops with `not-found` where there is none or it was deleted. */
export function find<T extends Deletable>(board: BoardView, type: T, id: string): RecordOf<T> {
  const record = board.tables[type].get(id) as RecordOf<T> | undefined;
  if (!record || record.deletedAt !== null) {
    return stop("not-found", `This ${type === "sticky" ? "note" : type} is not there any more.`, {
      hint: "It may have been deleted; undo brings it back.",
    });
  }
  return record;
}

/** A card on the board. Stops where it was deleted, or archived: it has to be brought back first. */
export function findLive(board: BoardView, id: string): CardRecord {
  const card = find(board, "card", id);
  if (isLive(card)) return card;
  return stop("not-found", `${quote(card.title)} is in the archive.`, { hint: "Bring it back to the board first." });
}

/** Each card once, in the order in which it stands on the board: by column, then lane, then place in the cell. */
export function inBoardOrder(board: BoardView, cards: readonly CardRecord[]): CardRecord[] {
  const rank = (records: readonly { id: string }[]) => new Map(records.map(({ id }, index) => [id, index]));
  const columns = rank(columnsOf(board));
  const lanes = rank(lanesOf(board));
  const at = (ranks: Map<string, number>, id: string) => ranks.get(id) ?? ranks.size;
  return [...new Set(cards)].sort(
    (a, b) =>
      at(columns, a.place.column) - at(columns, b.place.column) ||
      at(lanes, a.place.lane) - at(lanes, b.place.lane) ||
      compareCards(a, b),
  );
}

/** The live cards of these ids, each once, in board order. */
export const findLiveCards = (board: BoardView, ids: readonly string[]): CardRecord[] =>
  inBoardOrder(
    board,
    ids.map((id) => findLive(board, id)),
  );

/** The cards of these ids that are not in the bin, each once, in board order. */
export const findCards = (board: BoardView, ids: readonly string[]): CardRecord[] =>
  inBoardOrder(
    board,
    ids.map((id) => find(board, "card", id)),
  );

/** Cards as labels name them: one by its title, several by their count. */
export const named = (cards: readonly { title: string }[]): string =>
  cards.length === 1 && cards[0] ? quote(cards[0].title) : `${cards.length} cards`;
