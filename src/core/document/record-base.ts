import { z } from "zod";
import { amountSchema, idSchema } from "./field.ts";

/** What every record has: its type and an id that is unique on the board. */
export const base = <T extends string>(type: T) => ({ type: z.literal(type), id: idSchema });

/** A wall between two numbers of points: `points` as they are, or `percent` of the sprint's capacity. */
export const allocationSchema = z.strictObject({ unit: z.enum(["points", "percent"]), amount: amountSchema });
export type Allocation = z.infer<typeof allocationSchema>;
