import { applyChange } from "../../../../src/core/change/apply.ts";
import type { Change } from "../../../../src/core/change/change.ts";
import { SCHEMA } from "../../../../src/core/change/schema.ts";
import { type BoardSnapshot, boardFromSnapshot } from "../../../../src/core/change/snapshot.ts";
import { changeId } from "../../../../src/core/document/clock.ts";
import type { AnyRecord, BoardRecord, CardRecord } from "../../../../src/core/document/records.ts";

export const BOARD = "webinar-series";

export const boardRecordOf = (fields: Partial<BoardRecord> = {}): BoardRecord => ({
  type: "board",
  id: "board",
  name: "Webinar series",
  method: "scrum",
  description: "",
  intakePolicy: "",
  workingDays: [1, 2, 3, 4, 5],
  holidays: [],
  promise: { days: 10, strictness: "under" },
  salesAllocation: { unit: "points", amount: 8 },
  createdAt: 1_700_000_000_000,
  archivedAt: null,
  deletedAt: null,
  source: null,
  ...fields,
});

export const cardOf = (number: number, fields: Partial<CardRecord> = {}): CardRecord => ({
  type: "card",
  id: `card-${number}`,
  number,
  title: `Card ${number}`,
  description: "",
  kind: "task",
  origin: "marketing",
  requester: "",
  points: null,
  value: null,
  effort: null,
  assignees: [],
  labels: [],
  startDate: null,
  dueDate: null,
  criteria: [],
  checklist: [],
  links: [],
  place: { column: "todo", lane: "all", order: `a${number}` },
  epic: null,
  sprint: null,
  createdAt: 1_700_000_000_000,
  acceptedAt: null,
  archivedAt: null,
  deletedAt: null,
  source: null,
  ...fields,
});

/** A new board of one column and one lane, before its first change. */
export const aSnapshot = (fields: Partial<BoardSnapshot> = {}, board: Partial<BoardRecord> = {}): BoardSnapshot => ({
  schema: SCHEMA,
  board: BOARD,
  seq: 0,
  head: null,
  seen: {},
  records: [
    boardRecordOf(board),
    {
      type: "column",
      id: "todo",
      name: "To do",
      stage: "ready",
      colour: null,
      policy: "",
      limit: null,
      order: "a0",
      folded: false,
      deletedAt: null,
      source: null,
    },
    {
      type: "lane",
      id: "all",
      name: "All",
      kind: "custom",
      colour: "grey",
      policy: "",
      limit: null,
      order: "a0",
      folded: false,
      deletedAt: null,
    },
  ],
  stamps: [],
  ...fields,
});

/** A change that is number `seq` of its replica. */
export const aChange = (seq: number, draft: Partial<Change> = {}): Change => ({
  id: changeId("laptop", `${(1_700_000_000_000 + seq).toString(36).padStart(9, "0")}000`),
  at: 1_700_000_000_000 + seq,
  by: "Mira",
  command: "card.add",
  label: `Add “Card ${seq}”`,
  undoable: true,
  of: null,
  added: [],
  updated: [],
  removed: [],
  ...draft,
});

/** Number `seq`, which adds the card of that number. */
export const addsCard = (seq: number, title = `Card ${seq}`): Change =>
  aChange(seq, { added: [cardOf(seq, { title })] });

/** Changes `from` to `to`, each adding a card. */
export const addCards = (from: number, to: number): Change[] =>
  Array.from({ length: to - from + 1 }, (_, index) => addsCard(from + index));

/** The cards' titles after changes on a snapshot. */
export function titlesAfter(stored: { snapshot: BoardSnapshot; changes: { change: Change }[] } | null): string[] {
  if (!stored) return [];
  const board = boardFromSnapshot(stored.snapshot);
  for (const { change } of stored.changes) applyChange(board, change);
  return [...board.tables.card.values()].map((card) => card.title);
}

export const recordsOf = (snapshot: BoardSnapshot, type: AnyRecord["type"]): AnyRecord[] =>
  snapshot.records.filter((record) => record.type === type);
