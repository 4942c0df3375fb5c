import { sprintTime } from "../../../core/calendar/sprint-time.ts";
import { dayIn } from "../../../core/calendar/zone.ts";
import { type BoardView, boardRecord } from "../../../core/document/board.ts";
import { activeSprint } from "../../../core/document/queries.ts";
import type { CardRecord, ColumnRecord, LaneRecord, SprintRecord } from "../../../core/document/records.ts";
import { boardWalk } from "../../../core/reports/board-walk.ts";
import { sprintSalesShare } from "../../../core/reports/sales-share.ts";
import type { BoardIndexes } from "../../session/board-indexes.ts";
import type { Showing } from "../../session/wall-link.ts";
import { counted, formatNumber } from "../../ui/format.ts";
import { ageWords, countWords, type Today, type Wanted, wantedWords } from "./wall-words.ts";

/** A card as the wall tells it. */
export interface WallCard {
  readonly id: string;
  readonly title: string;
  readonly lane: Pick<LaneRecord, "id" | "name" | "colour" | "kind">;
  readonly sales: boolean;
  /** Who works on it, by first names; "" for nobody. */
  readonly who: string;
  /** Who works on it, its points, how long it has been here. */
  readonly facts: readonly string[];
  readonly wanted: Wanted | null;
  /** Why it does not go on, or null. */
  readonly blocked: string | null;
}

/** A column: in the summary by its count, in focus or in the overview with its cards in the order of the walk. */
export interface WallColumn {
  readonly id: string;
  readonly name: string;
  readonly count: string;
  readonly overBy: string | null;
  readonly cards: readonly WallCard[];
}

/** What stands at the top and the bottom of the wall, whatever it shows. */
export interface WallFacts {
  readonly board: string;
  readonly sprint: { readonly name: string; readonly goal: string; readonly left: string } | null;
  /** Points of sales against what sales was given: “8 of 10”. */
  readonly sales: string | null;
  readonly impediments: string;
}

/** Everything on the wall, in words. */
export interface WallModel extends WallFacts {
  /** Right to left. Only those with a turn in the walk carry cards. */
  readonly columns: readonly WallColumn[];
  /** The column of the card in focus; null in the overview. */
  readonly focus: WallColumn | null;
  readonly next: { readonly title: string; readonly column: string } | null;
}

/** What the wall sees of a board. */
export type Sight = { readonly board: BoardView; readonly indexes: BoardIndexes; readonly showing: Showing } & Today;

/** What the wall says of a board: columns right to left, cards as the walk hears them, secrets behind the curtain. */
export function wallModel(sight: Sight): WallModel {
  const { board, indexes, showing } = sight;
  const { tables } = board;
  const inFocus = showing.focus === null ? undefined : tables.card.get(showing.focus);
  const order = boardWalk(board, showing.walk).flatMap((id) => tables.card.get(id) ?? []);
  const columns = [...indexes.columns].reverse().map((column): WallColumn => {
    const told = inFocus === undefined ? order.filter(({ place }) => place.column === column.id) : [];
    return wallColumn(sight, column, told);
  });
  const column = inFocus && tables.column.get(inFocus.place.column);
  const next = showing.next === null ? undefined : tables.card.get(showing.next);
  return {
    ...wallFacts(sight, activeSprint(board)),
    columns,
    focus: column ? wallColumn(sight, column, cardsOf(sight, column, order)) : null,
    next: next ? { title: next.title, column: tables.column.get(next.place.column)?.name ?? "" } : null,
  };
}

/** The cards of a column in the order of the walk; of one that is not walked, as a walk of it alone would go. */
function cardsOf({ board, showing }: Sight, column: ColumnRecord, order: readonly CardRecord[]): CardRecord[] {
  const isHere = ({ place }: CardRecord) => place.column === column.id;
  if (showing.walk.stages.includes(column.stage)) return order.filter(isHere);
  const alone = boardWalk(board, { ...showing.walk, stages: [column.stage] });
  return alone.flatMap((id) => board.tables.card.get(id) ?? []).filter(isHere);
}

function wallColumn(sight: Sight, column: ColumnRecord, cards: readonly CardRecord[]): WallColumn {
  return {
    id: column.id,
    name: column.name,
    ...countWords(column.limit, sight.indexes.tally({ column: column.id })),
    cards: cards.flatMap((card) => wallCard(sight, card, column) ?? []),
  };
}

function wallCard(sight: Sight, card: CardRecord, column: ColumnRecord): WallCard | null {
  const { board, indexes, showing } = sight;
  const lane = board.tables.lane.get(card.place.lane);
  if (!lane) return null;
  const people = card.assignees.flatMap((id) => board.tables.member.get(id)?.name.split(" ")[0] ?? []);
  const blocker = board.tables.blocker.get(indexes.blockerOf(card.id) ?? "");
  const sales = card.origin === "sales" || lane.kind === "sales";
  // What only the room's insiders should see stays out of the page while the curtain is closed.
  const secrets = showing.curtain
    ? []
    : [
        sales && card.requester ? `for ${card.requester}` : "",
        card.value === null ? "" : `value ${formatNumber(card.value)}`,
      ];
  return {
    id: card.id,
    title: card.title,
    lane,
    sales,
    who: people.join(", "),
    facts: [
      people.join(", "),
      card.points === null ? "" : counted(card.points, "point"),
      column.stage === "done" ? "" : ageWords(indexes.enteredAt(card), column.name, sight),
      ...secrets,
    ].filter(Boolean),
    wanted: wantedWords(board, indexes, card, sight),
    blocked: blocker ? blocker.reason || "no reason given" : null,
  };
}

/** The board's name, the goal of a sprint with the time it has left, what sales has of it, and the impediments. */
export function wallFacts(sight: Pick<Sight, "board"> & Today, sprint: SprintRecord | null): WallFacts {
  const { board, now, zone } = sight;
  const facts = { board: boardRecord(board).name, impediments: impedimentWords(sight) };
  if (!sprint) return { ...facts, sprint: null, sales: null };
  const { sales, allocated } = sprintSalesShare(board, sprint);
  return {
    ...facts,
    sprint: {
      name: sprint.name,
      goal: sprint.goal,
      left: sprintTime(sprint, boardRecord(board), now, zone).words,
    },
    sales: allocated === null ? formatNumber(sales) : `${formatNumber(sales)} of ${formatNumber(allocated)}`,
  };
}

/** “3 impediments open · 1 raised today” */
function impedimentWords({ board, now, zone }: Pick<Sight, "board"> & Today): string {
  const open = [...board.tables.blocker.values()].filter(({ until }) => until === null);
  const today = dayIn(zone, now);
  const raised = open.filter(({ since }) => dayIn(zone, since) === today).length;
  const words = open.length === 0 ? "No impediment open" : `${counted(open.length, "impediment")} open`;
  return raised > 0 ? `${words} · ${formatNumber(raised)} raised today` : words;
}
