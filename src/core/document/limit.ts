import { z } from "zod";

/**
 * A WIP limit. `unit` counts cards or adds their points; `mode` warns or blocks; `scope` (columns only) says whether
 * the number holds for the whole column or for each of its cells.
 */
export const limitSchema = z.strictObject({
  amount: z.number().min(0).max(10_000),
  unit: z.enum(["count", "points"]),
  mode: z.enum(["warn", "block"]),
  scope: z.enum(["across", "per-lane"]),
});
export type Limit = z.infer<typeof limitSchema>;
