import { z } from "zod";
import type { AnyRecord, RecordType } from "../document/records.ts";
import { anyRecordSchema, recordTypes } from "../document/records.ts";
import type { ChangeId } from "../document/stamp.ts";

/** Some fields of one record, before and after. `from` and `to` have the same keys; only what differs is named. */
export interface Update {
  readonly type: RecordType;
  readonly id: string;
  readonly from: Readonly<Record<string, unknown>>;
  readonly to: Readonly<Record<string, unknown>>;
}

/** What a command proposes: records that come, fields that change, records that go. */
export interface Draft {
  readonly added: readonly AnyRecord[];
  readonly updated: readonly Update[];
  readonly removed: readonly AnyRecord[];
}

/** One gesture as data: applied, stored, mirrored to disk, undone and merged the same way, whatever it is about. */
export interface Change extends Draft {
  readonly id: ChangeId;
  /** Milliseconds since 1970 UTC, by the wall clock of who made it. */
  readonly at: number;
  /** Who made it, by name. */
  readonly by: string;
  /** The command's id, such as `card.move`; `undo` and `redo` carry theirs too. */
  readonly command: string;
  /** What people read in the history and in “Undo …”. */
  readonly label: string;
  /** False for what undo passes over (opening, import of settings); its effect still counts. */
  readonly undoable: boolean;
  /** The change this one undoes or redoes, or null. */
  readonly of: ChangeId | null;
}

const fieldsSchema = z.record(z.string().max(60), z.unknown());

/** A change as it comes from disk or from another process. Records inside are checked whole, fields by name only. */
export const changeSchema = z.strictObject({
  id: z.custom<ChangeId>((id) => typeof id === "string" && /^[A-Za-z0-9_-]{1,60}:[0-9a-z]{12}$/u.test(id)),
  at: z.int(),
  by: z.string().max(2_000),
  command: z.string().max(100),
  label: z.string().max(4_000),
  undoable: z.boolean(),
  of: z.custom<ChangeId>((id) => typeof id === "string").nullable(),
  added: z.array(anyRecordSchema),
  updated: z.array(
    z.strictObject({
      type: z.enum(recordTypes as [RecordType, ...RecordType[]]),
      id: z.string(),
      from: fieldsSchema,
      to: fieldsSchema,
    }),
  ),
  removed: z.array(anyRecordSchema),
});
