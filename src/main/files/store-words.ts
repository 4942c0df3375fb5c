import { type Failure, FailureError } from "../../contract/result.ts";

/*
 * What the board store says to people.
 */

/** An append to a board whose folder is gone. */
export const noBoard = {
  code: "not-found" as const,
  message: "The board is not on this computer any more.",
  kept: "What this window shows is still here.",
  todo: "Save a copy of it.",
};
/** A purge of a board that was not deleted first. */
export const notInBin = {
  code: "invalid-request" as const,
  message: "Only a board in the bin can be removed for good.",
  kept: "The board is unchanged.",
};
/** A board whose id would be a folder name that some system forbids or takes for another. */
export const badId = {
  code: "bad-input" as const,
  message: "The board carries an id that this computer cannot use as the name of a folder.",
  kept: "Nothing was changed.",
  todo: "Open it as a copy.",
};
/** Damage that was found on opening and worked around. */
export const foundDamage = (name: string): Failure => ({
  code: "damaged",
  message: `Part of what is on disk of the board “${name}” was damaged.`,
  kept: "All that could be read is in use; the damaged part is set aside.",
  todo: "Look the board over. Its backups may have what is missing.",
});
/** A rotation that failed: nothing is lost, the journal grows on. */
export const notCompacted = (error: unknown): Failure => ({
  ...(error instanceof FailureError ? error.failure : { code: "failed", message: "Tandem could not pack the board." }),
  kept: "Every change is saved in the board's journal.",
});
/** A safety copy that could not be made before an import. */
export const noCopy = (error: unknown): Failure => ({
  code: error instanceof FailureError ? error.failure.code : "failed",
  message: `No safety copy was made before the import: ${error instanceof FailureError ? error.failure.message : "something went wrong."}`,
  kept: "The board is saved, and the import can be undone.",
  todo: "Save a copy of the board on another disk.",
});
/** Healing a board that was removed on purpose would bring it back. */
export const wasPurged = {
  code: "not-found" as const,
  message: "This board was deleted for good.",
  kept: "Its last backup is kept.",
  todo: "Choose another board.",
};
