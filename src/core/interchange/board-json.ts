import { z } from "zod";
import type { ChangeId, Stamp } from "../document/stamp.ts";
import { issueInWords } from "./check-records.ts";
import { ReadError } from "./reading.ts";

const changeIdSchema = z.custom<ChangeId>(
  (id) => typeof id === "string" && /^[A-Za-z0-9_-]{1,60}:[0-9a-z]{12}$/u.test(id),
);
const stampSchema: z.ZodType<Stamp> = z.union([
  changeIdSchema,
  z.strictObject({
    made: changeIdSchema,
    fields: z.record(z.string().max(60), changeIdSchema),
    gone: changeIdSchema.exactOptional(),
  }),
]);

/** `board.json` but for its records, which are checked one by one. */
const boardJsonSchema = z.strictObject({
  format: z.literal("tandem-board"),
  schema: z.int().min(1),
  board: z.string().regex(/^[A-Za-z0-9_-]{1,60}$/u),
  seq: z.int().min(0),
  head: changeIdSchema.nullable(),
  seen: z.record(z.string().regex(/^[A-Za-z0-9_-]{1,60}$/u), z.string().regex(/^[0-9a-z]{12}$/u)),
  records: z.array(z.unknown()),
  stamps: z.array(z.tuple([z.string().max(120), stampSchema])),
});

/** Reads the frame of `board.json`. Throws a ReadError for what is none, or is of a newer schema than `schema`. */
export function readBoardJson(data: unknown, schema: number): z.infer<typeof boardJsonSchema> {
  const head = z.looseObject({ format: z.literal("tandem-board"), schema: z.int().min(1) }).safeParse(data);
  if (!head.success) throw new ReadError("bad-input", "board.json is not a Tandem board.");
  if (head.data.schema > schema)
    throw new ReadError(
      "too-new",
      `The board was saved by a newer Tandem (its format is ${head.data.schema}, this one knows up to ${schema}). ` +
        "Open it with the version that saved it, or update Tandem.",
    );
  const parsed = boardJsonSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ReadError("bad-input", `board.json${issue ? `, ${issueInWords(issue)}` : " is not as it should be"}.`);
}
