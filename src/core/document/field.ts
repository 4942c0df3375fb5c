import { z } from "zod";

/** Longest text of a one-line field (titles, names), in UTF-16 units; longer input is refused with the place. */
export const LINE_MAX = 2_000;
/** Longest text of a long field (descriptions, comments), in UTF-16 units. */
export const TEXT_MAX = 1_000_000;
/** Largest attached file, in bytes. A megabyte is a million bytes here as wherever a size is written. */
export const FILE_MAX = 50_000_000;
/** Most cards (those in archive and bin too) and most records of a board; ten times what a board is made for. */
export const CARDS_MAX = 100_000;
export const RECORDS_MAX = 1_000_000;

/** An identifier inside one board: never empty, never a path, never a prototype key. */
export const idSchema = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[A-Za-z0-9_:.@-]+$/u)
  .refine((id) => id !== "__proto__" && id !== "constructor" && id !== "prototype");

/** A moment as whole milliseconds since 1970 UTC. */
export const instantSchema = z.int().min(-8.64e15).max(8.64e15);

/** The name of kept bytes: their SHA-256 in hex. */
export const blobSchema = z.string().regex(/^[0-9a-f]{64}$/u);

/** A calendar day `YYYY-MM-DD` that exists (31 February does not). */
export const daySchema = z.iso.date();

/** A one-line text. */
export const lineSchema = z.string().max(LINE_MAX);

/** A text of many lines. */
export const textSchema = z.string().max(TEXT_MAX);

/** A finite amount of zero or more: points, value, effort, capacity. */
export const amountSchema = z.number().min(0).max(1_000_000_000);

/** A name from the palette; how it looks is a matter of the theme. */
export const colourSchema = z.enum([
  "indigo",
  "amber",
  "red",
  "teal",
  "green",
  "blue",
  "violet",
  "pink",
  "brown",
  "grey",
]);
export type Colour = z.infer<typeof colourSchema>;
