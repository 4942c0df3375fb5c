import { type BoardView, boardRecord } from "../document/board.ts";
import { columnsOf, lanesOf } from "../document/queries.ts";
import type { CheckItem, TransitionRecord } from "../document/records.ts";
import { type CardFacts, cardFacts } from "./card-facts.ts";

const moment = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
const lines = (items: readonly CheckItem[]) =>
  items.map(({ text, done, group }) => ({ text, done, ...(group === "" ? {} : { group }) }));

/**
 * A board as JSON to read and to work on with other tools: names instead of ids, moments in ISO 8601 UTC, cards in the order
 * of the board. (To keep or move a board, use the board file, which holds all of it.)
 */
export function exportJson(board: BoardView, zone: string): string {
  const { name, method, description, intakePolicy } = boardRecord(board);
  const kept = <T extends { deletedAt: number | null }>(records: Iterable<T>) =>
    [...records].filter((one) => one.deletedAt === null);
  const data = {
    format: "tandem-export",
    board: { name, method, description, intakePolicy },
    columns: columnsOf(board).map(({ name: column, stage, limit, policy }) => ({ name: column, stage, limit, policy })),
    lanes: lanesOf(board).map(({ name: lane, kind, limit, policy }) => ({ name: lane, kind, limit, policy })),
    members: kept(board.tables.member.values()).map(({ name: member, role }) => ({ name: member, role })),
    labels: kept(board.tables.label.values()).map(({ name: label, colour }) => ({ name: label, colour })),
    sprints: kept(board.tables.sprint.values()).map(({ type: _, id: __, deletedAt: ___, ...sprint }) => sprint),
    cards: cardFacts(board, zone).map((facts) => cardData(board, facts)),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function cardData(board: BoardView, facts: CardFacts) {
  const { card, comments, attachments, history } = facts;
  return {
    number: card.number,
    title: card.title,
    column: facts.column,
    lane: facts.lane,
    kind: card.kind,
    origin: card.origin,
    requester: card.requester,
    points: card.points,
    value: card.value,
    effort: card.effort,
    assignees: facts.assignees,
    labels: facts.labels,
    startDate: card.startDate,
    dueDate: card.dueDate,
    sprint: facts.sprint || null,
    epic: facts.epic || null,
    blocked: facts.blocked || null,
    description: card.description,
    criteria: lines(card.criteria),
    checklist: lines(card.checklist),
    links: card.links.map(({ relation, url, title, card: other }) => ({
      relation,
      title,
      ...(url === null ? {} : { url }),
      ...(other === null ? {} : { card: board.tables.card.get(other)?.number ?? null }),
    })),
    comments: comments.map(({ author, at, text }) => ({ author, at: moment(at), text })),
    attachments: attachments.map(({ name, mime, size, url }) => ({ name, mime, size, url })),
    history: history.map((one) => move(board, one)),
    createdAt: moment(card.createdAt),
    acceptedAt: moment(card.acceptedAt),
    archivedAt: moment(card.archivedAt),
  };
}

function move(board: BoardView, { from, to, at, by }: TransitionRecord) {
  const station = (place: TransitionRecord["to"]) => ({
    column: board.tables.column.get(place.column)?.name ?? "",
    lane: board.tables.lane.get(place.lane)?.name ?? "",
  });
  return { at: moment(at), by, from: from && station(from), to: station(to) };
}
