import { initial } from "./0001-initial.ts";
import type { Migration, StoredRecord } from "./migration.ts";

/** All steps, in order. A new one goes to the end, with a test of a board before and after it. */
export const migrations: readonly Migration[] = [initial];

/** The schema this version reads and writes. */
export const newestSchema = (steps: readonly Migration[] = migrations): number => steps.at(-1)?.to ?? 0;

/** A board that a newer version wrote, in words. Refuse it before anything is opened or written. */
export interface TooNew {
  readonly kind: "too-new";
  readonly message: string;
  readonly kept: string;
  readonly todo: string;
}

export interface Migrated {
  readonly kind: "migrated";
  readonly schema: number;
  readonly records: readonly StoredRecord[];
  /** The steps that ran, by number and name; [] where the board was up to date. A backup is due before they are kept. */
  readonly steps: readonly { readonly to: number; readonly name: string }[];
}

/** Whether this version can read that schema; where it cannot, the words to show. */
export function schemaGate(schema: number, steps: readonly Migration[] = migrations): TooNew | null {
  const newest = newestSchema(steps);
  if (schema <= newest) return null;
  return {
    kind: "too-new",
    message: `This board was last saved by a newer Tandem: its data has number ${schema}, this version reads up to ${newest}.`,
    kept: "It was not opened and nothing in it was changed.",
    todo: "Update Tandem, or open the board with the version that saved it.",
  };
}

/**
 * Brings stored records to the newest schema. Changes of a log are not migrated: whoever opens an older board applies its
 * log to its snapshot first, migrates what comes out, and starts a new log behind the new snapshot.
 */
export function migrate(
  stored: { readonly schema: number; readonly records: readonly StoredRecord[] },
  steps: readonly Migration[] = migrations,
): Migrated | TooNew {
  const tooNew = schemaGate(stored.schema, steps);
  if (tooNew) return tooNew;
  const due = steps.filter((step) => step.to > stored.schema);
  return {
    kind: "migrated",
    schema: newestSchema(steps),
    records: due.reduce((records, step) => step.up(records), stored.records),
    steps: due.map(({ to, name }) => ({ to, name })),
  };
}
