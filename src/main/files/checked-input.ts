import { FailureError } from "../../contract/result.ts";
import type { Change } from "../../core/change/change.ts";
import { SCHEMA } from "../../core/change/schema.ts";
import type { BoardSnapshot } from "../../core/change/snapshot.ts";

/** Checks that what is to be stored can be read back: the outer shape, not each field. Throws `invalid-request`. */
export function checkedChanges(changes: readonly Change[]): void {
  for (const change of changes) {
    const lists = [change.added, change.updated, change.removed];
    if (!isChangeId(change.id) || !Number.isSafeInteger(change.at) || !lists.every(Array.isArray))
      throw new FailureError({ code: "invalid-request", message: "A change has not the form of a change.", kept });
  }
}

/** Checks a snapshot in the same way: of this version's schema, with one board record. Throws `invalid-request`. */
export function checkedSnapshot(snapshot: BoardSnapshot): BoardSnapshot {
  const { schema, board, seq, head, records, stamps, seen } = snapshot;
  const sound =
    schema === SCHEMA &&
    /^[A-Za-z0-9_-]{1,60}$/u.test(board) &&
    Number.isSafeInteger(seq) &&
    seq >= 0 &&
    (head === null || isChangeId(head)) &&
    Array.isArray(records) &&
    Array.isArray(stamps) &&
    typeof seen === "object" &&
    records.filter((record) => record?.type === "board").length === 1;
  if (!sound) throw new FailureError({ code: "invalid-request", message: "This has not the form of a board.", kept });
  return snapshot;
}

const kept = "What was saved before is unchanged.";

const isChangeId = (id: unknown): boolean => typeof id === "string" && /^[A-Za-z0-9_-]{1,60}:[0-9a-z]{12}$/u.test(id);
