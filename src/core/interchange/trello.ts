import type { AnyRecord, BoardRecord, LaneRecord } from "../document/records.ts";
import { type Loss, LossList } from "./losses.ts";
import { ReadError, type Reading, reading } from "./reading.ts";
import { readCards } from "./trello-cards.ts";
import { type ColumnGuess, readColumns } from "./trello-columns.ts";
import { momentOfId, readHistory } from "./trello-history.ts";
import { sayLeftBehind } from "./trello-left-behind.ts";
import { readLabels, readMembers } from "./trello-people.ts";
import { cutLine, idOf, sourceOf } from "./trello-records.ts";
import { readTrelloExport } from "./trello-schema.ts";
import { readAttachments, readComments } from "./trello-talk.ts";

/** How much of each kind an export holds, as its preview says. */
export interface TrelloCounts {
  readonly lists: number;
  readonly archivedLists: number;
  readonly cards: number;
  readonly archivedCards: number;
  readonly labels: number;
  readonly members: number;
  readonly checklists: number;
  readonly checkItems: number;
  readonly comments: number;
  readonly attachments: number;
  readonly moves: number;
}

/** A Trello export as records of a Tandem board, with what did not come along. */
export interface TrelloImport {
  readonly boardName: string;
  /** `trello:<id of the board there>`: an imported board carries it, so that the same export finds it again. */
  readonly source: string;
  /** When anything last changed on the board there. */
  readonly touchedAt: number;
  /** Whole and lawful as a board of their own. */
  readonly records: readonly AnyRecord[];
  readonly counts: TrelloCounts;
  readonly columns: readonly ColumnGuess[];
  readonly losses: readonly Loss[];
}

/**
 * Reads the text of a Trello board export. Ids are made from Trello's (`trello:<id>`), so the same export gives the same
 * records. Days are those of `zone` (IANA name). Refused with a reason that names the place where it is no such export.
 */
export function readTrello(text: string, zone: string): Reading<TrelloImport> {
  return reading(() => {
    const data = readTrelloExport(text);
    if (data.lists.length === 0)
      throw new ReadError("bad-input", "The Trello board has no list, so there is nothing to import.");
    refuseTwins("list", data.lists);
    refuseTwins("card", data.cards);
    const losses = new LossList();
    const createdAt = momentOfId(data.id, 0);
    const touchedAt = data.dateLastActivity ? Date.parse(data.dateLastActivity) : createdAt;
    const lane = laneRecord(data.id);
    const { columns, guesses } = readColumns(data, touchedAt, losses);
    const members = readMembers(data, losses);
    const labels = readLabels(data, losses);
    const history = readHistory(data, idOf, lane.id, losses);
    const parts = { columns, lane: lane.id, labels, members: new Set(members.map((one) => one.id)), history, zone };
    const cards = readCards(data, parts, losses);
    const comments = readComments(data, losses);
    const attachments = readAttachments(data, losses);
    sayLeftBehind(data, columns, cards, losses);
    const board = boardRecord(data.id, data.name, data.desc, createdAt, touchedAt);
    const records = [
      board,
      ...columns,
      lane,
      ...members,
      ...labels.labels,
      ...cards,
      ...comments,
      ...attachments,
      ...history.transitions,
    ];
    return {
      boardName: board.name,
      source: idOf(data.id),
      touchedAt,
      records: firstOfEachId(records),
      counts: {
        lists: data.lists.length,
        archivedLists: guesses.filter((guess) => guess.archived).length,
        cards: cards.length,
        archivedCards: cards.filter((card) => card.archivedAt !== null).length,
        labels: labels.labels.length,
        members: members.length,
        checklists: (data.checklists ?? []).length,
        checkItems: cards.reduce((sum, card) => sum + card.checklist.length, 0),
        comments: comments.length,
        attachments: attachments.length,
        moves: history.moves,
      },
      columns: guesses,
      losses: losses.lines,
    };
  });
}

function boardRecord(
  id: string,
  name: string | null | undefined,
  desc: string | null | undefined,
  createdAt: number,
  touchedAt: number,
): BoardRecord {
  return {
    type: "board",
    id: `trello-${id}`.slice(0, 60),
    name: cutLine(name || "Trello board"),
    method: "kanban",
    description: desc ?? "",
    intakePolicy: "",
    workingDays: [1, 2, 3, 4, 5],
    holidays: [],
    promise: { days: 10, strictness: "under" },
    salesAllocation: { unit: "points", amount: 10 },
    createdAt,
    archivedAt: null,
    deletedAt: null,
    source: sourceOf(id, touchedAt),
  };
}

/** Trello has no lanes: everything comes into one. */
const laneRecord = (board: string): LaneRecord => ({
  type: "lane",
  id: `trello:${board}:lane`,
  name: "Marketing",
  kind: "marketing",
  colour: "indigo",
  policy: "",
  limit: null,
  order: "a0",
  folded: false,
  deletedAt: null,
});

function refuseTwins(
  what: string,
  things: readonly { readonly id: string; readonly name?: string | null | undefined }[],
): void {
  const seen = new Set<string>();
  for (const { id, name } of things) {
    if (seen.has(id)) throw new ReadError("bad-input", `The ${what} “${name ?? ""}” is in the file twice (id ${id}).`);
    seen.add(id);
  }
}

/** Trello lists some actions and attachments twice; the first of an id is the newest. */
const firstOfEachId = (records: readonly AnyRecord[]): AnyRecord[] => {
  const seen = new Map<string, AnyRecord>();
  for (const record of records) if (!seen.has(record.id)) seen.set(record.id, record);
  return [...seen.values()];
};
