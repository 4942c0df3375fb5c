/** A record as some version wrote it: nothing about its fields is known yet but its type and id. */
export type StoredRecord = Readonly<Record<string, unknown>> & { readonly type: string; readonly id: string };

/** One step of the schema. Steps are numbered without gaps and never change once released. */
export interface Migration {
  /** The schema number a board has after this step. */
  readonly to: number;
  /** What the step is about, for the log. */
  readonly name: string;
  /** The records after the step. Pure; records it does not touch are passed on as they are. */
  readonly up: (records: readonly StoredRecord[]) => readonly StoredRecord[];
}
