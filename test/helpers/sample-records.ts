import { allRecords } from "../../src/core/document/board.ts";
import type {
  AnyRecord,
  AttachmentRecord,
  BlockerRecord,
  BoardRecord,
  CardRecord,
  ColumnRecord,
  LaneRecord,
  SprintRecord,
  TransitionRecord,
} from "../../src/core/document/records.ts";
import { unplanned } from "../../src/core/document/sprint-records.ts";
import type { BoardContent } from "../../src/core/interchange/board-file.ts";
import { checkRecords } from "../../src/core/interchange/check-records.ts";

/** Monday 2 March 2026, 09:00 UTC. */
export const MONDAY = Date.UTC(2026, 2, 2, 9);
export const DAY = 86_400_000;

export const board = (fields: Partial<BoardRecord> = {}): BoardRecord => ({
  type: "board",
  id: "b1",
  name: "Webinar series",
  method: "scrum",
  description: "",
  intakePolicy: "",
  workingDays: [1, 2, 3, 4, 5],
  holidays: [],
  promise: { days: 10, strictness: "under" },
  salesAllocation: { unit: "points", amount: 10 },
  createdAt: MONDAY,
  archivedAt: null,
  deletedAt: null,
  source: null,
  ...fields,
});

export const column = (fields: Partial<ColumnRecord> & { id: string }): ColumnRecord => ({
  type: "column",
  name: fields.id,
  stage: "active",
  colour: null,
  policy: "",
  limit: null,
  order: "a0",
  folded: false,
  deletedAt: null,
  source: null,
  ...fields,
});

export const lane = (fields: Partial<LaneRecord> & { id: string }): LaneRecord => ({
  type: "lane",
  name: fields.id,
  kind: "marketing",
  colour: "indigo",
  policy: "",
  limit: null,
  order: "a0",
  folded: false,
  deletedAt: null,
  ...fields,
});

export const card = (fields: Partial<CardRecord> & { id: string }): CardRecord => ({
  type: "card",
  number: 1,
  title: "Banner set",
  description: "",
  kind: "task",
  origin: "marketing",
  requester: "",
  points: 3,
  value: null,
  effort: null,
  assignees: [],
  labels: [],
  startDate: null,
  dueDate: null,
  criteria: [],
  checklist: [],
  links: [],
  place: { column: "doing", lane: "l1", order: "a0" },
  epic: null,
  sprint: null,
  createdAt: MONDAY,
  acceptedAt: null,
  archivedAt: null,
  deletedAt: null,
  source: null,
  ...fields,
});

export const attachment = (fields: Partial<AttachmentRecord> & { card: string }): AttachmentRecord => ({
  type: "attachment",
  id: "f1",
  name: "plan.png",
  mime: "image/png",
  size: null,
  blob: null,
  url: null,
  at: MONDAY,
  deletedAt: null,
  source: null,
  ...fields,
});

export const sprint = (fields: Partial<SprintRecord> = {}): SprintRecord => ({
  type: "sprint",
  id: "s14",
  name: "Sprint 14",
  goal: "30 % more registrations by the end of the quarter",
  startDate: "2026-03-02",
  endDate: "2026-03-13",
  capacity: 30,
  ...unplanned,
  allocation: { unit: "points", amount: 10 },
  state: "active",
  deletedAt: null,
  ...fields,
});

export const blocker = (fields: Partial<BlockerRecord> & { card: string }): BlockerRecord => ({
  type: "blocker",
  id: `blocked-${fields.card}`,
  reason: "waiting for the logo",
  owner: null,
  since: MONDAY + DAY,
  until: null,
  ...fields,
});

export const transition = (
  fields: Partial<TransitionRecord> & { id: string; card: string; to: TransitionRecord["to"] },
): TransitionRecord => ({ type: "transition", from: null, at: MONDAY, by: "Ada", ...fields });

/** A board of three columns, two lanes and one card; enough for a file. */
export const smallBoard = (): AnyRecord[] => [
  board(),
  column({ id: "ready", name: "Ready", stage: "ready", order: "a0" }),
  column({ id: "doing", name: "Doing", stage: "active", order: "a1" }),
  column({ id: "done", name: "Done", stage: "done", order: "a2" }),
  lane({ id: "l1", name: "Campaign", order: "a1" }),
  lane({ id: "sales", name: "Sales", kind: "sales", colour: "amber", order: "a0" }),
  card({ id: "c1" }),
];

/** A snapshot of records, in the order of files. */
export const contentOf = (records: readonly AnyRecord[]): BoardContent => ({
  schema: 1,
  board: "b1",
  seq: 12,
  head: "laptop:0000000000zz",
  seen: { laptop: "0000000000zz" },
  records: allRecords(checkRecords(records)),
  stamps: [["c1", { made: "laptop:0000000000aa", fields: { title: "laptop:0000000000zz" } }]],
});
