import { z } from "zod";
import { checkItemSchema } from "./card-parts.ts";
import { amountSchema, CARDS_MAX, daySchema, idSchema, instantSchema, lineSchema, textSchema } from "./field.ts";
import { agreedFields, allocationSchema, base, laneKindSchema } from "./record-base.ts";

/** The five parts of a SMART goal, each in words; "" where nobody wrote it yet. */
export const smartSchema = z.strictObject({
  specific: textSchema,
  measurable: textSchema,
  attainable: textSchema,
  relevant: textSchema,
  timeBound: textSchema,
});
export type Smart = z.infer<typeof smartSchema>;
export type SmartPart = keyof Smart;

/** How many days of the sprint a person is there for it. */
export const availabilitySchema = z.strictObject({ member: idSchema, days: z.number().min(0).max(366) });
export type Availability = z.infer<typeof availabilitySchema>;

/** A card as the team committed to it, with the points it had at that moment. */
export const committedSchema = z.strictObject({ card: idSchema, points: amountSchema.nullable() });
export type Committed = z.infer<typeof committedSchema>;

/** What becomes of a card when its sprint closes. */
export const outcomeSchema = z.enum(["done", "backlog", "next", "stays"]);
export type Outcome = z.infer<typeof outcomeSchema>;

/** A card as it was when its sprint closed. */
export const summaryCardSchema = z.strictObject({
  card: idSchema,
  number: z.int().min(1),
  title: lineSchema,
  points: amountSchema.nullable(),
  /** Whether it counted as sales work. */
  sales: z.boolean(),
  /** Whether it was committed when the sprint started; else it came in later. */
  committed: z.boolean(),
  outcome: outcomeSchema,
  /** What else a review tells of it; names stand beside, in {@link summarySchema}. Older versions did not write it down. */
  stood: z
    .strictObject({
      column: idSchema,
      lane: idSchema,
      assignees: z.array(idSchema).max(200),
      requester: lineSchema,
      acceptedAt: instantSchema.nullable(),
      /** When it was done; null where it was not. */
      finishedAt: instantSchema.nullable(),
      /** What stood in its way when the sprint closed. */
      blocker: z.strictObject({ reason: lineSchema, owner: idSchema.nullable(), since: instantSchema }).nullable(),
    })
    .optional(),
});
export type SummaryCard = z.infer<typeof summaryCardSchema>;

/** Many amounts together, or a share of one: what is added up has no most. */
const sumSchema = z.number().min(0);
const tallySchema = z.strictObject({ cards: z.int().min(0), points: sumSchema });

const namedSchema = z.strictObject({ id: idSchema, name: lineSchema });

/** What things were called, and what was agreed, when a sprint closed: columns and lanes in the order they stood in. */
export const boardThenSchema = z.strictObject({
  name: lineSchema,
  ...agreedFields,
  members: z.array(namedSchema).max(100_000),
  columns: z.array(namedSchema).max(100_000),
  lanes: z.array(z.strictObject({ ...namedSchema.shape, kind: laneKindSchema })).max(100_000),
});
export type BoardThen = z.infer<typeof boardThenSchema>;

/** What a sprint came to, written when it closes and never again. */
export const summarySchema = z.strictObject({
  /** What was committed at the start, with the points of that moment. */
  committed: tallySchema,
  /** What was done when it closed, with the points of that moment; velocity adds these. */
  completed: tallySchema,
  /** Of what was done, the points of sales work. */
  completedSales: sumSchema,
  /** What came in and went out after the start. */
  added: tallySchema,
  removed: tallySchema,
  capacity: amountSchema.nullable(),
  /** What sales was given, in points; null for a percentage of a capacity nobody set. */
  allocated: sumSchema.nullable(),
  cards: z.array(summaryCardSchema).max(CARDS_MAX),
  /** Not there where an older version closed the sprint: then names are those of today. */
  board: boardThenSchema.optional(),
});
export type SprintSummary = z.infer<typeof summarySchema>;

/** The ids of the cards that were done when a sprint closed: a closed sprint holds these and no others. */
export const doneIn = ({ cards }: SprintSummary): ReadonlySet<string> =>
  new Set(cards.flatMap(({ card, outcome }) => (outcome === "done" ? [card] : [])));

export const sprintSchema = z.strictObject({
  ...base("sprint"),
  name: lineSchema,
  goal: textSchema,
  smart: smartSchema,
  /** Smaller goals on the way, ticked as they are reached. */
  miniGoals: z.array(checkItemSchema).max(100),
  /** What will prove that the goal was met, ticked as it is there. */
  artifacts: z.array(checkItemSchema).max(100),
  startDate: daySchema,
  /** The last day that belongs to the sprint. */
  endDate: daySchema,
  capacity: amountSchema.nullable(),
  availability: z.array(availabilitySchema).max(200),
  allocation: allocationSchema,
  state: z.enum(["planned", "active", "closed"]),
  startedAt: instantSchema.nullable(),
  closedAt: instantSchema.nullable(),
  /** The snapshot taken when the sprint started; later estimates never rewrite it. */
  committed: z.array(committedSchema).max(CARDS_MAX),
  /** Null until the sprint is closed. */
  summary: summarySchema.nullable(),
  deletedAt: instantSchema.nullable(),
});
export type SprintRecord = z.infer<typeof sprintSchema>;

/** What was changed about a sprint after it had started, and why. */
export const scopeSchema = z.strictObject({
  ...base("scope"),
  sprint: idSchema,
  /** A card that came in or went out, or another goal, other dates, another capacity or share. */
  kind: z.enum(["in", "out", "goal", "dates", "capacity"]),
  card: idSchema.nullable(),
  /** The card's points at that moment. */
  points: amountSchema.nullable(),
  /** In words, how it was and is: the card's title, the goal, the dates, the points. */
  from: textSchema,
  to: textSchema,
  reason: lineSchema,
  at: instantSchema,
  by: lineSchema,
});
export type ScopeRecord = z.infer<typeof scopeSchema>;

/** The SMART parts in their order, with the question each answers. */
export const smartParts: readonly { readonly part: SmartPart; readonly name: string; readonly question: string }[] = [
  { part: "specific", name: "Specific", question: "What exactly will be different, and for whom?" },
  { part: "measurable", name: "Measurable", question: "Which number will show it?" },
  { part: "attainable", name: "Attainable", question: "Why can this team do it in this time?" },
  { part: "relevant", name: "Relevant", question: "Why does it matter to marketing and sales now?" },
  { part: "timeBound", name: "Time-bound", question: "By when will it be true?" },
];

/** A SMART goal nobody has written yet. */
export const noSmart: Smart = { specific: "", measurable: "", attainable: "", relevant: "", timeBound: "" };

/** The fields of a sprint that planning, start and close fill, as they are before. */
export const unplanned = {
  smart: noSmart,
  miniGoals: [],
  artifacts: [],
  availability: [],
  startedAt: null,
  closedAt: null,
  committed: [],
  summary: null,
} satisfies Partial<SprintRecord>;
