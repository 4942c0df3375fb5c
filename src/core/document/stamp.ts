/** `replica:time`; see clock.ts. */
export type ChangeId = `${string}:${string}`;

/**
 * Who wrote a record: the change that made it, and for each field written later the change that last wrote it. A record
 * nobody touched since is the change id alone. `gone` names the change that took the record away (its stamp stays, so
 * that a merge can tell "never seen" from "removed").
 */
export type Stamp =
  | ChangeId
  | {
      readonly made: ChangeId;
      readonly fields: Readonly<Record<string, ChangeId>>;
      readonly gone?: ChangeId;
    };

/**
 * Stands for whoever made a record that came without a stamp. Taking the first edit for its maker would make that edit
 * the writer of every field.
 */
export const ORIGIN: ChangeId = "origin:000000000000";

/** The change that last wrote `field` of a record with this stamp. */
export function writerOf(stamp: Stamp, field: string): ChangeId {
  if (typeof stamp === "string") return stamp;
  return Object.hasOwn(stamp.fields, field) ? (stamp.fields[field] as ChangeId) : stamp.made;
}

/** The stamp after `change` wrote `fields`. */
export function stampFields(stamp: Stamp, fields: readonly string[], change: ChangeId): Stamp {
  const made = typeof stamp === "string" ? stamp : stamp.made;
  const known = typeof stamp === "string" ? {} : stamp.fields;
  return { made, fields: { ...known, ...Object.fromEntries(fields.map((field) => [field, change])) } };
}
