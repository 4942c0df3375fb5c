import { z } from "zod";
import { amountSchema, idSchema, lineSchema } from "./field.ts";
import { base } from "./record-base.ts";

/** The team's answer to a letter of INVEST that only people can judge; `answer` null: not asked yet. */
const answerSchema = z.strictObject({ answer: z.boolean().nullable(), note: lineSchema });
export type Answer = z.infer<typeof answerSchema>;

/** What refinement found out about a card. Its id is `refinement:<card>`, so there is one. */
export const refinementSchema = z.strictObject({
  ...base("refinement"),
  card: idSchema,
  independent: answerSchema,
  negotiable: answerSchema,
  valuable: answerSchema,
  /** For WSJF, on the scale of `value`: what waiting costs, and what risk it takes away or chance it opens. */
  urgency: amountSchema.nullable(),
  risk: amountSchema.nullable(),
  /** Ids of the lines of the definitions of ready and of done that hold for it. */
  ready: z.array(idSchema).max(200),
  done: z.array(idSchema).max(200),
});
export type RefinementRecord = z.infer<typeof refinementSchema>;

/** A line of a definition; with a `rule` the card itself says whether it holds, else people tick it. */
export const definitionLineSchema = z.strictObject({
  id: idSchema,
  text: lineSchema,
  rule: z.enum(["estimated", "criteria", "criteria-met", "assigned", "unblocked"]).nullable(),
});
export type DefinitionLine = z.infer<typeof definitionLineSchema>;

/** How the team works, beside its board. There is one, with the id `practice`; where it is missing the usual holds. */
export const practiceSchema = z.strictObject({
  ...base("practice"),
  definitionOfReady: z.array(definitionLineSchema).max(50),
  definitionOfDone: z.array(definitionLineSchema).max(50),
  /** Points over which INVEST calls a card too large to be small. */
  smallPoints: amountSchema,
  /** Whether a standup hears the sales lanes first or last. */
  standupSales: z.enum(["first", "last"]),
  /** Kanban: every how many working days the queue is replenished. */
  cadenceDays: z.int().min(1).max(60),
});
export type PracticeRecord = z.infer<typeof practiceSchema>;

/** The practice of a board on which nobody chose. */
export const usualPractice: PracticeRecord = {
  type: "practice",
  id: "practice",
  definitionOfReady: [],
  definitionOfDone: [],
  smallPoints: 8,
  standupSales: "first",
  cadenceDays: 5,
};

/** The id of what refinement found out about a card. */
export const refinementId = (card: string): string => `refinement:${card}`;

/** A card nobody has refined yet. */
export const unrefined = (card: string): RefinementRecord => ({
  type: "refinement",
  id: refinementId(card),
  card,
  independent: { answer: null, note: "" },
  negotiable: { answer: null, note: "" },
  valuable: { answer: null, note: "" },
  urgency: null,
  risk: null,
  ready: [],
  done: [],
});
