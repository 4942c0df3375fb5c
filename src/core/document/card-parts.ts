import { z } from "zod";
import { idSchema, lineSchema } from "./field.ts";

/** One line of a checklist (`group` is the checklist's heading, "" where there is but one) or of acceptance criteria. */
export const checkItemSchema = z.strictObject({
  id: idSchema,
  text: lineSchema,
  done: z.boolean(),
  group: lineSchema,
});
export type CheckItem = z.infer<typeof checkItemSchema>;

/** A tie to another card of the board (`card` set) or to a page outside (`url` set, https or mailto). */
export const linkSchema = z.strictObject({
  id: idSchema,
  relation: z.enum(["relates", "waits-for", "duplicates", "page"]),
  card: idSchema.nullable(),
  url: z.string().max(8_000).nullable(),
  title: lineSchema,
});
export type CardLink = z.infer<typeof linkSchema>;
