import type { Draft } from "./change.ts";

/** The draft that takes a draft back: applying both leaves every record as it was. */
export function invert(draft: Draft): Draft {
  return {
    added: draft.removed,
    updated: draft.updated.map(({ type, id, from, to }) => ({ type, id, from: to, to: from })),
    removed: draft.added,
  };
}
