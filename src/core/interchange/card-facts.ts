import { dayIn } from "../calendar/zone.ts";
import type { BoardView } from "../document/board.ts";
import { grouped } from "../document/grouped.ts";
import { compareOrder } from "../document/order-key.ts";
import { columnsOf, compareCards, lanesOf } from "../document/queries.ts";
import type { AttachmentRecord, CardRecord, CommentRecord, TransitionRecord } from "../document/records.ts";

/** A card with what belongs to it by name instead of by id, as people read it in an export. */
export interface CardFacts {
  readonly card: CardRecord;
  readonly column: string;
  readonly stage: string;
  readonly lane: string;
  readonly assignees: readonly string[];
  readonly labels: readonly string[];
  readonly sprint: string;
  /** “#3 Title”, or "". */
  readonly epic: string;
  /** Why it is blocked now, or "". */
  readonly blocked: string;
  readonly created: string;
  readonly archived: string;
  readonly comments: readonly CommentRecord[];
  readonly attachments: readonly AttachmentRecord[];
  readonly history: readonly TransitionRecord[];
}

/** The cards of a board that are not in the bin: by column, lane and order, those in the archive last. Days are of `zone`. */
export function cardFacts(board: BoardView, zone: string): CardFacts[] {
  const columns = [
    ...columnsOf(board),
    ...[...board.tables.column.values()].filter((one) => one.deletedAt !== null).sort(compareOrder),
  ];
  const columnRank = new Map(columns.map((column, index) => [column.id, index]));
  const laneRank = new Map(lanesOf(board).map((lane, index) => [lane.id, index]));
  const rank = (ranks: ReadonlyMap<string, number>, id: string) => ranks.get(id) ?? ranks.size;
  const cards = [...board.tables.card.values()]
    .filter((card) => card.deletedAt === null)
    .sort(
      (a, b) =>
        Number(a.archivedAt !== null) - Number(b.archivedAt !== null) ||
        rank(columnRank, a.place.column) - rank(columnRank, b.place.column) ||
        rank(laneRank, a.place.lane) - rank(laneRank, b.place.lane) ||
        compareCards(a, b),
    );
  const about = aboutCards(board);
  return cards.map((card) => factsOf(board, card, zone, about));
}

/** Records about cards, by card. */
function aboutCards(board: BoardView) {
  const { comment, attachment, transition, blocker } = board.tables;
  const kept = <T extends { deletedAt: number | null }>(records: Iterable<T>) =>
    [...records].filter((one) => one.deletedAt === null);
  const byCard = <T extends { card: string; at: number }>(records: T[]) =>
    grouped(
      records.sort((a, b) => a.at - b.at),
      (one) => one.card,
    );
  return {
    comments: byCard(kept(comment.values())),
    attachments: byCard(kept(attachment.values())),
    transitions: byCard([...transition.values()]),
    blockers: new Map([...blocker.values()].filter((one) => one.until === null).map((one) => [one.card, one.reason])),
  };
}

function factsOf(board: BoardView, card: CardRecord, zone: string, about: ReturnType<typeof aboutCards>): CardFacts {
  const { column, lane, member, label, sprint } = board.tables;
  const epic = card.epic ? board.tables.card.get(card.epic) : undefined;
  const stands = column.get(card.place.column);
  const names = (ids: readonly string[], table: ReadonlyMap<string, { name: string }>) =>
    ids.flatMap((id) => table.get(id)?.name ?? []);
  return {
    card,
    column: stands?.name ?? "",
    stage: stands?.stage ?? "",
    lane: lane.get(card.place.lane)?.name ?? "",
    assignees: names(card.assignees, member),
    labels: names(card.labels, label),
    sprint: sprint.get(card.sprint ?? "")?.name ?? "",
    epic: epic ? `#${epic.number} ${epic.title}` : "",
    blocked: about.blockers.get(card.id) ?? "",
    created: dayIn(zone, card.createdAt),
    archived: card.archivedAt === null ? "" : dayIn(zone, card.archivedAt),
    comments: about.comments.get(card.id) ?? [],
    attachments: about.attachments.get(card.id) ?? [],
    history: about.transitions.get(card.id) ?? [],
  };
}
