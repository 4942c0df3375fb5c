import { z } from "zod";
import { idSchema, LINE_MAX, TEXT_MAX } from "../../document/field.ts";
import { limitSchema } from "../../document/limit.ts";

/** A name or title that must be there: trimmed, not empty, one line's length. */
export const nameArg = z.string().trim().min(1).max(LINE_MAX);

/** A one-line text that may be empty: trimmed. */
export const lineArg = z.string().trim().max(LINE_MAX);

/** A text of several lines that says something. */
export const proseArg = z.string().max(TEXT_MAX).regex(/\S/u);

/** The cards a gesture is about. */
export const cardsArg = z.array(idSchema).min(1).max(10_000);

/** “Anyway, because …”: lets a gesture through a blocking limit; the reason is recorded. */
export const overrideArg = z.strictObject({ reason: nameArg }).optional();
export type Override = z.output<typeof overrideArg>;

/** A limit, or null for none. */
export const limitArg = limitSchema.nullable();

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The fields that were given, without those left out or undefined. */
export function given<T extends object>(fields: T): Given<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
}
