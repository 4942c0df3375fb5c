import type { DraftBuilder } from "../../change/draft-builder.ts";
import type { BoardView } from "../../document/board.ts";
import { compareOrder, fillKeys, type Ordered } from "../../document/order-key.ts";
import { cellCards, columnsOf, lanesOf } from "../../document/queries.ts";
import type { CardRecord, Place } from "../../document/records.ts";
import { type CommandContext, stop } from "../command.ts";
import { acceptance } from "./new-card.ts";

/** Where a card can stand, without its place among its neighbours. */
export type Station = Pick<Place, "column" | "lane">;

/** Adds the record that a card came to a column and lane (`from` null: it was made there). */
export function addTransition(
  draft: DraftBuilder,
  card: string,
  from: Station | null,
  to: Station,
  ctx: CommandContext,
): void {
  draft.add({
    type: "transition",
    id: ctx.newId(),
    card,
    from: from && { column: from.column, lane: from.lane },
    to: { column: to.column, lane: to.lane },
    at: ctx.now,
    by: ctx.actor,
  });
}

/** Adds a transition for each card that the draft leaves in another column or lane than it had on the board. */
export function addArrivals(draft: DraftBuilder, before: readonly CardRecord[], ctx: CommandContext): void {
  for (const card of before) {
    const place = draft.get("card", card.id)?.place;
    if (place && (place.column !== card.place.column || place.lane !== card.place.lane))
      addTransition(draft, card.id, card.place, place, ctx);
  }
}

/** Accepts sales work that the draft took out of the backlog without a date of acceptance (see {@link acceptance}). */
export function acceptArrivals(
  board: BoardView,
  draft: DraftBuilder,
  before: readonly CardRecord[],
  ctx: CommandContext,
): void {
  for (const { id, place } of before) {
    const card = draft.get("card", id);
    if (card) draft.update("card", id, { acceptedAt: acceptance(board, card, place.column, ctx.now) });
  }
}

/**
 * Puts cards into a cell, in the order given, before the card `before` (null: at the bottom). They are in the draft or on
 * the board. Says whether anything changed its place.
 */
export function placeCards(
  board: BoardView,
  draft: DraftBuilder,
  cards: readonly CardRecord[],
  to: Station,
  before: string | null,
): boolean {
  const cell = cellCards(board, to.column, to.lane);
  const moving = new Set(cards.map((card) => card.id));
  const at = before === null ? cell.length : cell.findIndex((card) => card.id === before);
  if (at < 0)
    stop("not-found", "The card to stand before is not in that place any more.", { hint: "Choose the place again." });
  const stays = (card: CardRecord) => !moving.has(card.id);
  const list = [...cell.slice(0, at).filter(stays), ...cards, ...cell.slice(at).filter(stays)];
  if (list.length === cell.length && list.every((card, index) => card.id === cell[index]?.id)) return false;
  const keys = fillKeys(list.map((card) => (moving.has(card.id) ? null : card.place.order)));
  for (const [index, card] of list.entries()) {
    const place = { column: to.column, lane: to.lane, order: keys[index] as string };
    if (moving.has(card.id) || place.order !== card.place.order) draft.update("card", card.id, { place });
  }
  return true;
}

/** Puts cards at the bottom of the cells that `stationOf` names for each. */
export function sendCards(
  board: BoardView,
  draft: DraftBuilder,
  cards: readonly CardRecord[],
  stationOf: (card: CardRecord) => Station,
): void {
  const groups = new Map<string, { station: Station; cards: CardRecord[] }>();
  for (const card of cards) {
    const station = stationOf(card);
    const key = `${station.column} ${station.lane}`;
    const group = groups.get(key) ?? { station, cards: [] };
    group.cards.push(card);
    groups.set(key, group);
  }
  for (const group of groups.values()) placeCards(board, draft, group.cards, group.station, null);
}

/** Where a card that comes back can stand: its own place, or the first column or lane for what was deleted since. */
export function standingPlace(board: BoardView, card: CardRecord): Station {
  const columns = columnsOf(board);
  const lanes = lanesOf(board);
  const column = columns.find(({ id }) => id === card.place.column) ?? columns[0];
  const lane = lanes.find(({ id }) => id === card.place.lane) ?? lanes[0];
  if (!column || !lane) return stop("last-one", "The board has no column or lane for the card to stand in.");
  return { column: column.id, lane: lane.id };
}

type Row = Ordered & { readonly deletedAt: number | null };

const standing = (all: readonly Row[]): Row[] => all.filter((row) => row.deletedAt === null).sort(compareOrder);

/** Whether a column or lane stands right before `before` (null: at the end), or is it. */
export function standsBefore(all: readonly Row[], id: string, before: string | null): boolean {
  const list = standing(all);
  const at = list.findIndex((row) => row.id === id);
  return id === before || (list[at + 1]?.id ?? null) === before;
}

/**
 * Room among columns or lanes before `before` (null: at the end), for `moved` or (null) for a new one: its order key, and
 * the keys of others that had to change.
 */
export function reorder(
  all: readonly Row[],
  moved: string | null,
  before: string | null,
): { own: string; others: Map<string, string> } {
  const rest = standing(all).filter((row) => row.id !== moved);
  const at = before === null ? rest.length : rest.findIndex((row) => row.id === before);
  if (at < 0)
    stop("not-found", "What it should stand before is not there any more.", { hint: "Choose the place again." });
  const keys = fillKeys(rest.map((row): string | null => row.order).toSpliced(at, 0, null));
  const others = new Map<string, string>();
  for (const [index, row] of rest.entries()) {
    const key = keys[index < at ? index : index + 1] as string;
    if (key !== row.order) others.set(row.id, key);
  }
  return { own: keys[at] as string, others };
}
