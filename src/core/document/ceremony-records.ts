import { z } from "zod";
import { amountSchema, CARDS_MAX, daySchema, idSchema, instantSchema, lineSchema, textSchema } from "./field.ts";
import { allocationSchema, base } from "./record-base.ts";
import { boardThenSchema, smartSchema, summaryCardSchema } from "./sprint-records.ts";

export const ceremonyKindSchema = z.enum(["standup", "planning", "review", "retro"]);
export type CeremonyKind = z.infer<typeof ceremonyKindSchema>;

const durationSchema = z.int().min(0).max(1_000_000_000);

/** The most lines of a kind that minutes keep; more happens only where a large board was imported that day. */
export const MOST_LINES = 10_000;

/** A blocker as the minutes tell of it, in the words of that moment. */
const namedBlockerSchema = z.strictObject({
  blocker: idSchema,
  title: lineSchema,
  reason: lineSchema,
  owner: lineSchema,
});

/**
 * What a review of a sprint that had not closed was about, as it was when the review ended: its cards and how they stood, its
 * capacity and the share of sales, and the names of that moment. What became of a card is not known then.
 */
const reviewedSchema = z.strictObject({
  cards: z
    .array(summaryCardSchema.pick({ card: true, number: true, title: true, points: true, sales: true, stood: true }))
    .max(CARDS_MAX),
  capacity: amountSchema.nullable(),
  allocation: allocationSchema,
  board: boardThenSchema.optional(),
});
export type Reviewed = z.infer<typeof reviewedSchema>;

/** What a ceremony came to, written when it ends. Names are kept as they were: people and columns change, minutes do not. */
export const minutesSchema = z.strictObject({
  /** Milliseconds it took, and was meant to take. */
  usedMs: durationSchema,
  lengthMs: durationSchema,
  /** Who spoke, in their order, and how long. */
  spoke: z.array(z.strictObject({ member: idSchema, name: lineSchema, ms: durationSchema })).max(200),
  /** Which cards moved since the last ceremony of that kind (the first one: since a day before), from where to where. */
  moved: z
    .array(z.strictObject({ card: idSchema, number: z.int(), title: lineSchema, from: lineSchema, to: lineSchema }))
    .max(MOST_LINES),
  /** Impediments that were raised and cleared since then. */
  raised: z.array(namedBlockerSchema).max(MOST_LINES),
  cleared: z.array(namedBlockerSchema).max(MOST_LINES),
  /** Only where a review ended before its sprint closed; minutes of before there was this have none and are told as of today. */
  reviewed: reviewedSchema.optional(),
});
export type Minutes = z.infer<typeof minutesSchema>;

/** How one part of the SMART goal came out. */
export const resultSchema = z.enum(["open", "met", "partly", "missed"]);
const resultsSchema = z.strictObject({
  specific: resultSchema,
  measurable: resultSchema,
  attainable: resultSchema,
  relevant: resultSchema,
  timeBound: resultSchema,
});

/** A standup, planning, review or retrospective that was held or is being held (`endedAt` null). */
export const ceremonySchema = z.strictObject({
  ...base("ceremony"),
  kind: ceremonyKindSchema,
  sprint: idSchema.nullable(),
  startedAt: instantSchema,
  endedAt: instantSchema.nullable(),
  /** Who is there; the others are skipped. */
  present: z.array(idSchema).max(200),
  /** In which order they speak, as drawn or changed by hand. */
  speakers: z.array(idSchema).max(200),
  /** The sales representative whose turn it is. */
  representative: idSchema.nullable(),
  /** Standup: by board or by speaker. */
  walk: z.enum(["board", "speakers"]),
  /** Review: how each part of the SMART goal came out, and the words to it. */
  results: resultsSchema,
  resultNotes: smartSchema,
  /** Review: why a card was not done. */
  reasons: z.array(z.strictObject({ card: idSchema, reason: lineSchema })).max(CARDS_MAX),
  /** Retrospective: whether the notes lie open, and how many votes each person has. */
  revealed: z.boolean(),
  votesEach: z.int().min(0).max(20),
  minutes: minutesSchema.nullable(),
  deletedAt: instantSchema.nullable(),
});
export type CeremonyRecord = z.infer<typeof ceremonySchema>;

/** A note taken in a standup, on a card or for a speaker; `question` says which of the three it answers. */
export const noteSchema = z.strictObject({
  ...base("note"),
  ceremony: idSchema,
  card: idSchema.nullable(),
  speaker: idSchema.nullable(),
  question: z.enum(["did", "will", "in-the-way"]).nullable(),
  text: textSchema,
  at: instantSchema,
  deletedAt: instantSchema.nullable(),
});
export type NoteRecord = z.infer<typeof noteSchema>;

/** What somebody said in a review. `card` is the card that was made of it. */
export const feedbackSchema = z.strictObject({
  ...base("feedback"),
  ceremony: idSchema,
  name: lineSchema,
  side: z.enum(["sales", "client", "other"]),
  text: textSchema,
  /** The card it is about. */
  about: idSchema.nullable(),
  card: idSchema.nullable(),
  at: instantSchema,
  deletedAt: instantSchema.nullable(),
});
export type FeedbackRecord = z.infer<typeof feedbackSchema>;

export const retroColumnSchema = z.enum(["went-well", "better", "keep", "improve"]);
export type RetroColumn = z.infer<typeof retroColumnSchema>;

/** A note of a retrospective. Its author is kept from the wall until the notes are revealed; null stays without a name. */
export const stickySchema = z.strictObject({
  ...base("sticky"),
  ceremony: idSchema,
  column: retroColumnSchema,
  text: textSchema,
  author: idSchema.nullable(),
  /** The sticky under which it is grouped; one that leads a group has none itself. */
  group: idSchema.nullable(),
  /** One entry for each vote: whose it is. Votes for a group are on the sticky that leads it. */
  votes: z.array(idSchema).max(4_000),
  at: instantSchema,
  deletedAt: instantSchema.nullable(),
});
export type StickyRecord = z.infer<typeof stickySchema>;

/** What a retrospective (or another ceremony) decided to do. `card` is the card that was made of it. */
export const actionSchema = z.strictObject({
  ...base("action"),
  ceremony: idSchema,
  text: lineSchema,
  owner: idSchema.nullable(),
  dueDate: daySchema.nullable(),
  card: idSchema.nullable(),
  at: instantSchema,
  doneAt: instantSchema.nullable(),
  deletedAt: instantSchema.nullable(),
});
export type ActionRecord = z.infer<typeof actionSchema>;

/** The four columns of a retrospective, in their order. */
export const retroColumns: readonly { readonly column: RetroColumn; readonly name: string }[] = [
  { column: "went-well", name: "What went well" },
  { column: "better", name: "What could have gone better" },
  { column: "keep", name: "What to keep doing" },
  { column: "improve", name: "How to improve" },
];

/** The three questions of a standup, in their order. */
export const standupQuestions = [
  { question: "did", words: "What did I do for the sprint goal?" },
  { question: "will", words: "What will I do?" },
  { question: "in-the-way", words: "What is in the way?" },
] as const;
