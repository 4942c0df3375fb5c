import { z } from "zod";
import { idSchema } from "../../document/field.ts";
import type { CardRecord } from "../../document/records.ts";

const some = z.strictObject({
  labels: z.array(idSchema).max(200).optional(),
  assignees: z.array(idSchema).max(200).optional(),
});

/** Labels and people to put on cards and to take off them; what is not named stays. */
export const tagsArg = z.strictObject({ add: some, remove: some });
export type Tags = z.output<typeof tagsArg>;

/** A card's labels and people after some were put on and taken off. */
export const retagged = (card: CardRecord, { add, remove }: Tags): Pick<CardRecord, "labels" | "assignees"> => ({
  labels: merged(card.labels, add.labels, remove.labels),
  assignees: merged(card.assignees, add.assignees, remove.assignees),
});

const merged = (have: readonly string[], add: readonly string[] = [], remove: readonly string[] = []): string[] =>
  [...new Set([...have, ...add])].filter((id) => !remove.includes(id));
