import { z } from "zod";
import { type CardLink, type CheckItem, checkItemSchema, linkSchema } from "./card-parts.ts";
import { actionSchema, ceremonySchema, feedbackSchema, noteSchema, stickySchema } from "./ceremony-records.ts";
import {
  amountSchema,
  blobSchema,
  CARDS_MAX,
  colourSchema,
  daySchema,
  idSchema,
  instantSchema,
  lineSchema,
  textSchema,
} from "./field.ts";
import { limitSchema } from "./limit.ts";
import { agreedFields, allocationSchema, base, laneKindSchema } from "./record-base.ts";
import { practiceSchema, refinementSchema } from "./refinement-records.ts";
import { scopeSchema, sprintSchema } from "./sprint-records.ts";

export type { Allocation, LaneKind } from "./record-base.ts";
export type { ScopeRecord, SprintRecord } from "./sprint-records.ts";
export type { CardLink, CheckItem };
export { allocationSchema, laneKindSchema, sprintSchema };

/*
 * Every field of a record is always present; "not set" is null, "" or []. So a change can name fields one by one,
 * and a field that appears later comes with a migration. The one exception is what a closed sprint wrote down: that is never
 * written again, so what an older version did not write stays away.
 */

/** What a record was made from when it was imported: the other program, its id there, when it was last touched there. */
export const sourceSchema = z.strictObject({
  system: lineSchema,
  id: lineSchema,
  touchedAt: instantSchema.nullable(),
});
export type Source = z.infer<typeof sourceSchema>;

export const boardSchema = z.strictObject({
  ...base("board"),
  name: lineSchema,
  method: z.enum(["scrum", "kanban"]),
  description: textSchema,
  /** In words: how work from sales comes in. */
  intakePolicy: textSchema,
  ...agreedFields,
  salesAllocation: allocationSchema,
  createdAt: instantSchema,
  archivedAt: instantSchema.nullable(),
  deletedAt: instantSchema.nullable(),
  source: sourceSchema.nullable(),
});
export type BoardRecord = z.infer<typeof boardSchema>;

export const stageSchema = z.enum(["backlog", "ready", "active", "waiting", "done"]);
export type Stage = z.infer<typeof stageSchema>;

export const columnSchema = z.strictObject({
  ...base("column"),
  name: lineSchema,
  stage: stageSchema,
  colour: colourSchema.nullable(),
  policy: textSchema,
  limit: limitSchema.nullable(),
  order: z.string(),
  folded: z.boolean(),
  deletedAt: instantSchema.nullable(),
  source: sourceSchema.nullable(),
});
export type ColumnRecord = z.infer<typeof columnSchema>;

export const laneSchema = z.strictObject({
  ...base("lane"),
  name: lineSchema,
  kind: laneKindSchema,
  colour: colourSchema,
  policy: textSchema,
  limit: limitSchema.nullable(),
  order: z.string(),
  folded: z.boolean(),
  deletedAt: instantSchema.nullable(),
});
export type LaneRecord = z.infer<typeof laneSchema>;

/** A WIP limit on the cell where one column and one lane cross. Its id is `cell:<column>:<lane>`, so there is one. */
export const cellSchema = z.strictObject({
  ...base("cell"),
  column: idSchema,
  lane: idSchema,
  limit: limitSchema.nullable(),
});
export type CellRecord = z.infer<typeof cellSchema>;

export const roleSchema = z.enum(["product-owner", "scrum-master", "team", "sales", "stakeholder"]);
export type Role = z.infer<typeof roleSchema>;

export const memberSchema = z.strictObject({
  ...base("member"),
  name: lineSchema,
  initials: z.string().max(8),
  colour: colourSchema,
  role: roleSchema,
  /** How much of unfinished work (stages active and waiting) this person may hold; its scope is always `across`. */
  limit: limitSchema.nullable(),
  deletedAt: instantSchema.nullable(),
  source: sourceSchema.nullable(),
});
export type MemberRecord = z.infer<typeof memberSchema>;

export const labelSchema = z.strictObject({
  ...base("label"),
  name: lineSchema,
  colour: colourSchema,
  deletedAt: instantSchema.nullable(),
  source: sourceSchema.nullable(),
});
export type LabelRecord = z.infer<typeof labelSchema>;

export const cardKindSchema = z.enum(["story", "task", "asset", "lead", "deal", "experiment", "bug"]);
export type CardKind = z.infer<typeof cardKindSchema>;
export const originSchema = z.enum(["marketing", "sales"]);
export type Origin = z.infer<typeof originSchema>;

/** Where a card stands: one value, so that two moves never mix. `order` is a key within column and lane together. */
export const placeSchema = z.strictObject({ column: idSchema, lane: idSchema, order: z.string() });
export type Place = z.infer<typeof placeSchema>;

export const cardSchema = z.strictObject({
  ...base("card"),
  /** Counts up within the board; what people say aloud ("number 12"). */
  number: z.int().min(1),
  title: lineSchema,
  description: textSchema,
  kind: cardKindSchema,
  origin: originSchema,
  requester: lineSchema,
  points: amountSchema.nullable(),
  value: amountSchema.nullable(),
  effort: amountSchema.nullable(),
  assignees: z.array(idSchema).max(200),
  labels: z.array(idSchema).max(200),
  startDate: daySchema.nullable(),
  dueDate: daySchema.nullable(),
  criteria: z.array(checkItemSchema).max(1_000),
  checklist: z.array(checkItemSchema).max(2_000),
  links: z.array(linkSchema).max(1_000),
  place: placeSchema,
  epic: idSchema.nullable(),
  sprint: idSchema.nullable(),
  createdAt: instantSchema,
  /** When sales' request was accepted: day 0 of its promise. */
  acceptedAt: instantSchema.nullable(),
  archivedAt: instantSchema.nullable(),
  deletedAt: instantSchema.nullable(),
  source: sourceSchema.nullable(),
});
export type CardRecord = z.infer<typeof cardSchema>;

export const commentSchema = z.strictObject({
  ...base("comment"),
  card: idSchema,
  text: textSchema,
  /** Who wrote it, by name: people leave, their words stay. */
  author: lineSchema,
  at: instantSchema,
  editedAt: instantSchema.nullable(),
  deletedAt: instantSchema.nullable(),
  source: sourceSchema.nullable(),
});
export type CommentRecord = z.infer<typeof commentSchema>;

/** A file kept by the main process (`blob` is the SHA-256 of its bytes, in hex) or a link to one elsewhere (`url`). */
export const attachmentSchema = z.strictObject({
  ...base("attachment"),
  card: idSchema,
  name: lineSchema,
  mime: z.string().max(200),
  size: z.int().min(0).nullable(),
  blob: blobSchema.nullable(),
  url: z.string().max(8_000).nullable(),
  at: instantSchema,
  deletedAt: instantSchema.nullable(),
  source: sourceSchema.nullable(),
});
export type AttachmentRecord = z.infer<typeof attachmentSchema>;

/** An impediment on a card; it stands while `until` is null. */
export const blockerSchema = z.strictObject({
  ...base("blocker"),
  card: idSchema,
  reason: lineSchema,
  owner: idSchema.nullable(),
  since: instantSchema,
  until: instantSchema.nullable(),
});
export type BlockerRecord = z.infer<typeof blockerSchema>;

const stationSchema = z.strictObject({ column: idSchema, lane: idSchema });

/** The record that a card came to `to` from `from` (null: it was created there); every flow figure reads these. */
export const transitionSchema = z.strictObject({
  ...base("transition"),
  card: idSchema,
  from: stationSchema.nullable(),
  to: stationSchema,
  at: instantSchema,
  by: lineSchema,
});
export type TransitionRecord = z.infer<typeof transitionSchema>;

/**
 * A limit that was passed on purpose, and why. `limit` names the column, lane, cell or member it stood on, or, for what a
 * sprint was planned over, `capacity:<sprint>` and `allocation:<sprint>`.
 */
export const overrideSchema = z.strictObject({
  ...base("override"),
  cards: z.array(idSchema).max(CARDS_MAX),
  limit: idSchema,
  /** Of a sprint's capacity or allocation: how many points over it that reason was for. Older ones do not say it. */
  over: z.number().min(0).optional(),
  reason: lineSchema,
  at: instantSchema,
  by: lineSchema,
});
export type OverrideRecord = z.infer<typeof overrideSchema>;

/** A filter that was given a name. */
export const filterSchema = z.strictObject({
  ...base("filter"),
  name: lineSchema,
  query: lineSchema,
  deletedAt: instantSchema.nullable(),
});
export type FilterRecord = z.infer<typeof filterSchema>;

/** Schema of each record type, by its name. */
export const recordSchemas = {
  board: boardSchema,
  column: columnSchema,
  lane: laneSchema,
  cell: cellSchema,
  member: memberSchema,
  label: labelSchema,
  card: cardSchema,
  comment: commentSchema,
  attachment: attachmentSchema,
  blocker: blockerSchema,
  transition: transitionSchema,
  override: overrideSchema,
  sprint: sprintSchema,
  scope: scopeSchema,
  ceremony: ceremonySchema,
  note: noteSchema,
  feedback: feedbackSchema,
  sticky: stickySchema,
  action: actionSchema,
  refinement: refinementSchema,
  practice: practiceSchema,
  filter: filterSchema,
} as const;

export type RecordType = keyof typeof recordSchemas;
/** The record type behind a type name: `RecordOf<"card">` is CardRecord. */
export type RecordOf<T extends RecordType> = z.infer<(typeof recordSchemas)[T]>;
export type AnyRecord = { [T in RecordType]: RecordOf<T> }[RecordType];

/** Every record type, in the order in which files list them (what others refer to comes first). */
export const recordTypes = Object.keys(recordSchemas) as RecordType[];

/** Any record, told apart by `type`. */
export const anyRecordSchema = z.discriminatedUnion("type", [
  boardSchema,
  columnSchema,
  laneSchema,
  cellSchema,
  memberSchema,
  labelSchema,
  cardSchema,
  commentSchema,
  attachmentSchema,
  blockerSchema,
  transitionSchema,
  overrideSchema,
  sprintSchema,
  scopeSchema,
  ceremonySchema,
  noteSchema,
  feedbackSchema,
  stickySchema,
  actionSchema,
  refinementSchema,
  practiceSchema,
  filterSchema,
]);
