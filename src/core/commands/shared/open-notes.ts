import type { Draft } from "../../change/change.ts";
import type { Violation } from "../../document/invariants.ts";

/**
 * A draft that would lay the open notes of a retrospective face down again: everybody has read them. Refused whichever
 * way it comes, by a command or by taking the reveal back.
 */
export const hiddenNotes = ({ updated }: Draft): Violation[] =>
  updated.flatMap(({ type, id, from, to }) =>
    type === "ceremony" && from.revealed === true && to.revealed === false
      ? [{ record: id, message: "The notes of the retrospective lie open for good." }]
      : [],
  );
