import type { BoardView } from "../document/board.ts";
import { grouped } from "../document/grouped.ts";
import { compareOrder } from "../document/order-key.ts";
import { isLive } from "../document/queries.ts";
import type { AnyRecord, CardRecord, ColumnRecord, LaneRecord, TransitionRecord } from "../document/records.ts";
import { plural } from "./losses.ts";

/**
 * Makes planned records fit the board they come to: numbers are unique, live cards stand in columns and lanes that are
 * there, and a card the import moves has the transition that says so (at `now`). Adds to `notes` what it had to change.
 */
export function settleImport(
  board: BoardView,
  planned: readonly AnyRecord[],
  now: number,
  notes: string[],
): AnyRecord[] {
  const cards = merged(board.tables.card, planned, "card");
  const columns = keepNeededColumns(board, merged(board.tables.column, planned, "column"), cards, notes);
  const lanes = merged(board.tables.lane, planned, "lane");
  const places = { columns: live(columns), lanes: live(lanes) };
  const numbers = freeNumbers(board, planned);
  const moved: CardRecord[] = [];
  const replaced = new Map<string, AnyRecord>();
  let sent = 0;
  for (const record of planned) {
    if (record.type === "column") replaced.set(record.id, columns.get(record.id) ?? record);
    if (record.type !== "card") continue;
    const known = board.tables.card.get(record.id);
    const place = isLive(record) ? placeOnBoard(record, places, columns) : record.place;
    if (place !== record.place) sent++;
    const card = { ...record, place, number: known ? record.number : numbers(record.number) };
    replaced.set(record.id, card);
    if (known || place !== record.place) moved.push(card);
  }
  if (sent > 0)
    notes.push(
      `${plural(sent, "card")} would stand in a column or lane that was deleted here and ${sent === 1 ? "goes" : "go"} to one that is shown.`,
    );
  const records = planned.map((record) => laneOfToday(replaced.get(record.id) ?? record, board));
  return [...records, ...missingMoves(board, records, moved, now)];
}

function merged<T extends AnyRecord>(
  table: ReadonlyMap<string, T>,
  planned: readonly AnyRecord[],
  type: T["type"],
): Map<string, T> {
  const all = new Map(table);
  for (const record of planned) if (record.type === type) all.set(record.id, record as T);
  return all;
}

const live = <T extends ColumnRecord | LaneRecord>(records: ReadonlyMap<string, T>): T[] =>
  [...records.values()].filter((record) => record.deletedAt === null).sort(compareOrder);

/** A list archived there stays a column here while cards of this board stand in it. */
function keepNeededColumns(
  board: BoardView,
  columns: Map<string, ColumnRecord>,
  cards: ReadonlyMap<string, CardRecord>,
  notes: string[],
): Map<string, ColumnRecord> {
  const needed = new Set([...cards.values()].filter(isLive).map((card) => card.place.column));
  for (const column of columns.values()) {
    const before = board.tables.column.get(column.id);
    if (!before || before.deletedAt !== null || column.deletedAt === null || !needed.has(column.id)) continue;
    columns.set(column.id, { ...column, deletedAt: null });
    notes.push(`The list “${column.name}” was archived there; its column stays, for cards stand in it here.`);
  }
  return columns;
}

function placeOnBoard(
  card: CardRecord,
  shown: { columns: ColumnRecord[]; lanes: LaneRecord[] },
  columns: ReadonlyMap<string, ColumnRecord>,
): CardRecord["place"] {
  const { column, lane, order } = card.place;
  const stage = columns.get(column)?.stage;
  const goal =
    shown.columns.find((one) => one.id === column) ??
    shown.columns.find((one) => one.stage === stage) ??
    shown.columns[0];
  const track = shown.lanes.find((one) => one.id === lane) ?? shown.lanes[0];
  if (!goal || !track || (goal.id === column && track.id === lane)) return card.place;
  return { column: goal.id, lane: track.id, order };
}

/** Gives each new card its number from there, or the next free one where it is taken here. */
function freeNumbers(board: BoardView, planned: readonly AnyRecord[]): (wanted: number) => number {
  const used = new Set([...board.tables.card.values()].map((card) => card.number));
  let last = Math.max(0, ...used);
  for (const record of planned) if (record.type === "card") last = Math.max(last, record.number);
  return (wanted) => {
    const number = used.has(wanted) ? ++last : wanted;
    used.add(number);
    return number;
  };
}

/** The other program knows no lanes: its moves of a card that is here happened in the lane where it stands here. */
function laneOfToday(record: AnyRecord, board: BoardView): AnyRecord {
  if (record.type !== "transition") return record;
  const lane = board.tables.card.get(record.card)?.place.lane;
  if (lane === undefined) return record;
  return { ...record, from: record.from && { ...record.from, lane }, to: { ...record.to, lane } };
}

/** A transition for each moved card whose last known move does not lead to where it now stands. */
function missingMoves(
  board: BoardView,
  records: readonly AnyRecord[],
  moved: readonly CardRecord[],
  now: number,
): TransitionRecord[] {
  const wanted = new Set(moved.map((card) => card.id));
  const all = [...merged(board.tables.transition, records, "transition").values()].filter((one) =>
    wanted.has(one.card),
  );
  const byCard = grouped(all, (one) => one.card);
  return moved.flatMap((card) => {
    const last = byCard.get(card.id)?.reduce((newest, one) => (one.at >= newest.at ? one : newest));
    const { column, lane } = card.place;
    if (last && last.to.column === column && last.to.lane === lane) return [];
    const from = last?.to ?? null;
    return [
      {
        type: "transition",
        id: `${card.id}:settled:${now}`,
        card: card.id,
        from,
        to: { column, lane },
        at: now,
        by: "Import",
      },
    ];
  });
}
