import { z } from "zod";
import { amountSchema, daySchema, idSchema } from "./field.ts";

/** What every record has: its type and an id that is unique on the board. */
export const base = <T extends string>(type: T) => ({ type: z.literal(type), id: idSchema });

/** A wall between two numbers of points: `points` as they are, or `percent` of the sprint's capacity. */
export const allocationSchema = z.strictObject({ unit: z.enum(["points", "percent"]), amount: amountSchema });
export type Allocation = z.infer<typeof allocationSchema>;

export const laneKindSchema = z.enum(["marketing", "sales", "expedite", "custom"]);
export type LaneKind = z.infer<typeof laneKindSchema>;

/** What a board has agreed on that days are counted by. */
export const agreedFields = {
  /** Working weekdays, 1 (Monday) to 7 (Sunday), and days nobody works. */
  workingDays: z.array(z.int().min(1).max(7)).max(7),
  holidays: z.array(daySchema).max(2_000),
  /** The service level for sales requests, in working days. */
  promise: z.strictObject({ days: z.int().min(1).max(365), strictness: z.enum(["under", "within"]) }),
};
